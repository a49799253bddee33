import { catalogue } from '../../../state/models.ts';

/** Climates from the coolest to the warmest design wet bulb, which decides most of the cooling; others come last. */
export function coolestFirst(ids: readonly string[]): string[] {
  const wetBulbs = new Map(
    catalogue.peek()?.climates?.map(({ id, wetBulb_0p4_C }) => [id, wetBulb_0p4_C ?? Infinity]) ?? [],
  );
  const of = (id: string): number => wetBulbs.get(id) ?? Infinity;
  return ids.toSorted((one, other) => (of(one) === of(other) ? 0 : of(one) - of(other)));
}
