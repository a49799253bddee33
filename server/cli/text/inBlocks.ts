/** Options that stand side by side where the width allows it; more are hard to compare. */
const MOST_ABREAST = 5;

/**
 * Sets things side by side, and below each other where they would be wider than the screen.
 *
 * @param items - the things, in their order
 * @param width - columns that a block may take, unless a single thing takes more
 * @param block - the lines of things that stand side by side
 */
export function inBlocks<Item>(
  items: readonly Item[],
  width: number,
  block: (items: readonly Item[]) => readonly string[],
): string[] {
  const lines: string[] = [];
  for (let first = 0; first < items.length;) {
    let count = Math.min(MOST_ABREAST, items.length - first);
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
