import { isOutline, isTooClose, type SideDistance } from '../../floor/sideDistances.ts';

/** Names of the aisles between rows. */
export const aisleLabels = {
  cold: 'Cold aisle',
  hot: 'Hot aisle',
  mixed: 'Mixed aisle',
} as const satisfies Readonly<Record<NonNullable<SideDistance['aisle']>, string>>;

/** What is beyond a side: the aisle, the wall, or the neighbour by name. */
export function beyondText({ aisle, name }: SideDistance): string {
  if (aisle !== null) return aisleLabels[aisle];
  return isOutline(name) ? 'Wall' : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/**
 * A distance and what the rules require: "1.05 m, at least 1.20 m required", "1.20 m, meets 1.20 m".
 *
 * @param lengthText - a length with its unit
 */
export function clearText(distance: SideDistance, lengthText: (length_mm: number) => string): string {
  const { distance_mm, required_mm } = distance;
  if (distance_mm === 0 && required_mm === null) return 'adjacent';
  // A distance below the minimum is never rounded up to it.
  const text = lengthText(isTooClose(distance) ? Math.floor(distance_mm / 10) * 10 : distance_mm);
  if (required_mm === null) return text;
  return isTooClose(distance)
    ? `${text}, at least ${lengthText(required_mm)} required`
    : `${text}, meets ${lengthText(required_mm)}`;
}
