import type { Room } from './roomSchema.ts';

/** What the cooling units of a room take together, in kW; undefined where there are none, or one of them states nothing. */
export function coolingOfUnits_kW({ units = {} }: Room): number | undefined {
  const cooling = Object.values(units).filter(({ kind }) => kind === 'crah' || kind === 'in-row');
  if (cooling.length === 0) return undefined;
  let total_kW = 0;
  for (const { coolingCapacity_kW } of cooling) {
    if (coolingCapacity_kW === undefined) return undefined;
    total_kW += coolingCapacity_kW;
  }
  return total_kW;
}
