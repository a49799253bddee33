import type { OptionReport } from '../../../models/index.ts';
import { energy } from './numbers.ts';
import { cut, table } from './table.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ABREAST = 5;

/** Facility energy of each month, option beside option. */
export function monthsTable(options: readonly OptionReport[]): string[] {
  const lines: string[] = [];
  for (let first = 0; first < options.length; first += ABREAST) {
    if (first > 0) lines.push('');
    const shown = options.slice(first, first + ABREAST);
    lines.push(
      ...table([
        ['', ...shown.map(({ name }) => cut(name, 28))],
        ...months.map((month, index) => [
          month,
          ...shown.map(({ monthly }) => energy(monthly[index]?.facilityEnergy_kWh)),
        ]),
        ['Year', ...shown.map(({ annual }) => energy(annual.facilityEnergy_kWh))],
      ]),
    );
  }
  return lines;
}
