import { NOT_KNOWN } from '../../format/figure.ts';
import { moneyColumn } from '../../format/money.ts';
import type { Cited } from './Cited.ts';
import { printedNumber } from './printedNumber.ts';
import type { PrintedColumn } from './PrintedTable.ts';

/** A column of amounts of money, with the same decimals. */
export function printedMoney(label: string, numbers: readonly Cited[], currency: string): PrintedColumn {
  const texts = moneyColumn(numbers.map(({ value }) => value ?? 0));
  return {
    label,
    unit: currency,
    cells: numbers.map((number, row) =>
      printedNumber(number, {
        text: number.value === null ? NOT_KNOWN.text : (texts[row] ?? ''),
        unit: currency,
      }),
    ),
  };
}
