/** A drawn number: Latin digits of one width, left to right in every language (A47). */
export function LobbyNumber({ value, className = "" }: { value: number; className?: string }) {
  return (
    <bdi dir="ltr" className={`tabular-nums ${className}`}>
      {value}
    </bdi>
  );
}
