import type { Metadata } from "next";
import { cookies } from "next/headers";
import { de } from "./staff/de.ts";
import { en } from "./staff/en.ts";
import { parseStaffLocale, type StaffLocale, staffLocaleCookie } from "./staff-locale.ts";

/** The language this browser chose for the staff screens; on the server. */
export async function readStaffLocale(): Promise<StaffLocale> {
  return parseStaffLocale((await cookies()).get(staffLocaleCookie)?.value);
}

export async function buildStaffMetadata(screen: keyof typeof de.titles): Promise<Metadata> {
  const messages = { de, en }[await readStaffLocale()];
  return { title: messages.titles[screen] };
}
