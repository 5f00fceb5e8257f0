/** The sentence beside a field, read out when it appears. */
export function FieldProblem({ id, className = "", children }: FieldProblemProps) {
  return (
    <p id={id} aria-live="polite" className={`text-sm font-medium text-danger-700 empty:hidden ${className}`}>
      {children}
    </p>
  );
}

type FieldProblemProps = { id?: string; className?: string; children: string | null };
