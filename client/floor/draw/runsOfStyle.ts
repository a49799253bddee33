import type { Rectangle } from '../../../models/floor/rectangle.ts';

/**
 * Puts together what looks alike and stands side by side, so that a hall of ten thousand racks is drawn as some hundred rectangles.
 *
 * @param things - those of a row one after the other; what comes in another order is left in more pieces, of the same area
 * @param lookOf - what a thing looks like; null where it is not drawn
 * @param gap_mm - as far as things may stand apart to be drawn as one; below 0 each stays by itself
 * @returns rectangles by look, in the order in which the looks come
 */
export function runsOfStyle<Item extends Rectangle>(
  things: Iterable<Item>,
  lookOf: (thing: Item) => string | null,
  gap_mm: number,
): Map<string, Rectangle[]> {
  const runs = new Map<string, Rectangle[]>();
  let lastLook: string | null = null;
  let last: Rectangle | undefined;
  let sameLook: Rectangle[] = [];
  for (const thing of things) {
    const look = lookOf(thing);
    if (look === null) continue;
    if (look !== lastLook) {
      sameLook = runs.get(look) ?? [];
      runs.set(look, sameLook);
      lastLook = look;
      last = undefined;
    }
    const joined = last !== undefined && gap_mm >= 0 ? joinedOf(last, thing, gap_mm) : null;
    last = joined ?? thing;
    if (joined === null) sameLook.push(thing);
    else sameLook[sameLook.length - 1] = joined;
  }
  return runs;
}

/** The rectangle of a run with the thing that goes on from it, or null where it does not. */
function joinedOf(run: Rectangle, thing: Rectangle, gap_mm: number): Rectangle | null {
  const isAlongX = run.south_mm === thing.south_mm && run.north_mm === thing.north_mm;
  const isAlongY = run.west_mm === thing.west_mm && run.east_mm === thing.east_mm;
  const apart_mm = isAlongX
    ? Math.max(thing.west_mm - run.east_mm, run.west_mm - thing.east_mm)
    : Math.max(thing.south_mm - run.north_mm, run.south_mm - thing.north_mm);
  if (!(isAlongX || isAlongY) || apart_mm > gap_mm) return null;
  return {
    west_mm: Math.min(run.west_mm, thing.west_mm),
    east_mm: Math.max(run.east_mm, thing.east_mm),
    south_mm: Math.min(run.south_mm, thing.south_mm),
    north_mm: Math.max(run.north_mm, thing.north_mm),
  };
}
