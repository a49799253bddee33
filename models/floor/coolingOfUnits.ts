import type { Room } from './roomSchema.ts';

/** Total cooling capacity of the units of a room, in kW; undefined if there are none, or one of them states none. */
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
