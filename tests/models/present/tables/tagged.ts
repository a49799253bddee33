/** A JSON value in which every number is another one, and where each of them is. */
export interface Tagged<Value> {
  readonly value: Value;
  /** Path of each number, such as `options.0.annual.pue`. */
  readonly paths: ReadonlyMap<number, string>;
}

/** Replaces every number of a JSON value by one that occurs once, so that a number found elsewhere tells its path. */
export function tagged<Value>(json: Value, first: number): Tagged<Value> {
  const paths = new Map<number, string>();
  const copy = (value: unknown, path: string): unknown => {
    if (typeof value === 'number') {
      // Halves, so that none is a month or a position in a list.
      const tag = first + paths.size + 0.5;
      paths.set(tag, path);
      return tag;
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
      key,
      copy(item, path === '' ? key : `${path}.${key}`),
    ]);
    return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  };
  return { value: copy(json, '') as Value, paths };
}
