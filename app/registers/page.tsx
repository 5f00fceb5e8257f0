import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { RegistersScreen } from "./_components/registers-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("registers");
}

export default async function RegistersPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <RegistersScreen />
    </StaffIntl>
  );
}
