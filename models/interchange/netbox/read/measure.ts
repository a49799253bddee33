/** A number of a cell with the unit written after it. */
export interface MeasuredText {
  /** Readings of the number: with a comma or point as decimal sign, then as separator of thousands. */
  readonly values: readonly number[];
  /** Lower case; empty if there is none. */
  readonly unit: string;
}

const PLAIN = /^[+-]?\d{1,15}(\.\d{1,10})?$/;
const WITH_UNIT = /^([+-]?\d[\d.,'\u00A0\u202F ]{0,24}?)\s*([\p{L}%"″. ]{0,24})$/u;

/**
 * Reads a number as NetBox exports it in tables and in any language: "47U", "600 Millimeters", "1.200 mm", "12,5 kg".
 *
 * @returns undefined if the text is no number
 */
export function measureOf(text: string): MeasuredText | undefined {
  const trimmed = text.trim();
  const [, number = '', unit = ''] = WITH_UNIT.exec(trimmed) ?? [];
  const digits = number.replaceAll(/['\u00A0\u202F ]/g, '');
  const values = readingsOf(digits).filter((value) => Number.isFinite(value));
  return values.length === 0 ? undefined : { values, unit: unit.trim().toLowerCase().replace(/\.$/, '') };
}

function readingsOf(digits: string): readonly number[] {
  if (PLAIN.test(digits)) {
    return /^\d{1,3}(\.\d{3})+$/.test(digits)
      ? [Number(digits), Number(digits.replaceAll('.', ''))]
      : [Number(digits)];
  }
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0 || !/^[+-]?\d{1,3}([.,]?\d{3})*([.,]\d{1,10})?$/.test(digits)) {
    return /^[+-]?\d{1,15},\d{1,10}$/.test(digits) ? [Number(digits.replace(',', '.'))] : [];
  }
  const asDecimal = Number(`${digits.slice(0, last).replaceAll(/[.,]/g, '')}.${digits.slice(last + 1)}`);
  const asThousands = Number(digits.replaceAll(/[.,]/g, ''));
  const isThousands = digits.length - last === 4 && new Set(digits.replaceAll(/[^.,]/g, '')).size === 1;
  return isThousands ? [asThousands, asDecimal] : [asDecimal];
}
