import type { Rectangle } from '../../../models/floor/rectangle.ts';

/**
 * Merges adjacent items of the same style, so that a hall of ten thousand racks is drawn as some hundred rectangles.
 *
 * @param things - in row order; another order gives more rectangles of the same total area
 * @param lookOf - style of an item; null if it is not drawn
 * @param gap_mm - maximum gap of items that are drawn as one; below 0 nothing is merged
 * @returns rectangles by style, in order of first occurrence
 */
export function runsOfStyle<Item extends Rectangle>(
  things: Iterable<Item>,
  lookOf: (item: Item) => string | null,
  gap_mm: number,
): Map<string, Rectangle[]> {
  const runs = new Map<string, Rectangle[]>();
  let lastLook: string | null = null;
  let last: Rectangle | undefined;
  let sameLook: Rectangle[] = [];
  for (const item of things) {
    const look = lookOf(item);
    if (look === null) continue;
    if (look !== lastLook) {
      sameLook = runs.get(look) ?? [];
      runs.set(look, sameLook);
      lastLook = look;
      last = undefined;
    }
    const joined = last !== undefined && gap_mm >= 0 ? joinedOf(last, item, gap_mm) : null;
    last = joined ?? item;
    if (joined === null) sameLook.push(item);
    else sameLook[sameLook.length - 1] = joined;
  }
  return runs;
}

/** The rectangle of a run extended by an adjacent item, or null if it is not adjacent. */
function joinedOf(run: Rectangle, item: Rectangle, gap_mm: number): Rectangle | null {
  const isAlongX = run.south_mm === item.south_mm && run.north_mm === item.north_mm;
  const isAlongY = run.west_mm === item.west_mm && run.east_mm === item.east_mm;
  const apart_mm = isAlongX
    ? Math.max(item.west_mm - run.east_mm, run.west_mm - item.east_mm)
    : Math.max(item.south_mm - run.north_mm, run.south_mm - item.north_mm);
  if (!(isAlongX || isAlongY) || apart_mm > gap_mm) return null;
  return {
    west_mm: Math.min(run.west_mm, item.west_mm),
    east_mm: Math.max(run.east_mm, item.east_mm),
    south_mm: Math.min(run.south_mm, item.south_mm),
    north_mm: Math.max(run.north_mm, item.north_mm),
  };
}
