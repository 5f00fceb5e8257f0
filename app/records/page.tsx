import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { RecordsScreen } from "./_components/records-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("records");
}

export default async function RecordsPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <RecordsScreen />
    </StaffIntl>
  );
}
