import type { Point } from './pointSchema.ts';
import type { Segment } from './segment.ts';

/** A valid outline, or the reason why it is invalid. */
export type Outline =
  | { readonly corners: readonly Point[]; readonly edges: readonly Segment[]; readonly area_m2: number }
  | { readonly problem: string };

/**
 * Reads the outline of a room: repeated corners are skipped, and an outline that is not a simple polygon is rejected.
 *
 * @param points - corners in order, clockwise or anticlockwise
 */
export function readOutline(points: readonly Point[]): Outline {
  const corners = points.filter((point, index) => !isSame(point, points[(index + 1) % points.length]));
  if (corners.length < 3) return { problem: 'The outline has fewer than three distinct corners.' };
  const edges = corners.map((from, index): Segment => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { x1_mm: from.x_mm, y1_mm: from.y_mm, x2_mm: to.x_mm, y2_mm: to.y_mm };
  });
  const area_m2 = Math.abs(doubledArea_mm2(edges)) / 2e6;
  if (isStraight(corners, edges)) return { problem: 'The outline has no area.' };
  const crossing = firstCrossing(edges);
  if (crossing !== null) return { problem: crossing };
  return { corners, edges, area_m2 };
}

const isSame = (a: Point, b: Point | undefined): boolean => a.x_mm === b?.x_mm && a.y_mm === b.y_mm;

/** Whether all corners are on one line. */
const isStraight = (corners: readonly Point[], [first]: readonly Segment[]): boolean =>
  first === undefined || corners.every(({ x_mm, y_mm }) => side(first, x_mm, y_mm) === 0);

function doubledArea_mm2(edges: readonly Segment[]): number {
  let sum = 0;
  for (const { x1_mm, y1_mm, x2_mm, y2_mm } of edges) sum += x1_mm * y2_mm - x2_mm * y1_mm;
  return sum;
}

function firstCrossing(edges: readonly Segment[]): string | null {
  const last = edges.length - 1;
  for (const [index, edge] of edges.entries()) {
    for (let other = index + 1; other <= last; other += 1) {
      const next = edges[other];
      if (next === undefined) continue;
      const meets =
        other === index + 1
          ? doublesBack(edge, next)
          : index === 0 && other === last
            ? doublesBack(next, edge)
            : cross(edge, next);
      if (meets) {
        return `The outline crosses or touches itself: its edge ${String(index + 1)} meets its edge ${String(other + 1)}.`;
      }
    }
  }
  return null;
}

/** The side of a line that a point is on: above 0 left, below 0 right. */
const side = ({ x1_mm, y1_mm, x2_mm, y2_mm }: Segment, x_mm: number, y_mm: number): number =>
  Math.sign((x2_mm - x1_mm) * (y_mm - y1_mm) - (y2_mm - y1_mm) * (x_mm - x1_mm));

/** Whether the second of two lines that share a corner doubles back over the first. */
function doublesBack(first: Segment, second: Segment): boolean {
  if (side(first, second.x2_mm, second.y2_mm) !== 0) return false;
  const x = (first.x2_mm - first.x1_mm) * (second.x2_mm - second.x1_mm);
  const y = (first.y2_mm - first.y1_mm) * (second.y2_mm - second.y1_mm);
  return x + y < 0;
}

function cross(a: Segment, b: Segment): boolean {
  const from = side(a, b.x1_mm, b.y1_mm);
  const to = side(a, b.x2_mm, b.y2_mm);
  const back = side(b, a.x1_mm, a.y1_mm);
  const forth = side(b, a.x2_mm, a.y2_mm);
  if (from !== to && back !== forth) return true;
  return (
    (from === 0 && isBetween(a, b.x1_mm, b.y1_mm)) ||
    (to === 0 && isBetween(a, b.x2_mm, b.y2_mm)) ||
    (back === 0 && isBetween(b, a.x1_mm, a.y1_mm)) ||
    (forth === 0 && isBetween(b, a.x2_mm, a.y2_mm))
  );
}

const isBetween = (line: Segment, x_mm: number, y_mm: number): boolean =>
  x_mm >= Math.min(line.x1_mm, line.x2_mm) &&
  x_mm <= Math.max(line.x1_mm, line.x2_mm) &&
  y_mm >= Math.min(line.y1_mm, line.y2_mm) &&
  y_mm <= Math.max(line.y1_mm, line.y2_mm);

/** Whether a point that is not on an edge is inside; counts the edges to its east. */
export function encloses(edges: readonly Segment[], x_mm: number, y_mm: number): boolean {
  let isInside = false;
  for (const edge of edges) {
    if (crosses(edge, y_mm) && x_mm < crossing_mm(edge, y_mm)) isInside = !isInside;
  }
  return isInside;
}

/** As {@link encloses}, for many points of one line along x. */
export function insideAlong(edges: readonly Segment[], y_mm: number): (x_mm: number) => boolean {
  const crossings: number[] = [];
  for (const edge of edges) if (crosses(edge, y_mm)) crossings.push(crossing_mm(edge, y_mm));
  crossings.sort((a, b) => a - b);
  return (x_mm) => {
    let [low, high] = [0, crossings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x_mm < (crossings[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return (crossings.length - low) % 2 === 1;
  };
}

const crosses = ({ y1_mm, y2_mm }: Segment, y_mm: number): boolean => y1_mm > y_mm !== y2_mm > y_mm;

/** Where an edge crosses a line along x. */
const crossing_mm = ({ x1_mm, y1_mm, x2_mm, y2_mm }: Segment, y_mm: number): number =>
  x1_mm + ((y_mm - y1_mm) / (y2_mm - y1_mm)) * (x2_mm - x1_mm);
