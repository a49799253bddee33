import { metricUnits, type DisplayUnits } from './displayUnits.ts';
import { shownAs } from './shown.ts';

/** Significant digits of a converted number: what is stored is not rounded further. */
const DIGITS = 12;
/** Significant digits that a text may take to give the stored value back, and those of a text that does not. */
const [MAX_DIGITS, ROUNDED_DIGITS] = [7, 6];

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
    toShown: (value) => sumRounded(value * perUnit, offset),
    toStored: (shown) => stored((shown - offset) / perUnit),
    stepOf: (step) => roundStep(step * perUnit),
  };
}

/**
 * The text of a number in a field: of a converted one the shortest of at most seven significant digits that gives the same number
 * back when it is read, or else six digits.
 *
 * @param value - of the document
 */
export function shownText(value: number, { isPlain, toShown, toStored }: FieldScale): string {
  const shown = toShown(value);
  if (isPlain) return String(shown);
  for (let digits = 1; digits <= MAX_DIGITS; digits += 1) {
    const text = String(Number(shown.toPrecision(digits)));
    if (toStored(Number(text)) === value) return text;
  }
  return String(Number(shown.toPrecision(ROUNDED_DIGITS)));
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** A sum whose terms have twelve digits: what is left of two that cancel each other is 0. */
function sumRounded(term: number, offset: number): number {
  const sum = term + offset;
  return Math.abs(sum) < Math.abs(offset) * 10 ** (2 - DIGITS) ? 0 : rounded(sum);
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const leading = step / power;
  return rounded(power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1));
}
