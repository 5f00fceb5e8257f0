"use client";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import { HeaderButton } from "#app/_ui/header-button.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

/** Hides the topics from who looks over the shoulder, and says so for as long as it does (P21). */
export function DiscretionSwitch() {
  const t = useTranslations("staff.wholeDay.discretion");
  const { isOn, setOn } = useDiscretion();
  const toggle = () => setOn(!isOn);
  const shortcutKey = useShortcut("discretion", toggle);
  return (
    <HeaderButton icon={isOn ? EyeOff : Eye} isPressed={isOn} shortcutKey={shortcutKey} onPress={toggle}>
      {t("switch")}
    </HeaderButton>
  );
}
