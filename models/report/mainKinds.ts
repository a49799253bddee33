/** Below this share of a sum, a part of another kind does not affect a comparison; engineering default, no source. */
const SMALL_SHARE = 0.05;

/** Part of a sum, and its kind. */
export interface KindOfPart<Kind> {
  readonly kind: Kind;
  readonly name: string;
  readonly amount: number;
}

/**
 * The kinds that make up a sum, with the names of their parts, without those of a small share.
 *
 * @param parts - with amounts from 0
 */
export function mainKinds<Kind extends string>(
  parts: readonly KindOfPart<Kind>[],
): ReadonlyMap<Kind, readonly string[]> {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const kinds = new Map<Kind, string[]>();
  for (const kind of new Set(parts.map((part) => part.kind))) {
    const ofKind = parts.filter((part) => part.kind === kind);
    const amount = ofKind.reduce((sum, part) => sum + part.amount, 0);
    if (amount > SMALL_SHARE * total) kinds.set(kind, [...new Set(ofKind.map(({ name }) => name))]);
  }
  return kinds;
}

/** Whether two sums are made of the same kinds; an empty sum is like any other. */
export function haveSameKinds(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return one.size === other.size && [...one.keys()].every((kind) => other.has(kind));
}
