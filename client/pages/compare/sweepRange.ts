import type { SweptInputLabel } from '../../../models/present/figures/sweptInputLabels.ts';
import { significant } from '../../../models/present/format/number.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import { shownUnit, shownValue, storedValue } from '../../../models/units/display/shown.ts';

/** The ends of a range as they were typed; empty for the range of the input. */
export interface RangeTexts {
  readonly from: string;
  readonly to: string;
}

/** A range that was typed, in the unit of the plan. */
export interface TypedRange {
  readonly bounds: { readonly from?: number; readonly to?: number };
  /** Undefined if the range can be swept. */
  readonly message: string | undefined;
  /** Unit of the fields. */
  readonly symbol: string;
  /** A value of the input as the fields show it. */
  readonly shown: (value: number | undefined) => string;
}

/** Reads a typed range. */
export function rangeOf(
  { from, to }: RangeTexts,
  { unit, isShare }: SweptInputLabel,
  currency: string,
  units: DisplayUnits,
): TypedRange {
  const symbol = unit.replace('currency', currency);
  const stored = (text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const typed = Number(text.replace(',', '.'));
    return isShare ? typed / 100 : storedValue(typed, symbol, units);
  };
  const [first, last] = [stored(from), stored(to)];
  return {
    symbol: isShare ? '%' : shownUnit(symbol, units),
    message: messageOf(first, last),
    bounds: {
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last }),
    },
    shown: (value) =>
      value === undefined ? '' : significant(isShare ? value * 100 : shownValue(value, symbol, units)),
  };
}

function messageOf(first: number | undefined, last: number | undefined): string | undefined {
  if (Number.isNaN(first) || Number.isNaN(last)) return 'must be numbers';
  if (first !== undefined && last !== undefined && first >= last) return 'must be above the beginning';
  return undefined;
}
