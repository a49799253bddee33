import { ModelError } from '../problems/ModelError.ts';
import { readColumn } from '../series/readColumn.ts';

/**
 * Reads a year of hourly utilisation from CSV: a column `utilisationFraction`, or a single column with or without a
 * header. Percentages are rejected, not converted.
 *
 * @returns 8760 or 8784 values of 0..1, for a workload of kind `hourly`
 * @throws ModelError `series-invalid` with the invalid lines, or `series-length`
 */
export function readHourlyUtilisation(text: string): number[] {
  const values = readColumn(text, {
    names: ['utilisationFraction'],
    rule: 'a share from 0 to 1',
    allows: (value) => value >= 0 && value <= 1,
    hint: (value) => (value > 1 && value <= 100 ? ' Divide percent by 100.' : ''),
    code: 'series-invalid',
  });
  if (values.length !== 8760 && values.length !== 8784) {
    const message = `A year of utilisation has 8760 or 8784 hours; this file has ${String(values.length)}.`;
    throw new ModelError('series-length', message);
  }
  return values;
}
