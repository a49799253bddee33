import type { DxfPath } from './DxfDrawing.ts';

interface OpenPath {
  readonly path: DxfPath;
  /** Keys of its start and end, with the layer. */
  readonly from: string;
  readonly to: string;
}

/**
 * Closed outlines formed end to end by single lines of one layer, such as walls drawn separately. At points where more
 * than two lines meet, no line is followed.
 *
 * @param paths - of a drawing
 * @param tolerance - maximum distance of ends that meet, in drawing units; above 0
 */
export function joinedLoops(paths: readonly DxfPath[], tolerance: number): DxfPath[] {
  const ends = new Map<string, OpenPath[]>();
  const open: OpenPath[] = [];
  for (const path of paths) {
    const { layer, points, isClosed } = path;
    const keyOf = (at: number): string =>
      `${layer}\n${String(Math.round((points[at] ?? 0) / tolerance))},${String(Math.round((points[at + 1] ?? 0) / tolerance))}`;
    if (isClosed) continue;
    const [from, to] = [keyOf(0), keyOf(points.length - 2)];
    if (from === to) continue;
    const one: OpenPath = { path, from, to };
    open.push(one);
    for (const end of [from, to]) {
      const meeting = ends.get(end);
      if (meeting === undefined) ends.set(end, [one]);
      else meeting.push(one);
    }
  }
  const seen = new Set<OpenPath>();
  const loops: DxfPath[] = [];
  for (const first of open) {
    if (seen.has(first)) continue;
    const loop = walkFrom(first, ends, seen);
    if (loop !== undefined) loops.push({ layer: first.path.layer, isClosed: true, points: loop });
  }
  return loops;
}

/** The points of the loop that a line is part of; undefined if it is part of none. */
function walkFrom(
  first: OpenPath,
  ends: ReadonlyMap<string, readonly OpenPath[]>,
  seen: Set<OpenPath>,
): Float64Array | undefined {
  const points: number[] = [];
  let present = first;
  let at = first.from;
  for (;;) {
    seen.add(present);
    const isForward = present.from === at;
    appendWithoutLast(points, present.path.points, isForward);
    at = isForward ? present.to : present.from;
    const meeting = ends.get(at) ?? [];
    if (meeting.length !== 2) return undefined;
    if (at === first.from) return Float64Array.from(points);
    const next = meeting.find((one) => one !== present);
    if (next === undefined || seen.has(next)) return undefined;
    present = next;
  }
}

function appendWithoutLast(points: number[], added: Float64Array, isForward: boolean): void {
  const count = added.length / 2;
  for (let index = 0; index < count - 1; index += 1) {
    const at = 2 * (isForward ? index : count - 1 - index);
    points.push(added[at] ?? 0, added[at + 1] ?? 0);
  }
}
