"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";
import { useSettings } from "./use-settings.tsx";

/** The sentence beside a field of the office's settings that is wrong; null where it is not. */
export function useProblemText(): (path: string) => string | null {
  return useTextOf(useSettings().problems);
}

/** The same for the problems of another form. */
export function useTextOf(problems: FieldProblems): (path: string) => string | null {
  const t = useTranslations("staff.fields");
  const { formatLocale } = useStaffLanguage();
  const write = (value: number) => value.toLocaleString(formatLocale, { useGrouping: false });
  function say(problem: FieldProblem): string {
    switch (problem.code) {
      case "range":
      case "number":
        return t(problem.code, { min: write(problem.min), max: write(problem.max) });
      case "tooLong":
      case "tooMany":
        return t(problem.code, { max: String(problem.max) });
      default:
        return t(problem.code);
    }
  }
  return (path) => {
    const problem = problems.get(path);
    return problem ? say(problem) : null;
  };
}
