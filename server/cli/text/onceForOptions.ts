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
  const seen = new Map<string, { item: Item; names: string[] }>();
  for (const { name, items } of options) {
    for (const [key, item] of new Map(items.map((one) => [keyOf(one), one]))) {
      const before = seen.get(key);
      if (before === undefined) seen.set(key, { item, names: [name] });
      else before.names.push(name);
    }
  }
  return [...seen.values()].map(({ item, names }) => ({
    item,
    options: names.length === options.length ? 'all options' : names.join('; '),
  }));
}
