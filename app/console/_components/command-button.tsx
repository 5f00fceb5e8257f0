"use client";
import { ActionButton, type ActionButtonProps } from "#app/_ui/action-button.tsx";
import type { CommandName, CommandPayload } from "#server/protocol/commands.ts";
import type { ShortcutId } from "../_lib/shortcuts.ts";
import { useRowTools } from "../_lib/use-row-tools.ts";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

type CommandButtonProps<N extends CommandName> = Omit<ActionButtonProps, "onPress" | "shortcutKey" | "isPending"> & {
  name: N;
  input: CommandPayload<N>;
  shortcut?: ShortcutId;
};

/** A button that sends one command: pending until the queue shows what it did, locked while offline. */
export function CommandButton<N extends CommandName>(props: CommandButtonProps<N>) {
  const { name, input, shortcut, isDisabled = false, ...button } = props;
  const { run, pending, isLocked } = useRowTools();
  const { ticketId, deskId } = input as { ticketId?: string; deskId?: string };
  const isOff = isDisabled || isLocked;
  const press = () => void run(name, input);
  const shortcutKey = useShortcut(shortcut, isOff ? null : press);
  return (
    <ActionButton
      {...button}
      onPress={press}
      shortcutKey={shortcutKey}
      isDisabled={isOff}
      isPending={pending?.name === name && pending.subject === (ticketId ?? deskId ?? "")}
    />
  );
}
