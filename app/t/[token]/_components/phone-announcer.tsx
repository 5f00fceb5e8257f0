"use client";
import { useTranslations } from "use-intl";
import { useDocumentTitle } from "#app/_lib/use-document-title.ts";
import type { PhoneView } from "../_lib/phone-view.ts";

/** Says what happens without the visitor's doing (A49): a call at once, how many are ahead when there is time. */
export function PhoneAnnouncer({ view }: { view: PhoneView }) {
  const t = useTranslations("lobby");
  const called = view.state === "called" ? view.ticket : null;
  const number = "ticket" in view ? `${t("number")} ${view.ticket.number}` : t("number");
  useDocumentTitle(called ? `${t("room", { room: called.room ?? "" })} · ${t("phoneCalled")}` : number);
  return (
    <div className="sr-only">
      <div role="alert">
        {/* Anew with every announcement: the same words again are no change by themselves. */}
        {called && (
          <p key={called.calledAt}>
            {t("phoneCalled")} {t("goToRoom", { room: called.room ?? "" })}
          </p>
        )}
      </div>
      <p role="status">{usePoliteWords(view)}</p>
    </div>
  );
}

function usePoliteWords(view: PhoneView): string {
  const t = useTranslations("lobby");
  switch (view.state) {
    case "waiting":
      return view.ticket.ahead === 0 ? t("youAreNext") : t("peopleAhead", { n: `${view.ticket.ahead ?? ""}` });
    case "offline":
    case "cut-off":
      return t("cutOff");
    case "serving":
      return t("phoneServing");
    case "parked":
      return t("phoneParked");
    case "completed":
      return t("phoneCompleted");
    case "no_show":
      return t("phoneNoShow");
    case "cancelled":
      return t("phoneCancelled");
    case "expired":
      return t("phoneExpired");
    case "gone":
      return t("phoneGone");
    case "too-many":
      return t("phoneTooMany");
    case "called":
    case "connecting":
      return "";
  }
}
