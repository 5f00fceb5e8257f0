"use client";
import { BookPlus, CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { checkText } from "#app/_lib/check-text.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { findSuggestionText, keepSuggestionText } from "#app/_lib/record/suggestion-texts.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import { registerLimits } from "#server/domain/register-entry.ts";
import { type SuggestionSource, suggestionOfRecord } from "#server/domain/suggestion.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { DiscreetField } from "../discreet.tsx";
import { TextAreaField } from "../text-area-field.tsx";
import { FieldProblem } from "./field-problem.tsx";

type SuggestionOfferProps = {
  visit: SuggestionSource;
  live: AskingLive;
  catalogue: CatalogueReply;
  isLocked: boolean;
};

type Offered = NonNullable<ReturnType<typeof suggestionOfRecord>>;

/** A suggestion that was taken up goes into the register from here, once (G2); with other outcomes nothing is shown. */
export function SuggestionOffer(props: SuggestionOfferProps) {
  const offered = suggestionOfRecord(props.visit, props.catalogue.concerns);
  return offered && <Offer {...props} offered={offered} />;
}

function Offer({ offered, live, catalogue, isLocked }: SuggestionOfferProps & { offered: Offered }) {
  const t = useTranslations("staff.registers.offer");
  const year = Number(offered.content.proposedOn.slice(0, 4));
  const { data, refusal, reload } = useAnswer(live, "register:read", { year }, ["registers"]);
  const [isSaved, setIsSaved] = useState(false);
  const stored = data?.suggestions.find(({ id }) => id === offered.id);
  const isThere = stored !== undefined || isSaved;
  const hasAnswer = data !== null || refusal !== null;
  // From here on the list tells whether it is there: somebody may remove it again.
  useEffect(() => {
    if (stored) setIsSaved(false);
  }, [stored]);
  if (!hasAnswer) return null;
  return (
    <section aria-label={t("title")} className="rounded-md border border-line bg-paper p-3">
      <div aria-live="polite">
        {isThere && (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <CircleCheck aria-hidden className="size-5 shrink-0 text-good-700" />
            <span className="font-medium">{t("saved")}</span>
            <a href="/registers?tab=suggestions" className="font-medium text-brand-700 underline underline-offset-4">
              {t("show")}
            </a>
          </p>
        )}
      </div>
      {!isThere && (
        <OfferForm
          offered={offered}
          live={live}
          catalogue={catalogue}
          isLocked={isLocked}
          onSaved={() => {
            setIsSaved(true);
            reload();
          }}
        />
      )}
    </section>
  );
}

type OfferFormProps = Omit<SuggestionOfferProps, "visit"> & { offered: Offered; onSaved(): void };

function OfferForm({ offered, live, catalogue, isLocked, onSaved }: OfferFormProps) {
  const t = useTranslations("staff.registers");
  const tRefusals = useTranslations("staff.refusals");
  const { locale } = useStaffLanguage();
  const { id, content } = offered;
  const [typed, setTyped] = useState(() => findSuggestionText(id));
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const preset =
    content.concern === null
      ? t("offer.textNone")
      : t("offer.text", { concern: describeConcern(catalogue, content.concern, locale) });
  const text = typed ?? preset;
  const max = registerLimits.suggestion;
  const problem = isChecked ? checkText(text, max) : null;

  function change(next: string) {
    setTyped(next);
    keepSuggestionText(id, next);
  }

  async function save() {
    setIsChecked(true);
    if (isPending || checkText(text, max) !== null) return;
    setIsPending(true);
    const suggestion = { ...content, text: text.trim() };
    const reply = await live.send("suggestion:save", { id, baseRevision: null, suggestion });
    setIsPending(false);
    // Taken already: written from another page, and changed there since.
    const isThere = reply.ok || reply.code === "record_conflict";
    setRefusal(reply.ok || isThere ? null : reply.code);
    if (!isThere) return;
    keepSuggestionText(id, null);
    onSaved();
  }

  return (
    <div className="space-y-2">
      <h3 className="font-semibold">{t("offer.title")}</h3>
      <p className="text-sm text-muted text-pretty">
        {t("offer.lead")} {t(`offer.to.${content.addressedTo}`)} {t("offer.later")}
      </p>
      <DiscreetField>
        <TextAreaField
          label={t("offer.field")}
          hint={t("nobody")}
          value={text}
          onChange={change}
          error={problem && t(`problems.${problem.code}`, { max: String(max) })}
          max={max}
          rows={2}
        />
      </DiscreetField>
      <ActionButton
        size="small"
        icon={BookPlus}
        onPress={() => void save()}
        isPending={isPending}
        isDisabled={isLocked}
      >
        {t("offer.save")}
      </ActionButton>
      <FieldProblem>{refusal && tRefusals(refusal)}</FieldProblem>
    </div>
  );
}
