"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { type Person, usePeople } from "../../_lib/use-people.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";
import { FirstPasswordDialog } from "./first-password-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { PersonRow } from "./person-row.tsx";
import { SignInRulesCard } from "./sign-in-rules-card.tsx";

/** Who may sign in, as what, and how. For administrators only. */
export function PeoplePanel() {
  const t = useTranslations("staff.access.people");
  const tRefusals = useTranslations("staff.refusals");
  const { isLocked } = useSettings();
  const { list, refusal, reload } = usePeople();
  const [edited, setEdited] = useState<Person | "new" | null>(null);
  const [given, setGiven] = useState<{ name: string; password: string } | null>(null);
  const [done, setDone] = useState("");

  function handleDone(words: string) {
    setDone(words);
    void reload();
  }

  function handlePassword(name: string, password: string) {
    setEdited(null);
    setGiven({ name, password });
    setDone("");
    void reload();
  }

  return (
    <>
      <Card
        heading={t("heading")}
        aside={
          <ActionButton icon={UserPlus} onPress={() => setEdited("new")} isDisabled={isLocked}>
            {t("add")}
          </ActionButton>
        }
      >
        <p aria-live="polite" className="font-medium text-good-700 empty:hidden">
          {done}
        </p>
        {list ? (
          <ul className="divide-y divide-line">
            {list.members.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                onEdit={() => setEdited(person)}
                onDone={handleDone}
                onPassword={(password) => handlePassword(person.name, password)}
              />
            ))}
          </ul>
        ) : refusal ? (
          <Notice tone="danger" title={t("loadFailed")}>
            {tRefusals(refusal)}
          </Notice>
        ) : (
          <p className="text-muted">{t("loading")}</p>
        )}
      </Card>
      {list && <SignInRulesCard rules={list.rules} onSaved={async () => (await reload())?.rules ?? null} />}
      {edited !== null && (
        <PersonDialog
          person={edited === "new" ? null : edited}
          reload={reload}
          onSaved={() => {
            setEdited(null);
            handleDone(t("done.change"));
          }}
          onPassword={handlePassword}
          onClose={() => setEdited(null)}
        />
      )}
      {given && <FirstPasswordDialog {...given} onClose={() => setGiven(null)} />}
    </>
  );
}
