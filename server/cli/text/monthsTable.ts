import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { inBlocks } from './inBlocks.ts';
import { energy } from './numbers.ts';
import { cut, table } from './table.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Monthly facility energy, with a column for each option. */
export function monthsTable(options: readonly OptionReport[], width: number): string[] {
  return inBlocks(options, width, (shown) =>
    table([
      ['', ...shown.map(({ name }) => cut(name, 28))],
      ...months.map((month, index) => [
        month,
        ...shown.map(({ monthly }) => energy(monthly[index]?.facilityEnergy_kWh)),
      ]),
      ['Year', ...shown.map(({ annual }) => energy(annual.facilityEnergy_kWh))],
    ]),
  );
}
