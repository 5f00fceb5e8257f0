import type { Metadata } from "next";
import { DisplayScreen } from "./_components/display-screen.tsx";
import "./display.css";

export const metadata: Metadata = { title: "Anzeige" };

export default function DisplayPage() {
  return <DisplayScreen />;
}
