import { type ReactNode, useId } from "react";

type CardProps = {
  heading: string;
  /** Shown at the end of the heading's line. */
  aside?: ReactNode;
  /** `brand`: what wants to be read first. */
  tone?: "plain" | "brand";
  className?: string;
  children: ReactNode;
};

/** A titled region of a page. */
export function Card({ heading, aside, tone = "plain", className = "", children }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`rounded-lg border p-4 sm:p-5 ${tone === "brand" ? "border-brand-600 bg-brand-50" : "border-line bg-surface"} ${className}`}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lg font-semibold">
          {heading}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
