import { HomeScreen } from "./_home/home-screen.tsx";
import { readStaffLocale } from "./_i18n/read-staff-locale.ts";
import { StaffIntl } from "./_i18n/staff-intl.tsx";

export default async function HomePage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <HomeScreen />
    </StaffIntl>
  );
}
