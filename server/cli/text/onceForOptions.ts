/** A thing that some options have in common. */
export interface OfOptions<Item> {
  readonly item: Item;
  /** Names of the options, or `all options`. */
  readonly options: string;
}

/**
 * Says what several options have in common only once, in the order in which it is first said.
 *
 * @param options - each with its name and its items
 * @param keyOf - two items of the same key are the same
 */
export function onceForOptions<Item>(
  options: readonly { readonly name: string; readonly items: readonly Item[] }[],
  keyOf: (item: Item) => string,
): OfOptions<Item>[] {
  const seen = new Map<string, { item: Item; names: Set<string> }>();
  for (const { name, items } of options) {
    for (const item of items) {
      const key = keyOf(item);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, { item, names: new Set([name]) });
      else before.names.add(name);
    }
  }
  return [...seen.values()].map(({ item, names }) => ({
    item,
    options: names.size === options.length ? 'all options' : [...names].join('; '),
  }));
}
