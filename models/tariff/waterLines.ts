import type { BillLine } from './Bill.ts';
import type { WaterTariff } from './waterSchema.ts';

const LITRES_PER_m3 = 1000;

/** A bill line for water or sewer. */
export type WaterLine = Omit<BillLine, 'kind'> & { readonly kind: 'water' | 'sewer' };

/**
 * The lines of water and sewer. Evaporated water never reaches a sewer; if the utility does not credit it, sewer is
 * billed on the supply.
 *
 * @param volumes - monthly volumes in L
 */
export function waterLines(
  { waterPrice_per_m3, sewerPrice_per_m3, sewerOn = 'discharge' }: WaterTariff,
  volumes: { readonly supply_L: readonly number[]; readonly discharge_L: readonly number[] },
): WaterLine[] {
  const sewer_L = sewerOn === 'supply' ? volumes.supply_L : volumes.discharge_L;
  return [
    ...lineOf('water', 'Water', volumes.supply_L, waterPrice_per_m3),
    ...lineOf('sewer', 'Sewer', sewer_L, sewerPrice_per_m3),
  ];
}

function lineOf(
  kind: WaterLine['kind'],
  label: string,
  volumes_L: readonly number[],
  price: number | undefined,
): WaterLine[] {
  if (price === undefined) return [];
  const quantities = Float64Array.from(volumes_L, (volume_L) => volume_L / LITRES_PER_m3);
  return [
    {
      kind,
      label,
      hours: null,
      unit: 'm3',
      price,
      quantities,
      costs: quantities.map((volume) => volume * price),
      peakSteps: null,
    },
  ];
}
