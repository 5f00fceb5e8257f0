import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { ReferenceSlip } from "../_components/reference-slip.tsx";

export function generateMetadata() {
  return buildStaffMetadata("records");
}

export default async function ReferencePage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <ReferenceSlip />
    </StaffIntl>
  );
}
