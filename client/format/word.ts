/**
 * A count with its noun: "1 rack", "22 racks", "no racks".
 *
 * @param count - how many
 * @param singular - the noun for one
 * @param plural - the noun for several; the singular and an s unless given
 */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  if (count === 0) return `no ${plural}`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}

/** Months as short heads of columns and axes. */
export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Month 1..12 by its short name. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}
