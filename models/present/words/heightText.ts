import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { measureText } from '../format/measure.ts';

/**
 * A height difference as text: "12 m higher", "at the same height".
 *
 * @param difference_m - height above the other place
 * @param units - the chosen units
 */
export function heightText(difference_m: number, units: DisplayUnits): string {
  const rounded_m = Math.round(difference_m);
  if (rounded_m === 0) return 'at the same height';
  const height = measureText(Math.abs(rounded_m), 'm', units, { decimals: 0 });
  return `${height} ${rounded_m > 0 ? 'higher' : 'lower'}`;
}
