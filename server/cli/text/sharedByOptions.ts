/** An item that several options share. */
export interface SharedItem<Item> {
  readonly item: Item;
  /** Names of the options, or `all options`. */
  readonly options: string;
}

/**
 * Lists items that several options share only once, in the order of their first occurrence.
 *
 * @param options - each with its name and its items
 * @param keyOf - items with the same key are identical
 */
export function sharedByOptions<Item>(
  options: readonly { readonly name: string; readonly items: readonly Item[] }[],
  keyOf: (item: Item) => string,
): SharedItem<Item>[] {
  const seen = new Map<string, { item: Item; names: string[] }>();
  for (const { name, items } of options) {
    for (const [key, item] of new Map(items.map((one) => [keyOf(one), one]))) {
      const previous = seen.get(key);
      if (previous === undefined) seen.set(key, { item, names: [name] });
      else previous.names.push(name);
    }
  }
  return [...seen.values()].map(({ item, names }) => ({
    item,
    options: names.length === options.length ? 'all options' : names.join('; '),
  }));
}
