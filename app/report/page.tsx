import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { ReportScreen } from "./_components/report-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("report");
}

export default async function ReportPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <ReportScreen />
    </StaffIntl>
  );
}
