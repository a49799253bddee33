/** Short month names for column heads and axes. */
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
