"use client";
import { ArrowDown, ArrowUp, Pencil } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";

type EntryRowProps = {
  code: string;
  label: string;
  /** Before the code. */
  lead?: ReactNode;
  /** Beside the label. */
  marks: ReactNode;
  isOver: boolean;
  /** Codes of up to ten letters, in one column. */
  hasLongCode?: boolean;
  onEdit(): void;
  onMove?(step: -1 | 1): void;
  canMoveUp?: boolean;
  canMoveDown?: boolean;
};

/** One entry of a list in its place; moved by its buttons, and the focus goes with it. */
export function EntryRow({ code, label, lead, marks, isOver, onEdit, onMove, ...can }: EntryRowProps) {
  const t = useTranslations("staff.catalogue.row");
  const { canMoveUp = false, canMoveDown = false, hasLongCode = false } = can;
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<-1 | 1 | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const isUp = moved.current === -1;
    moved.current = null;
    ((isUp && canMoveUp) || !canMoveDown ? up : down).current?.focus();
  });
  const move = (step: -1 | 1) => {
    moved.current = step;
    onMove?.(step);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-0.5">
      {lead}
      <p className="flex min-w-52 flex-1 flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1">
        <span
          className={`${hasLongCode ? "min-w-26" : "min-w-16"} shrink-0 text-sm whitespace-nowrap text-muted tabular-nums`}
        >
          {code}
        </span>
        <span className={`font-medium text-pretty ${isOver ? "text-muted line-through" : ""}`}>{label}</span>
        {marks}
      </p>
      <div className="flex shrink-0">
        {onMove && (
          <>
            <ActionButton
              ref={up}
              variant="quiet"
              icon={ArrowUp}
              label={t("up", { label })}
              onPress={() => move(-1)}
              isDisabled={!canMoveUp}
            />
            <ActionButton
              ref={down}
              variant="quiet"
              icon={ArrowDown}
              label={t("down", { label })}
              onPress={() => move(1)}
              isDisabled={!canMoveDown}
            />
          </>
        )}
        <ActionButton variant="quiet" icon={Pencil} label={t("editOf", { label })} onPress={onEdit}>
          {t("edit")}
        </ActionButton>
      </div>
    </div>
  );
}
