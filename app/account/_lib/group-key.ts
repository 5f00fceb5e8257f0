/** `JBSW Y3DP …`: a key in groups of four, so that nobody loses the place while typing it. */
export function groupKey(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(" ");
}
