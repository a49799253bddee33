/** A climate as its choice states it. */
interface Climate {
  readonly id: string;
  readonly wetBulb_0p4_C: number | undefined;
}

/** Number of climates of a small sweep. */
const FEW = 8;

/**
 * A few climates from the coolest to the warmest design wet bulb, which decides most of the cooling, and those of the plan.
 *
 * @param climates - the catalogue
 * @param own - ids of climates of the plan, which are always among them
 * @returns ids, from the coolest to the warmest
 */
export function climateSpread(climates: readonly Climate[], own: readonly string[]): string[] {
  const sorted = climates
    .filter(({ wetBulb_0p4_C, id }) => wetBulb_0p4_C !== undefined || own.includes(id))
    .toSorted((a, b) => (a.wetBulb_0p4_C ?? 0) - (b.wetBulb_0p4_C ?? 0))
    .map(({ id }) => id);
  const few = Array.from(
    { length: Math.min(FEW, sorted.length) },
    (_, index) => sorted[Math.round((index / (FEW - 1)) * (sorted.length - 1))],
  );
  return sorted.filter((id) => few.includes(id) || own.includes(id));
}
