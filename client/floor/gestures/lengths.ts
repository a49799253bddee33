/** Display and input unit of lengths on the floor. */
export type LengthUnit = 'm' | 'ft';

/** The international foot, exactly. */
const FOOT_mm = 304.8;

const size_mm: Readonly<Record<LengthUnit, number>> = { m: 1000, ft: FOOT_mm };

/**
 * A length in a field: to the millimetre in metres, to a thousandth of a foot.
 *
 * @param unit - shown
 */
export function lengthText(length_mm: number, unit: LengthUnit): string {
  return String(Number((length_mm / size_mm[unit]).toFixed(3)));
}

/**
 * Reads typed text: `12.4`, `12,4`, `40'`, `40' 6"`, `12.4 m`, `8 ft`.
 *
 * @param unit - of a number without a unit
 * @returns whole millimetres, or undefined if it is not a length
 */
export function readLength(text: string, unit: LengthUnit): number | undefined {
  const trimmed = text.trim().replace(',', '.').replace('−', '-').toLowerCase();
  const feet = /^(-?\d*\.?\d+)\s*'(?:\s*(\d*\.?\d+)\s*(?:"|'')?)?$/.exec(trimmed);
  if (feet !== null) {
    const [whole, inches] = [Number(feet[1]), Number(feet[2] ?? 0)];
    return Math.round((whole + (whole < 0 ? -1 : 1) * (inches / 12)) * FOOT_mm);
  }
  const plain = /^(-?(?:\d+\.?\d*|\.\d+))\s*(mm|m|ft)?$/.exec(trimmed);
  if (plain === null) return undefined;
  const stated = plain[2];
  const factor = stated === 'mm' ? 1 : size_mm[stated === 'm' || stated === 'ft' ? stated : unit];
  const length = Math.round(Number(plain[1]) * factor);
  return Math.abs(length) <= 2_000_000 ? length : undefined;
}

/** A displacement: "+1.20 m". */
export const signedMetres = (way_mm: number): string =>
  `${way_mm < 0 ? '−' : '+'}${(Math.abs(way_mm) / 1000).toFixed(2)} m`;
