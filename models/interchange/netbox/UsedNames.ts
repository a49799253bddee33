/** Names in use, compared case-insensitively. */
export class UsedNames {
  readonly #taken: Set<string>;
  /** For each stem and number of digits, the first number that may be free: all before it are taken, and none is freed. */
  readonly #nextOf = new Map<string, number>();

  /** @param names - names that are in use already */
  constructor(names: Iterable<string> = []) {
    this.#taken = new Set(Array.from(names, (name) => name.toLowerCase()));
  }

  /**
   * Takes a name, or the name with the lowest number from 2 that is free. A name that is cut for its number shares the numbers
   * of all names with the same beginning, so that thousands of them are not tried again for each.
   *
   * @param name - not longer than `longest`
   * @param longest - maximum length of a name
   */
  take(name: string, longest: number): string {
    const free = this.#taken.has(name.toLowerCase()) ? this.#numbered(name, longest) : name;
    this.#taken.add(free.toLowerCase());
    return free;
  }

  #numbered(name: string, longest: number): string {
    for (let digitCount = 1; ; digitCount += 1) {
      const stem = name.slice(0, longest - digitCount - 1);
      const key = `${String(digitCount)} ${stem.toLowerCase()}`;
      let number = this.#nextOf.get(key) ?? Math.max(2, 10 ** (digitCount - 1));
      while (number < 10 ** digitCount && this.#taken.has(`${stem}-${String(number)}`.toLowerCase()))
        number += 1;
      this.#nextOf.set(key, number);
      if (number < 10 ** digitCount) return `${stem}-${String(number)}`;
    }
  }
}
