import { numberText } from '../../units/text.ts';

/**
 * A height difference as text: "12 m higher", "at the same height".
 *
 * @param difference_m - height above the other place
 */
export function heightText(difference_m: number): string {
  const rounded_m = Math.round(difference_m);
  if (rounded_m === 0) return 'at the same height';
  return `${numberText(Math.abs(rounded_m), 0)} m ${rounded_m > 0 ? 'higher' : 'lower'}`;
}
