import type { Finding } from '../../../problems/Finding.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf, netboxNumberOf } from '../read/fieldOf.ts';

const kgPerUnit: Readonly<Record<string, number>> = {
  kg: 1,
  g: 0.001,
  lb: 0.453_592_37,
  oz: 0.028_349_523_125,
};
const mmPerUnit: Readonly<Record<string, number>> = { mm: 1, in: 25.4 };

/** Weight of a field in the weight_unit of the record; default: kg. @returns kg */
export function weightOf_kg(
  record: NetboxRecord,
  name: string,
  max_kg: number,
  review: Finding[],
): number | undefined {
  const perUnit = kgPerUnit[netboxFieldOf(record, 'weight_unit') ?? 'kg'] ?? 1;
  const value = netboxNumberOf(record, name, { min: 0, max: max_kg / perUnit }, review);
  return value === undefined ? undefined : perUnit === 1 ? value : Math.round(value * perUnit * 1000) / 1000;
}

/** Length of a field in the outer_unit of the record; default: mm. @returns mm */
export function lengthOf_mm(
  record: NetboxRecord,
  name: string,
  range: { readonly min_mm: number; readonly max_mm: number },
  review: Finding[],
): number | undefined {
  const perUnit = mmPerUnit[netboxFieldOf(record, 'outer_unit') ?? 'mm'] ?? 1;
  const { min_mm, max_mm } = range;
  const value = netboxNumberOf(record, name, { min: min_mm / perUnit, max: max_mm / perUnit }, review);
  return value === undefined ? undefined : Math.round(value * perUnit * 10) / 10;
}
