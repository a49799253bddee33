/** A label that belongs to a point of an axis. */
interface PointLabel {
  /** The point, in pixels. */
  readonly at: number;
  readonly width: number;
}

/** Position of a label. */
export interface PlacedLabel {
  readonly left: number;
  /** From the top, 0 being the first. */
  readonly lane: number;
}

const GAP = 12;

/**
 * Places labels above their points without overlap, in the smallest number of lines.
 *
 * @param labels - in any order
 * @param room - left and right edge, in pixels; a wider label starts at the left edge
 * @returns in the order of the labels
 */
export function labelLanes(
  labels: readonly PointLabel[],
  room: readonly [left: number, right: number],
): PlacedLabel[] {
  const [leftEdge, rightEdge] = room;
  const ends: number[] = [];
  const placed = labels.map((): PlacedLabel => ({ left: leftEdge, lane: 0 }));
  const inOrder = [...labels.entries()].sort(([, one], [, other]) => one.at - other.at);
  for (const [index, { at, width }] of inOrder) {
    const left = Math.max(leftEdge, Math.min(at - width / 2, rightEdge - width));
    const free = ends.findIndex((end) => end + GAP <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = left + width;
    placed[index] = { left, lane };
  }
  return placed;
}
