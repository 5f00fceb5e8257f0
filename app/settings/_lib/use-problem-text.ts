"use client";
import { useTranslations } from "use-intl";
import type { FieldProblem } from "./check-settings.ts";
import { useSettings } from "./use-settings.tsx";

/** The sentence beside a field that is wrong; null where it is not. */
export function useProblemText(): (path: string) => string | null {
  const t = useTranslations("staff.fields");
  const { problems } = useSettings();
  function say(problem: FieldProblem): string {
    switch (problem.code) {
      case "range":
        return t("range", { min: String(problem.min), max: String(problem.max) });
      case "tooLong":
        return t("tooLong", { max: String(problem.max) });
      default:
        return t(problem.code);
    }
  }
  return (path) => {
    const problem = problems.get(path);
    return problem ? say(problem) : null;
  };
}
