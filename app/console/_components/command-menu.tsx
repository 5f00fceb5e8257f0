"use client";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { MenuButton, type MenuChoice } from "#app/_ui/menu-button.tsx";
import type { CommandName } from "#server/protocol/commands.ts";
import type { ShortcutId } from "../_lib/shortcuts.ts";
import { useRowTools } from "../_lib/use-row-tools.ts";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

type CommandMenuProps = {
  children?: ReactNode;
  label?: string;
  icon: LucideIcon;
  choices: readonly MenuChoice[];
  /** The command its choices send, for the pending mark. */
  name?: CommandName;
  shortcut?: ShortcutId;
  size?: "small" | "medium" | "large";
  variant?: "secondary" | "quiet";
};

/** A menu of commands; its key opens it, arrows and Enter choose. */
export function CommandMenu({ name, shortcut, ...menu }: CommandMenuProps) {
  const { pending, isLocked } = useRowTools();
  const [isOpen, setIsOpen] = useState(false);
  const shortcutKey = useShortcut(shortcut, isLocked ? null : () => setIsOpen(true));
  return (
    <MenuButton
      {...menu}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      shortcutKey={shortcutKey}
      isDisabled={isLocked}
      isPending={name !== undefined && pending?.name === name}
    />
  );
}
