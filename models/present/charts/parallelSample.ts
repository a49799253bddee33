import { fixed } from '../format/number.ts';
import { brushedDesigns } from './brushedDesigns.ts';
import type { ParallelDesign, ParallelDesigns } from './parallelDesigns.ts';

/** The designs that are drawn, each in one of the lists. */
export interface ParallelSample {
  /** On the front and within the ranges. */
  readonly front: readonly ParallelDesign[];
  /** Within the ranges. */
  readonly inside: readonly ParallelDesign[];
  /** Outside of a range: drawn faded. */
  readonly outside: readonly ParallelDesign[];
  readonly chosen: ParallelDesign | null;
  /** How many designs are within the ranges. */
  readonly insideCount: number;
  /** What is drawn of how many, in lines; empty if all are. */
  readonly notes: readonly string[];
}

const MAX_INSIDE = 1000;
const MAX_OUTSIDE = 300;

/**
 * Chooses the designs to draw: all of the front within the ranges, and of the others within and outside of them each one in equal
 * steps of the list, at most 1,000 and 300.
 *
 * @param shape - designs with ranges
 */
export function parallelSample({
  axes,
  designs,
  frontIds,
  chosenId,
  brushes,
}: ParallelDesigns): ParallelSample {
  const inFront = new Set(frontIds);
  const within = new Set(brushedDesigns(axes, designs, brushes));
  const front = designs.filter((design) => inFront.has(design.id) && within.has(design));
  const rest = designs.filter((design) => !inFront.has(design.id) && within.has(design));
  const without = designs.filter((design) => !within.has(design));
  const [inside, outside] = [evenly(rest, MAX_INSIDE), evenly(without, MAX_OUTSIDE)];
  const drawnText = (drawn: number, all: number): string =>
    `${fixed(drawn, 0)} of ${fixed(all, 0)}, at equal steps`;
  const notes = [
    ...(inside.length < rest.length
      ? [`Drawn: ${drawnText(inside.length + front.length, within.size)}`]
      : []),
    ...(outside.length < without.length
      ? [`Outside a range: ${drawnText(outside.length, without.length)}`]
      : []),
  ];
  return {
    front,
    inside,
    outside,
    chosen: designs.find(({ id }) => id === chosenId) ?? null,
    insideCount: within.size,
    notes,
  };
}

/** As many of a list at equal steps, from the first one on. */
function evenly<Item>(list: readonly Item[], most: number): readonly Item[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
