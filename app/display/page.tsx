import type { Metadata } from "next";
import { StoredPage } from "#app/_lib/stored-page.tsx";
import { DisplayScreen } from "./_components/display-screen.tsx";
import "./display.css";

export const metadata: Metadata = { title: "Anzeige" };

export default function DisplayPage() {
  return (
    <>
      <StoredPage path="/display" />
      <DisplayScreen />
    </>
  );
}
