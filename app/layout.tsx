import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseStaffLocale, staffLocaleCookie } from "./_i18n/staff-locale.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Wartemarke", template: "%s · Wartemarke" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0e2344" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = parseStaffLocale((await cookies()).get(staffLocaleCookie)?.value);
  return (
    <html lang={locale} dir="ltr">
      <body>{children}</body>
    </html>
  );
}
