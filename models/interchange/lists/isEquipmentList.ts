import { readHeading } from './readHeading.ts';

/** Columns that describe racks or devices, beside the one that names the rack. */
const DESCRIBING = new Set([
  'device',
  'power_kW',
  'maximum_kW',
  'rackType',
  'rackCount',
  'height_U',
  'position_U',
  'hall',
]);

/** Whether the headings of a table are those of a list of racks or devices: one names the rack, and another describes it. */
export function isEquipmentList(headings: readonly string[]): boolean {
  const fields = headings.map((heading) => readHeading(heading).field);
  return fields.includes('rack') && fields.some((field) => field !== null && DESCRIBING.has(field));
}
