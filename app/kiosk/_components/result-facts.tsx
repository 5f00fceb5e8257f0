"use client";
import { Armchair, Clock, type LucideIcon, UsersRound } from "lucide-react";
import { useTranslations } from "use-intl";
import { chooseWaitWords, formatWait } from "#app/_i18n/lobby/format-wait.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import { heard } from "../_lib/say.ts";
import type { Sentence } from "../_lib/use-sentence.ts";

/** How many are ahead, how long it may take, and where to wait (P3a, W1). */
export function ResultFacts({ reply }: { reply: DrawReply }) {
  const t = useTranslations("lobby");
  const { ahead, wait } = reply;
  const people: Sentence =
    ahead === 0
      ? { text: t("nobodyAhead"), say: [{ word: "nobodyAhead" }] }
      : { text: t("peopleAhead", { n: `${ahead}` }), say: [{ word: "peopleAhead", with: { n: ahead } }] };
  return (
    <ul className="flex flex-col gap-4 text-(length:--kiosk-lead) leading-tight font-semibold landscape:gap-3">
      <Fact icon={UsersRound} fact={people} />
      <Fact icon={Clock} fact={{ text: formatWait(wait, t), say: [chooseWaitWords(wait)] }} />
      <Fact icon={Armchair} fact={{ text: t("pleaseSit"), say: [{ word: "pleaseSit" }, { word: "callSounds" }] }} />
    </ul>
  );
}

function Fact({ icon: Icon, fact }: { icon: LucideIcon; fact: Sentence }) {
  return (
    <li {...heard(fact.say)} className="flex items-center gap-6">
      <Icon aria-hidden className="size-14 shrink-0 text-brand-700" strokeWidth={1.75} />
      <span className="text-balance">{fact.text}</span>
    </li>
  );
}
