"use client";
import { Plus, RotateCcw, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { defaultKeyMap, type KeyAction, type KeyMap, keyActions } from "#server/domain/device-config.ts";
import { actionOfKey, describeKey, maxKeysPerAction, readKey } from "../_lib/key-names.ts";

type Said = { code: "keyAdded" | "keyTaken"; key: string; action: KeyAction } | { code: "keyUnknown" };

/** Which keys of a keypad do what (A2, A22): press a key to give it to an action. */
export function KeyMapEditor({ keys, onChange }: { keys: KeyMap; onChange(keys: KeyMap): void }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const [asked, setAsked] = useState<KeyAction | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const isDefault = keyActions.every((action) => keys[action].join() === defaultKeyMap[action].join());

  function take(event: KeyboardEvent, action: KeyAction) {
    const read = readKey(event);
    if (read.kind === "ignore") return;
    setAsked(null);
    if (read.kind === "leave") return setSaid(null);
    if (read.kind === "unknown") return setSaid({ code: "keyUnknown" });
    const owner = actionOfKey(keys, read.name);
    if (owner) return setSaid({ code: "keyTaken", key: read.name, action: owner });
    onChange({ ...keys, [action]: [...keys[action], read.name] });
    setSaid({ code: "keyAdded", key: read.name, action });
  }

  return (
    <Card
      heading={t("keys")}
      aside={
        !isDefault && (
          <ActionButton variant="quiet" size="small" icon={RotateCcw} onPress={() => onChange(defaultKeyMap)}>
            {t("keysReset")}
          </ActionButton>
        )
      }
    >
      <p className="text-muted text-pretty">{t("keysLead")}</p>
      <ul className="mt-2 divide-y divide-line">
        {keyActions.map((action) => (
          <KeyRow
            key={action}
            action={action}
            names={keys[action]}
            isAsked={asked === action}
            onAsk={() => {
              setSaid(null);
              setAsked(action);
            }}
            onPress={(event) => take(event, action)}
            onCancel={() => setAsked(null)}
            onRemove={(name) => onChange({ ...keys, [action]: keys[action].filter((other) => other !== name) })}
          />
        ))}
      </ul>
      <p aria-live="polite" className="mt-2 min-h-6 font-medium">
        {said && (
          <span className={said.code === "keyAdded" ? "text-good-700" : "text-danger-700"}>
            {said.code === "keyUnknown"
              ? t("keyUnknown")
              : t(said.code, { key: describeKey(said.key), action: t(`keyActions.${said.action}`) })}
          </span>
        )}
      </p>
    </Card>
  );
}

type KeyRowProps = {
  action: KeyAction;
  names: readonly string[];
  isAsked: boolean;
  onAsk(): void;
  onPress(event: KeyboardEvent): void;
  onCancel(): void;
  onRemove(name: string): void;
};

function KeyRow({ action, names, isAsked, onAsk, onPress, onCancel, onRemove }: KeyRowProps) {
  const t = useTranslations("staff.settings.deviceSetup");
  const name = t(`keyActions.${action}`);
  const add = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    // The button that asked is there again: the keyboard goes on there.
    if (wasAsked.current && !isAsked && document.activeElement === document.body) add.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <p className="w-44 font-medium">{name}</p>
      <ul className="flex flex-1 flex-wrap items-center gap-1.5">
        {names.length === 0 && <li className="text-muted">{t("keyNone")}</li>}
        {names.map((key) => (
          <li key={key} className="flex items-center rounded-sm border-2 border-line-strong bg-paper ps-2">
            <kbd className="font-sans font-semibold">{describeKey(key)}</kbd>
            <button
              type="button"
              onClick={() => onRemove(key)}
              aria-label={t("keyRemove", { key: describeKey(key), action: name })}
              className="flex size-8 items-center justify-center rounded-sm hover:bg-brand-100"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      {isAsked ? (
        <KeyCatcher label={t("keyPress")} onPress={onPress} onCancel={onCancel} />
      ) : (
        names.length < maxKeysPerAction && (
          <ActionButton
            ref={add}
            variant="quiet"
            size="small"
            icon={Plus}
            label={t("keyAddFor", { action: name })}
            onPress={onAsk}
          >
            {t("keyAdd")}
          </ActionButton>
        )
      )}
    </li>
  );
}

type KeyCatcherProps = { label: string; onPress(event: KeyboardEvent): void; onCancel(): void };

/** Holds the focus and takes the next key, whatever it means elsewhere; a click anywhere gives up. */
function KeyCatcher({ label, onPress, onCancel }: KeyCatcherProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onPress);
  latest.current = onPress;

  useEffect(() => {
    box.current?.focus();
    const handle = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      latest.current(event);
    };
    window.addEventListener("keydown", handle, { capture: true });
    return () => window.removeEventListener("keydown", handle, { capture: true });
  }, []);

  return (
    <div
      ref={box}
      role="status"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the next key, whichever it is.
      tabIndex={0}
      onBlur={onCancel}
      className="w-full rounded-md border-2 border-dashed border-brand-700 bg-brand-50 px-3 py-1.5 font-medium text-brand-900 sm:w-auto"
    >
      {label}
    </div>
  );
}
