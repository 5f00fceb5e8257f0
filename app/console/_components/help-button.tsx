"use client";
import { Keyboard } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** Opens the overview of all keys, where they can be switched off. */
export function HelpButton() {
  const t = useTranslations("staff.console.actions");
  const [isOpen, setIsOpen] = useState(false);
  const shortcutKey = useShortcut("help", () => setIsOpen(true));
  return (
    <>
      <ActionButton
        variant="quiet"
        size="small"
        icon={Keyboard}
        shortcutKey={shortcutKey}
        label={t("help")}
        onPress={() => setIsOpen(true)}
      />
      <ShortcutsDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
