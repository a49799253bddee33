import type { Column } from '../series/Column.ts';
import { unitOfName, type Unit } from '../units/suffixes.ts';

/** Units of the columns requested before: there are some forty names. */
const known = new Map<string, Unit>();

/** A column whose unit is read from its name. */
export function columnOf(name: string, values: Float64Array): Column {
  const unit = known.get(name) ?? unitOfName(name);
  if (unit === undefined) throw new TypeError(`The column ${name} has no unit in its name.`);
  known.set(name, unit);
  return { name, unit, values };
}
