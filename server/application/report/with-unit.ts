/** Of measures the unit belongs to what is measured, unless its name has it. */
export function withUnit(name: string, unit: string): string {
  return name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}
