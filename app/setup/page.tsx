import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { SetupScreen } from "./_components/setup-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("setup");
}

export default async function SetupPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <SetupScreen />
    </StaffIntl>
  );
}
