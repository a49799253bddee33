import type { Figure } from '../../format/figure.ts';
import { decimalsOf, fixed } from '../../format/number.ts';
import { column, type Scale } from '../../format/scale.ts';
import { NOT_KNOWN, ratioColumn as ratioTexts } from '../../format/figure.ts';
import type { Cited } from './Cited.ts';
import type { PrintedCell, PrintedColumn, PrintedNumber } from './PrintedTable.ts';

/**
 * A number of the report as a formatted figure.
 *
 * @param figure - its text and unit
 */
export function printedNumber(number: Cited, { text, unit }: Pick<Figure, 'text' | 'unit'>): PrintedNumber {
  return { kind: 'number', ...number, text, unit };
}

/** The same as a cell that shows its unit. */
export const cellWithUnit = (number: Cited, figure: Pick<Figure, 'text' | 'unit'>): PrintedCell => ({
  ...printedNumber(number, figure),
  isUnitShown: true,
});

/**
 * A column of numbers in one unit, with the same decimals.
 *
 * @param label - its heading
 * @param scale - the unit of the column
 */
export function scaledColumn(label: string, numbers: readonly Cited[], scale: Scale): PrintedColumn {
  const texts = column(
    numbers.map(({ value }) => value ?? 0),
    scale,
  );
  return {
    label,
    unit: scale.symbol,
    cells: numbers.map((number, row) =>
      printedNumber(number, {
        text: number.value === null ? NOT_KNOWN.text : (texts[row] ?? ''),
        unit: scale.symbol,
      }),
    ),
  };
}

/**
 * A column of numbers, each formatted alone.
 *
 * @param heading - its label and unit
 * @param textOf - the rounded number without its unit
 */
export function numberColumn(
  { label, unit }: Pick<PrintedColumn, 'label' | 'unit'>,
  numbers: readonly Cited[],
  textOf: (value: number) => string = (value) => fixed(value, decimalsOf(value)),
): PrintedColumn {
  return {
    label,
    unit,
    cells: numbers.map((number) =>
      printedNumber(number, { text: number.value === null ? NOT_KNOWN.text : textOf(number.value), unit }),
    ),
  };
}

/** A column of texts. */
export const textColumn = (label: string, cells: readonly string[]): PrintedColumn => ({
  label,
  unit: '',
  cells,
});

/** A column of ratios such as PUE, with the same decimals. */
export function printedRatios(label: string, numbers: readonly Cited[]): PrintedColumn {
  const texts = ratioTexts(numbers.map(({ value }) => value));
  return {
    label,
    unit: '',
    cells: numbers.map((number, row) => printedNumber(number, { text: texts[row] ?? '', unit: '' })),
  };
}
