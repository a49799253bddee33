import type { Aggregation, Column } from '../series/Column.ts';
import { unitOfName } from '../units/suffixes.ts';

/** A column whose unit is read out of its name. */
export function columnOf(name: string, aggregation: Aggregation, values: Float64Array): Column {
  const unit = unitOfName(name);
  if (unit === undefined) throw new TypeError(`The column ${name} carries no unit in its name.`);
  return { name, unit, aggregation, values };
}
