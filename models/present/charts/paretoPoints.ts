import type { ParetoDesign, ParetoDesigns } from './paretoDesigns.ts';
import { thinnedPoints, type ThinnedPoint } from './thinnedPoints.ts';

/** A design with its place in the drawing, in pixels. */
export interface DrawnDesign {
  readonly design: ParetoDesign;
  readonly at: readonly [x: number, y: number];
}

/** What a scatter draws. */
export interface DrawnDesigns {
  /** In the order of x. */
  readonly front: readonly DrawnDesign[];
  /** The rest, thinned, in the order of x. */
  readonly others: readonly ThinnedPoint<DrawnDesign>[];
  /** The chosen design, if it is drawn. */
  readonly chosen: DrawnDesign | null;
  /** Designs that lack one of the figures. */
  readonly missingCount: number;
}

/** Dots within a square of this side are drawn as one. */
export const DOT_CELL_px = 4;

/**
 * The designs that a scatter draws: all of the front and the chosen one; of the others one for each small square, the feasible
 * and the infeasible ones by themselves.
 *
 * @param shape - designs of a search
 * @param placeOf - place of a design that has both figures
 */
export function drawnDesigns(
  { designs, frontIds, chosenId }: ParetoDesigns,
  placeOf: (design: ParetoDesign) => readonly [x: number, y: number],
): DrawnDesigns {
  const inFront = new Set(frontIds);
  const whole = designs
    .filter(({ x, y }) => x !== null && y !== null)
    .map((design): DrawnDesign => ({ design, at: placeOf(design) }));
  const front = whole.filter(({ design }) => inFront.has(design.id)).sort(byPlace);
  const chosen = whole.find(({ design }) => design.id === chosenId) ?? null;
  // The first of a square is drawn: the chosen one before all others.
  const rest = [...(chosen === null ? [] : [chosen]), ...whole.filter((one) => one !== chosen)].filter(
    ({ design }) => !inFront.has(design.id),
  );
  const others = [true, false].flatMap((isFeasible) =>
    thinnedPoints(
      rest.filter(({ design }) => design.isFeasible === isFeasible),
      DOT_CELL_px,
    ),
  );
  return {
    front,
    others: others.sort((one, other) => byPlace(one.point, other.point)),
    chosen,
    missingCount: designs.length - whole.length,
  };
}

/** From left to right, and from bottom to top. */
const byPlace = (one: DrawnDesign, other: DrawnDesign): number =>
  one.at[0] - other.at[0] || other.at[1] - one.at[1];
