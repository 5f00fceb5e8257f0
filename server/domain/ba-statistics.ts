/**
 * Subjects of the BA's statistics on objections and lawsuits (Widersprüche und Klagen SGB II), as the catalogue files
 * name them. What is none of the first five is `other`.
 */
export const baSubjects = {
  repayment: "Aufhebung/Erstattung",
  income: "Einkommen/Vermögen",
  housing: "KdU",
  sanctions: "Sanktionen",
  delay: "Untätigkeit",
  other: "Sonstiges",
} as const;
export type BaSubject = keyof typeof baSubjects;

/** @param name as the catalogue file has it; null or an unknown one is `other`. */
export function toBaSubject(name: string | null): BaSubject {
  const subjects = Object.keys(baSubjects) as BaSubject[];
  return subjects.find((subject) => baSubjects[subject] === name) ?? "other";
}
