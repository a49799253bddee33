/** So many power supplies, in words. */
export const suppliesText = (count: number): string =>
  count === 1 ? '1 power supply' : `${String(count)} power supplies`;
