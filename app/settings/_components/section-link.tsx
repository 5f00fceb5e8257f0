"use client";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

type SectionLinkProps = { id: string; isCurrent: boolean; isWrong: boolean; onChoose(): void; children: ReactNode };

/** One area of the settings: a link, so that it can also be opened in another window. */
export function SectionLink({ id, isCurrent, isWrong, onChoose, children }: SectionLinkProps) {
  const t = useTranslations("staff.settings");
  return (
    <a
      href={`?tab=${id}`}
      aria-current={isCurrent ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onChoose();
      }}
      className="flex min-h-11 items-center gap-2 rounded-md border-s-4 border-transparent px-3 py-2 font-medium text-brand-700 hover:bg-brand-50 aria-[current=page]:border-brand-700 aria-[current=page]:bg-brand-50 aria-[current=page]:text-ink"
    >
      {children}
      {isWrong && (
        <>
          <TriangleAlert aria-hidden className="size-4.5 shrink-0 text-danger-700" />
          <span className="sr-only">({t("tabProblem")})</span>
        </>
      )}
    </a>
  );
}
