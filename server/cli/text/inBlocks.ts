/** Options side by side, width permitting; more are hard to compare. */
const MAX_COLUMNS = 5;

/**
 * Arranges items side by side, and in several blocks if they would exceed the width.
 *
 * @param items - in the order in which they are shown
 * @param width - columns of a block, which a single item may exceed
 * @param block - the lines of items shown side by side
 */
export function inBlocks<Item>(
  items: readonly Item[],
  width: number,
  block: (items: readonly Item[]) => readonly string[],
): string[] {
  const lines: string[] = [];
  for (let first = 0; first < items.length;) {
    let count = Math.min(MAX_COLUMNS, items.length - first);
    let shown = block(items.slice(first, first + count));
    while (count > 1 && shown.some((line) => line.length > width)) {
      count -= 1;
      shown = block(items.slice(first, first + count));
    }
    if (first > 0) lines.push('');
    lines.push(...shown);
    first += count;
  }
  return lines;
}
