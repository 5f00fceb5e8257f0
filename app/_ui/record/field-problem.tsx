/** The sentence beside a field, read out when it appears. */
export function FieldProblem({ id, children }: { id?: string; children: string | null }) {
  return (
    <p id={id} aria-live="polite" className="text-sm font-medium text-danger-700 empty:hidden">
      {children}
    </p>
  );
}
