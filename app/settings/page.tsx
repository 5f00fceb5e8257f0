import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { SettingsScreen } from "./_components/settings-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("settings");
}

export default async function SettingsPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <SettingsScreen />
    </StaffIntl>
  );
}
