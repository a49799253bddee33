/** Display and input unit of lengths on the floor. */
export type LengthUnit = 'm' | 'ft';

/** The international foot, exactly. */
const FOOT_mm = 304.8;

const size_mm: Readonly<Record<string, number>> = { mm: 1, m: 1000, in: 25.4, ft: FOOT_mm };

/** The international inch, exactly. */
const INCH_mm = 25.4;

/** The name of the unit at a field or in a table head: feet are written with inches. */
export const lengthUnitLabels: Readonly<Record<LengthUnit, string>> = { m: 'm', ft: 'ft, in' };

/**
 * A length in a field, to the millimetre: 12.4 in metres, 40' 8.19" in feet and inches.
 *
 * @param unit - shown
 */
export function lengthText(length_mm: number, unit: LengthUnit): string {
  if (unit === 'm') return String(Number((length_mm / 1000).toFixed(3)));
  const whole_mm = Math.round(length_mm);
  for (let decimals = 0; ; decimals += 1) {
    const inches = Number((Math.abs(whole_mm) / INCH_mm).toFixed(decimals));
    // A hundredth of an inch is less than a millimetre.
    if (decimals === 2 || Math.round(inches * INCH_mm) === Math.abs(whole_mm))
      return feetText(inches, decimals, whole_mm < 0);
  }
}

/** Feet and inches: 4' 7.5", or 9" below a foot. */
function feetText(inches: number, decimals: number, isNegative: boolean): string {
  const feet = Math.floor(inches / 12);
  const rest = Number((inches - 12 * feet).toFixed(decimals));
  const parts = [feet === 0 ? '' : `${String(feet)}'`, rest === 0 && feet > 0 ? '' : `${String(rest)}"`];
  return (isNegative && inches > 0 ? '-' : '') + parts.filter((part) => part !== '').join(' ');
}

/** A length as text with its unit: 12.4 m, 40' 8.19". */
export function lengthWithUnit(length_mm: number, unit: LengthUnit): string {
  return unit === 'm' ? `${lengthText(length_mm, unit)} m` : lengthText(length_mm, unit);
}

/** A width or a depth by another one: 20 × 14 m, 65' 7.4" × 45' 11.18". */
export function areaText(width_mm: number, depth_mm: number, unit: LengthUnit): string {
  return `${lengthText(width_mm, unit)} × ${lengthWithUnit(depth_mm, unit)}`;
}

/** A rounded length for a drawing: 1.20 m, 3' 11.2". */
export function roundedLength(length_mm: number, unit: LengthUnit): string {
  if (unit === 'm') return `${(length_mm / 1000).toFixed(2)} m`;
  return feetText(Number((length_mm / INCH_mm).toFixed(1)), 1, false);
}

/**
 * Reads typed text: `12.4`, `12,4`, `40'`, `40' 6"`, `9"`, `12.4 m`, `8 ft`, `30 in`.
 *
 * @param unit - of a number without a unit
 * @returns whole millimetres, or undefined if it is not a length
 */
export function readLength(text: string, unit: LengthUnit): number | undefined {
  const trimmed = text.trim().replace(',', '.').replace('−', '-').toLowerCase();
  const feet = FEET.exec(trimmed);
  if (feet !== null) {
    const [, sign, whole = '0', beside = '0', inches = beside] = feet;
    const length_mm = Math.round(Number(whole) * FOOT_mm + Number(inches) * INCH_mm);
    return withinFloor(sign === '-' ? -length_mm : length_mm);
  }
  const plain = /^(-?(?:\d+\.?\d*|\.\d+))\s*(mm|m|ft|in)?$/.exec(trimmed);
  if (plain === null) return undefined;
  return withinFloor(Math.round(Number(plain[1]) * (size_mm[plain[2] ?? unit] ?? 1)));
}

/** Longer lengths are slips. */
const withinFloor = (length_mm: number): number | undefined =>
  Math.abs(length_mm) <= 2_000_000 ? length_mm : undefined;

/** Feet, inches or both: 40', 40' 6", 6". */
const FEET = /^(-?)(?:(\d*\.?\d+)\s*'\s*(?:(\d*\.?\d+)\s*(?:"|'')?)?|(\d*\.?\d+)\s*(?:"|''))$/;
