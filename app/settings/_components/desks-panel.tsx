"use client";
import { ArrowDown, ArrowUp, Check, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field, SwitchField } from "#app/_ui/fields.tsx";
import { type DeskRow, isRoomLabel, moveDesk } from "../_lib/desk-order.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";

/** Rooms people are called to. Each desk is saved for itself, at once. */
export function DesksPanel() {
  const t = useTranslations("staff");
  const { stored, run, isLocked } = useSettings();
  const [added, setAdded] = useState<DeskRow | null>(null);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const desks = stored.desks.toSorted((a, b) => a.order - b.order);

  async function save(...changed: DeskRow[]) {
    for (const desk of changed) {
      const refused = await run("desk:save", { desk: { ...desk, room: desk.room.trim() } });
      setRefusal(refused);
      if (refused) return;
      if (desk.id === added?.id) setAdded(null);
    }
  }

  const addRow = () =>
    setAdded({ id: createRandomUuid(), room: "", active: true, order: (desks.at(-1)?.order ?? 0) + 1 });

  return (
    <Card heading={t("settings.tabs.desks")}>
      <p className="mb-3 text-muted text-pretty">{t("settings.desks.lead")}</p>
      {desks.length === 0 && !added && <p className="py-2 font-medium">{t("settings.desks.none")}</p>}
      <ul className="divide-y divide-line">
        {[...desks, ...(added ? [added] : [])].map((desk, at) => (
          <DeskEditor
            key={desk.id}
            desk={desk}
            isNew={desk === added}
            canMoveUp={at > 0 && desk !== added}
            canMoveDown={at < desks.length - 1}
            onSave={(changed) => void save(changed)}
            onMove={(step) => void save(...moveDesk(desks, desk.id, step))}
          />
        ))}
      </ul>
      <p aria-live="polite" className="min-h-6 font-medium text-danger-700">
        {refusal && t(`refusals.${refusal.code}`)}
      </p>
      {!added && (
        <ActionButton icon={Plus} onPress={addRow} isDisabled={isLocked}>
          {t("settings.desks.add")}
        </ActionButton>
      )}
    </Card>
  );
}

type DeskEditorProps = {
  desk: DeskRow;
  isNew: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onSave(desk: DeskRow): void;
  onMove(step: -1 | 1): void;
};

function DeskEditor({ desk, isNew, canMoveUp, canMoveDown, onSave, onMove }: DeskEditorProps) {
  const t = useTranslations("staff");
  const { isLocked } = useSettings();
  const [room, setRoom] = useState(desk.room);
  const [isChecked, setIsChecked] = useState(false);
  const isChanged = room !== desk.room;
  useUnsavedGuard(isChanged);
  const name = desk.room || t("settings.desks.newDesk");

  function save() {
    setIsChecked(true);
    if (isRoomLabel(room)) onSave({ ...desk, room: room.trim() });
  }

  return (
    <li className="flex flex-wrap items-start gap-x-5 gap-y-2 py-4">
      <Field
        label={t("settings.desks.room")}
        hint={isNew ? t("settings.desks.roomHint") : undefined}
        value={room}
        onChange={setRoom}
        error={isChecked && !isRoomLabel(room) ? t("fields.room") : null}
        className="w-52"
        autoFocus={isNew}
      />
      <div className="flex flex-1 flex-wrap items-center gap-x-4 gap-y-1 sm:mt-6">
        {(isNew || isChanged) && (
          <ActionButton
            variant="primary"
            icon={Check}
            onPress={save}
            isDisabled={isLocked}
            label={isNew ? undefined : t("settings.desks.saveFor", { room: name })}
          >
            {t(isNew ? "settings.desks.save" : "common.save")}
          </ActionButton>
        )}
        {!isNew && (
          <SwitchField
            label={t("settings.desks.active")}
            fullLabel={t("settings.desks.activeFor", { room: name })}
            isSelected={desk.active}
            onChange={(active) => onSave({ ...desk, active })}
            isDisabled={isLocked}
          />
        )}
        <div className="ms-auto flex">
          {canMoveUp && (
            <ActionButton
              variant="quiet"
              icon={ArrowUp}
              label={t("settings.desks.up", { room: name })}
              onPress={() => onMove(-1)}
              isDisabled={isLocked}
            />
          )}
          {canMoveDown && (
            <ActionButton
              variant="quiet"
              icon={ArrowDown}
              label={t("settings.desks.down", { room: name })}
              onPress={() => onMove(1)}
              isDisabled={isLocked}
            />
          )}
        </div>
      </div>
    </li>
  );
}
