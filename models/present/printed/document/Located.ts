/** A value of the results with the place that it is read from. */
export interface Located<Value> {
  /** JSON pointer (RFC 6901) from the root: `/options/0/annual/pue`. */
  readonly pointer: string;
  readonly value: Value;
  /** The value below a key, or of an index of a list. */
  readonly at: <Key extends keyof Value>(key: Key) => Located<Value[Key]>;
}

/**
 * The place of a value that others are read from.
 *
 * @param value - such as the report
 * @param pointer - of the value itself; empty for the root
 */
export function locatedAt<Value>(value: Value, pointer = ''): Located<Value> {
  return {
    pointer,
    value,
    at: (key) => locatedAt(value[key], `${pointer}/${escapedKey(String(key))}`),
  };
}

const escapedKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The places of the entries of a list. */
export function placesOf<Value>({ value, pointer }: Located<readonly Value[]>): Located<Value>[] {
  return value.map((entry, index) => locatedAt(entry, `${pointer}/${String(index)}`));
}

/** The place of a value that may be null; null if it is. */
export function placeIfAny<Value>({ value, pointer }: Located<Value | null>): Located<Value> | null {
  return value === null ? null : locatedAt(value, pointer);
}
