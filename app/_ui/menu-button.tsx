"use client";
import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { ActionButton } from "./action-button.tsx";

export type MenuChoice = { id: string; label: string; icon?: LucideIcon; onSelect(): void };

type MenuButtonProps = {
  children?: ReactNode;
  /** Accessible name of a button that shows only its icon. */
  label?: string | undefined;
  icon?: LucideIcon;
  choices: readonly MenuChoice[];
  shortcutKey?: string | undefined;
  isDisabled?: boolean;
  isPending?: boolean;
  size?: "small" | "medium" | "large";
  variant?: "secondary" | "quiet";
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  className?: string;
};

/** A button with a few choices behind it. */
export function MenuButton({ children, choices, isOpen, onOpenChange, size, label, ...button }: MenuButtonProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <ActionButton {...button} size={size} label={label}>
        {children}
        {children && <ChevronDown aria-hidden className="ms-1 inline size-[1em]" />}
      </ActionButton>
      <Popover
        placement="bottom start"
        className="min-w-(--trigger-width) rounded-md border border-line-strong bg-surface p-1 shadow-lg"
      >
        {/* Also where a key opened it: Enter takes the first choice. */}
        <Menu autoFocus="first" className="outline-none">
          {choices.map(({ id, label: text, icon: Icon, onSelect }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              onAction={onSelect}
              className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-sm px-3 py-2 outline-none data-focused:bg-brand-700 data-focused:text-white"
            >
              {Icon && <Icon aria-hidden className="size-4.5 shrink-0" />}
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
