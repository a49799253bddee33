/** What waits in a queue. */
interface Waiting {
  readonly address: string;
  readonly size_bytes: number;
}

interface QueueLimits {
  readonly length: number;
  readonly size_bytes: number;
}

/** Waiting jobs of several addresses, which take turns. */
export interface FairQueue<Item extends Waiting> {
  readonly length: () => number;
  /**
   * Adds an item. If the queue is full, the address that takes most of it loses its last item, which may be
   * the new one.
   *
   * @returns the items that there is no room for
   */
  readonly add: (item: Item) => readonly Item[];
  /** Takes the first item of the address that comes next, of those that `mayRun`; undefined if there is none. */
  readonly take: (mayRun: (address: string) => boolean) => Item | undefined;
  /** Removes an item; false if it is not in the queue. */
  readonly remove: (item: Item) => boolean;
  /** Removes and returns all items. */
  readonly clear: () => readonly Item[];
}

/**
 * A bounded queue in which addresses take turns, so that many jobs of one address delay those of another by one job at most.
 *
 * @param limits - greatest number of waiting items, and of their bytes together
 */
export function fairQueue<Item extends Waiting>(limits: QueueLimits): FairQueue<Item> {
  // In the order of turns: an address that had its turn goes to the end.
  const waiting = new Map<string, Item[]>();
  let length = 0;
  let size_bytes = 0;

  const removed = (item: Item): Item => {
    const items = waiting.get(item.address) ?? [];
    items.splice(items.indexOf(item), 1);
    if (items.length === 0) waiting.delete(item.address);
    length -= 1;
    size_bytes -= item.size_bytes;
    return item;
  };
  /** Share of the limits that items take. */
  const shareOf = (items: readonly Item[]): number =>
    items.length / limits.length + items.reduce((sum, item) => sum + item.size_bytes, 0) / limits.size_bytes;
  const lastOfLargest = (): Item | undefined => {
    let largest: Item[] = [];
    // Later addresses first: of equal ones, the newcomer gives way.
    for (const items of [...waiting.values()].toReversed()) {
      if (shareOf(items) > shareOf(largest)) largest = items;
    }
    return largest.at(-1);
  };

  return {
    length: () => length,
    add: (item) => {
      waiting.set(item.address, [...(waiting.get(item.address) ?? []), item]);
      length += 1;
      size_bytes += item.size_bytes;
      const refused: Item[] = [];
      while (length > limits.length || size_bytes > limits.size_bytes) {
        const last = lastOfLargest();
        if (last === undefined) break;
        refused.push(removed(last));
      }
      return refused;
    },
    take: (mayRun) => {
      for (const [address, items] of waiting) {
        const [first] = items;
        if (first === undefined || !mayRun(address)) continue;
        removed(first);
        waiting.delete(address);
        if (items.length > 0) waiting.set(address, items);
        return first;
      }
      return undefined;
    },
    remove: (item) => {
      const isWaiting = waiting.get(item.address)?.includes(item) === true;
      if (isWaiting) removed(item);
      return isWaiting;
    },
    clear: () => {
      const all = [...waiting.values()].flat();
      waiting.clear();
      length = 0;
      size_bytes = 0;
      return all;
    },
  };
}
