import { metricUnits, type DisplayUnits } from './displayUnits.ts';
import { shownAs } from './shown.ts';

/** Significant digits of a converted number: what is stored is not rounded further. */
const DIGITS = 12;
/** Decimals tried for the text of a converted number, and the significant digits if none gives the stored value back. */
const [MAX_DECIMALS, MAX_DIGITS] = [5, 7];

/** How the number of a field is shown and read. */
export interface FieldScale {
  /** The unit shown; empty if the field has none. */
  readonly unit: string;
  /** True if the field shows the unit of the document. */
  readonly isPlain: boolean;
  /** The number shown for one of the document. */
  readonly toShown: (value: number) => number;
  /** The number of the document for one that was typed. */
  readonly toStored: (shown: number) => number;
  /** A step in the unit shown, of about the size of one in the unit of the document. */
  readonly stepOf: (step: number) => number;
}

/**
 * The scale of a number field.
 *
 * @param symbol - unit of the document's number; empty if it has none
 * @param units - the chosen units
 * @param factor - from the document's number to the one shown in metric units: 100 for percent
 */
export function fieldScale(symbol: string, units: DisplayUnits = metricUnits, factor = 1): FieldScale {
  const { symbol: unit, factor: perUnit, offset = 0 } = shownAs(symbol, units);
  if (perUnit === 1 && offset === 0) {
    return {
      unit,
      isPlain: true,
      toShown: (value) => (factor === 1 ? value : rounded(value * factor)),
      toStored: (shown) => (factor === 1 ? shown : rounded(shown / factor)),
      stepOf: (step) => step,
    };
  }
  // The plan has millimetres in whole numbers.
  const stored = symbol === 'mm' ? Math.round : rounded;
  return {
    unit,
    isPlain: false,
    toShown: (value) => rounded(value * perUnit + offset),
    toStored: (shown) => stored((shown - offset) / perUnit),
    stepOf: (step) => roundStep(step * perUnit),
  };
}

/**
 * The text of a number in a field: of a converted one the shortest that gives the same number back when it is read, with at most
 * seven significant digits.
 *
 * @param value - of the document
 */
export function shownText(value: number, { isPlain, toShown, toStored }: FieldScale): string {
  const shown = toShown(value);
  if (isPlain) return String(shown);
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals += 1) {
    const text = String(Number(shown.toFixed(decimals)));
    if (toStored(Number(text)) === value) return text;
  }
  return String(Number(shown.toPrecision(MAX_DIGITS)));
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const leading = step / power;
  return rounded(power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1));
}
