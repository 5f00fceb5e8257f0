import type { Metadata } from "next";
import { StoredPage } from "#app/_lib/stored-page.tsx";
import { KioskScreen } from "./_components/kiosk-screen.tsx";
import "./kiosk.css";

export const metadata: Metadata = { title: "Kiosk" };

export default function KioskPage() {
  return (
    <>
      <StoredPage path="/kiosk" />
      <KioskScreen />
    </>
  );
}
