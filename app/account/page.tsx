import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { AccountScreen } from "./_components/account-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("account");
}

export default async function AccountPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <AccountScreen />
    </StaffIntl>
  );
}
