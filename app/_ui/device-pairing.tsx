"use client";
import { Link2, WifiOff } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { EntryMessages } from "#app/_i18n/entry/de.ts";
import { EntryProvider } from "#app/_i18n/entry/entry-provider.tsx";
import { type PairingProgress, pairDevice } from "#app/_lib/pair-device.ts";
import type { PairingLink } from "#app/_lib/use-pairing-link.ts";
import type { DeviceKind } from "#server/protocol/values.ts";

type Props = { kind: DeviceKind; link: PairingLink; onPaired: () => void };

/**
 * An unpaired device: a code for somebody at the console to enter (R29). Sizes are in rem: each screen scales them.
 * Whoever installs it may read German or English, and nobody can choose a language here: both.
 */
export function DevicePairing({ kind, link, onPaired }: Props) {
  const progress = usePairing({ kind, link, onPaired });
  const words = wordsOf({ progress, link });
  return (
    <section className="flex w-full max-w-[60rem] flex-col items-center gap-10 text-center">
      <Link2 aria-hidden className="size-20 text-brand-700" strokeWidth={1.75} />
      <Bilingual
        of={(lang) => <PairingTitle kind={kind} lang={lang} />}
        german="text-[3.5rem] leading-tight font-semibold"
        english="text-3xl"
      />
      {link === "refused" && (
        <div className="rounded-2xl bg-warm-50 px-10 py-6 text-warm-800">
          <Bilingual
            of={() => <PairingWords name="linkRefused" />}
            german="text-[2rem] leading-snug"
            english="text-2xl"
          />
        </div>
      )}
      {progress.phase === "shown" && (
        <>
          <Bilingual
            of={() => <PairingWords name="enter" />}
            german="text-[2rem] leading-snug text-balance"
            english="text-2xl text-balance"
          />
          <PairingCode code={progress.userCode} />
        </>
      )}
      <div role="status" className="flex min-h-24 flex-col items-center gap-2">
        {progress.phase !== "approved" && !progress.isAnswered && (
          <WifiOff aria-hidden className="size-10 text-danger-800" />
        )}
        <Bilingual of={() => <PairingWords name={words} />} german="text-[2rem] leading-snug" english="text-2xl" />
      </div>
    </section>
  );
}

type Words = Exclude<keyof EntryMessages["pairing"], "kioskTitle" | "displayTitle">;

function wordsOf({ progress, link }: { progress: PairingProgress; link: PairingLink }): Words {
  if (link === "claiming") return "claiming";
  if (progress.phase === "approved" || link === "claimed") return "approved";
  if (!progress.isAnswered) return "noAnswer";
  return progress.phase === "shown" ? "waiting" : "asking";
}

function usePairing({ kind, link, onPaired }: Props): PairingProgress {
  const [progress, setProgress] = useState<PairingProgress>({ phase: "asking", isAnswered: true });
  const isClaimedByLink = link === "claiming" || link === "claimed";

  useEffect(() => {
    if (isClaimedByLink) return;
    const left = new AbortController();
    void pairDevice(kind, { signal: left.signal, onProgress: setProgress });
    return () => left.abort();
  }, [kind, isClaimedByLink]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is approved; `onPaired` is new each time.
  useEffect(() => {
    if (progress.phase === "approved") onPaired();
  }, [progress.phase]);

  return progress;
}

function Bilingual({ of, german, english }: { of: (lang: "de" | "en") => ReactNode; german: string; english: string }) {
  return (
    <div className="flex flex-col gap-2">
      <div lang="de" className={german}>
        <EntryProvider locale="de">{of("de")}</EntryProvider>
      </div>
      <div lang="en" className={english}>
        <EntryProvider locale="en">{of("en")}</EntryProvider>
      </div>
    </div>
  );
}

function PairingTitle({ kind, lang }: { kind: DeviceKind; lang: "de" | "en" }) {
  const t = useTranslations("entry.pairing");
  const title = t(kind === "kiosk" ? "kioskTitle" : "displayTitle");
  return lang === "de" ? <h1>{title}</h1> : <p>{title}</p>;
}

function PairingWords({ name }: { name: Words }) {
  const t = useTranslations("entry.pairing");
  return <p>{t(name)}</p>;
}

function PairingCode({ code }: { code: string }) {
  return (
    <p className="rounded-3xl border-4 border-brand-800 bg-surface px-14 py-8">
      <bdi dir="ltr" translate="no" className="text-[6rem] leading-none font-semibold tracking-[0.12em] text-brand-900">
        {code}
      </bdi>
    </p>
  );
}
