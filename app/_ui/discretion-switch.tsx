"use client";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import { HeaderButton } from "./header-button.tsx";

/** Hides the topics from who looks over the shoulder, and says so for as long as it does (P21). */
export function DiscretionSwitch({ shortcutKey }: { shortcutKey?: string | undefined }) {
  const t = useTranslations("staff.wholeDay.discretion");
  const { isOn, setOn } = useDiscretion();
  return (
    <HeaderButton icon={isOn ? EyeOff : Eye} isPressed={isOn} shortcutKey={shortcutKey} onPress={() => setOn(!isOn)}>
      {t("switch")}
    </HeaderButton>
  );
}
