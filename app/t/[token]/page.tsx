import type { Metadata, Viewport } from "next";
import { PhoneScreen } from "./_components/phone-screen.tsx";
import "./phone.css";

/** No name of the office: whoever looks over a shoulder in the waiting room need not know (P4). */
export const metadata: Metadata = {
  title: { absolute: "Nummer" },
  robots: { index: false, follow: false, noarchive: true },
  referrer: "no-referrer",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f8fb" },
    { media: "(prefers-color-scheme: dark)", color: "#0a0f1c" },
  ],
};

/** The same page for every token: what it is worth, only the live connection tells. */
export default async function PhonePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <PhoneScreen token={token} />;
}
