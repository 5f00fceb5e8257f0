import type { Metadata } from "next";
import { KioskScreen } from "./_components/kiosk-screen.tsx";
import "./kiosk.css";

export const metadata: Metadata = { title: "Kiosk" };

export default function KioskPage() {
  return <KioskScreen />;
}
