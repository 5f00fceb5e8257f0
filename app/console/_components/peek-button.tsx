"use client";
import { Eye } from "lucide-react";
import { useTranslations } from "use-intl";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

/** In discretion mode: what the person at the desk has come for, for a few seconds (P21). */
export function PeekButton() {
  const t = useTranslations("staff.wholeDay.discretion");
  const { isOn, isPeeking, peek } = useDiscretion();
  const shortcutKey = useShortcut("peek", isOn ? peek : null);
  if (!isOn) return null;
  return (
    <ActionButton variant="quiet" size="small" icon={Eye} shortcutKey={shortcutKey} onPress={peek}>
      {t(isPeeking ? "peekEnd" : "peek")}
    </ActionButton>
  );
}
