/** A map that forgets the entry that was added first when it has more than its size, so that it does not grow with the number of runs. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #size: number;

  /** @param size - entries that are kept, at least 1 */
  constructor(size: number) {
    this.#size = size;
  }

  /** @public entries at present, for tests of what grows */
  get size(): number {
    return this.#entries.size;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#size) return;
    for (const first of this.#entries.keys()) {
      this.#entries.delete(first);
      break;
    }
  }
}
