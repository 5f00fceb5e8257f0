import { buildStaffMetadata, readStaffLocale } from "#app/_i18n/read-staff-locale.ts";
import { StaffIntl } from "#app/_i18n/staff-intl.tsx";
import { SignInScreen } from "./_components/sign-in-screen.tsx";

export function generateMetadata() {
  return buildStaffMetadata("signIn");
}

export default async function SignInPage() {
  return (
    <StaffIntl initialLocale={await readStaffLocale()}>
      <SignInScreen />
    </StaffIntl>
  );
}
