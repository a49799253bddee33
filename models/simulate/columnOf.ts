import type { Column } from '../series/Column.ts';
import { unitOfName, type Unit } from '../units/suffixes.ts';

/** Units of the columns that were asked for before: there are some forty names. */
const known = new Map<string, Unit>();

/** A column whose unit is read out of its name. */
export function columnOf(name: string, values: Float64Array): Column {
  const unit = known.get(name) ?? unitOfName(name);
  if (unit === undefined) throw new TypeError(`The column ${name} carries no unit in its name.`);
  known.set(name, unit);
  return { name, unit, values };
}
