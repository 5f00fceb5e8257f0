import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { ConsoleScreen } from "./_components/console-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("console");
}

export default async function ConsolePage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <ConsoleScreen />
    </StaffIntl>
  );
}
