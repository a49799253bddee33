/** A number of power supplies, as text. */
export const psuText = (count: number): string =>
  count === 1 ? '1 power supply' : `${String(count)} power supplies`;
