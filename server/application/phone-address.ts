/** Address of a ticket's page for the visitor's own phone, as a code shows it; null: phones do not reach this server. */
export function phoneAddress(phoneUrl: string | null, phoneToken: string): string | null {
  return phoneUrl === null ? null : `${phoneUrl}/t/${phoneToken}`;
}
