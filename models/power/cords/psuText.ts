/** What a device draws through: its own power supplies, or the power shelves of its rack. */
export type SupplyKind = 'power supply' | 'power shelf';

const plural = { 'power supply': 'power supplies', 'power shelf': 'power shelves' } as const;

/** The noun for a number of supplies. */
export const supplyNoun = (count: number, kind: SupplyKind = 'power supply'): string =>
  count === 1 ? kind : plural[kind];

/** A number of power supplies or shelves, as text. */
export const psuText = (count: number, kind?: SupplyKind): string =>
  `${String(count)} ${supplyNoun(count, kind)}`;
