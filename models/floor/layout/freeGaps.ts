import { insideAlong } from '../outline.ts';
import { blockByArea, blockByWall, joinSpans, type Spans, type Strip } from './blockedAlong.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** Position of a row across the pattern, and its facing. */
export interface RowLine {
  readonly y_mm: number;
  readonly depth_mm: number;
  /** Whether it faces greater y. */
  readonly facesUp: boolean;
}

/** A stretch of a row's line in which every rack that fits meets all rules on its own. */
export interface FreeGap {
  readonly from_mm: number;
  readonly to_mm: number;
  /** Between these a row may start and end with row-end clearance. */
  readonly opensFrom_mm: number;
  readonly opensTo_mm: number;
}

interface Strips {
  readonly body: Strip;
  readonly below: Strip;
  readonly above: Strip;
}

function stripsOf({ y_mm, depth_mm }: RowLine, below_mm: number, above_mm: number): Strips {
  const top_mm = y_mm + depth_mm;
  return {
    body: { from_mm: y_mm, to_mm: top_mm },
    below: { from_mm: y_mm - below_mm, to_mm: y_mm },
    above: { from_mm: top_mm, to_mm: top_mm + above_mm },
  };
}

/** Widens spans, starting with one of them. */
function widen(spans: Spans, first: number, by_mm: number): void {
  for (let i = first; i + 1 < spans.length; i += 2) {
    spans[i] = (spans[i] ?? 0) - by_mm;
    spans[i + 1] = (spans[i + 1] ?? 0) + by_mm;
  }
}

/** Blocked spans of a row's line: walls and items with their clearances, and both within the front and rear clearance. */
function blockedOn(frame: RowFrame, { body, below, above }: Strips, rules: RowRules): Spans {
  const blocked: Spans = [];
  // One millimetre more, so that a wall along the side of the row is found.
  const belowWalls = { from_mm: below.from_mm, to_mm: below.to_mm + 1 };
  const aboveWalls = { from_mm: above.from_mm - 1, to_mm: above.to_mm };
  for (const wall of frame.walls) {
    blockByWall(blocked, wall, body, rules.wallClearance_mm);
    if (below.to_mm > below.from_mm) blockByWall(blocked, wall, belowWalls, 0);
    if (above.to_mm > above.from_mm) blockByWall(blocked, wall, aboveWalls, 0);
  }
  for (const item of frame.obstacles) {
    blockByArea(blocked, item, body, item.clearance_mm);
    if (!item.isInTheWay) continue;
    if (below.to_mm > below.from_mm) blockByArea(blocked, item, below, 0);
    if (above.to_mm > above.from_mm) blockByArea(blocked, item, above, 0);
  }
  return joinSpans(blocked);
}

/** Spans that row ends keep clear of: obstacles in line with the row, and those that would close the aisles at its sides. */
function closedOn(frame: RowFrame, { body, below, above }: Strips, rules: RowRules): Spans {
  const closed: Spans = [];
  for (const wall of frame.walls) blockByWall(closed, wall, body, 0);
  for (const item of frame.obstacles) if (item.isInTheWay) blockByArea(closed, item, body, 0);
  widen(closed, 0, rules.rowEndWay_mm);
  const first = closed.length;
  for (const wall of frame.walls) {
    blockByWall(closed, wall, below, 0);
    blockByWall(closed, wall, above, 0);
  }
  for (const item of frame.obstacles) {
    if (!item.isInTheWay) continue;
    blockByArea(closed, item, below, 0);
    blockByArea(closed, item, above, 0);
  }
  widen(closed, first, rules.aisleEndWay_mm);
  return closed;
}

/** Spans that close the ends of rows, in the order of their starts, for free stretches from west to east. */
class ClosedEnds {
  readonly #starting: readonly (readonly [from_mm: number, to_mm: number])[];
  #next = 0;
  #reaching: (readonly [from_mm: number, to_mm: number])[] = [];

  constructor(closed: Spans) {
    const spans: [number, number][] = [];
    for (let i = 0; i + 1 < closed.length; i += 2) spans.push([closed[i] ?? 0, closed[i + 1] ?? 0]);
    this.#starting = spans.sort((a, b) => a[0] - b[0]);
  }

  /** A free stretch with the limits of its row ends; spans entirely inside it do not close it. */
  around(from_mm: number, to_mm: number, rowEnd_mm: number): FreeGap {
    this.#reaching = this.#reaching.filter(([, end_mm]) => end_mm > from_mm);
    for (let span = this.#starting[this.#next]; span !== undefined; span = this.#starting[this.#next]) {
      if (span[0] >= to_mm) break;
      this.#next += 1;
      if (span[1] > from_mm) this.#reaching.push(span);
    }
    const middle_mm = (from_mm + to_mm) / 2;
    let opensFrom_mm = from_mm;
    let opensTo_mm = to_mm;
    for (const [start_mm, end_mm] of this.#reaching) {
      const isAtStart = start_mm + end_mm < 2 * middle_mm;
      if (isAtStart && start_mm < from_mm) opensFrom_mm = Math.max(opensFrom_mm, end_mm);
      if (!isAtStart && end_mm > to_mm) opensTo_mm = Math.min(opensTo_mm, start_mm);
    }
    return { from_mm, to_mm, opensFrom_mm: opensFrom_mm + rowEnd_mm, opensTo_mm: opensTo_mm - rowEnd_mm };
  }
}

/** The room with only the walls and obstacles that are relevant to a line. */
function near(room: RowFrame, { y_mm, depth_mm }: RowLine, rules: RowRules): RowFrame {
  const south_mm = y_mm - rules.farthest_mm;
  const north_mm = y_mm + depth_mm + rules.farthest_mm;
  return {
    ...room,
    walls: room.walls.filter(
      ({ y1_mm, y2_mm, halfThickness_mm }) =>
        Math.max(y1_mm, y2_mm) + halfThickness_mm > south_mm &&
        Math.min(y1_mm, y2_mm) - halfThickness_mm < north_mm,
    ),
    obstacles: room.obstacles.filter(
      (item) => item.north_mm + item.clearance_mm > south_mm && item.south_mm - item.clearance_mm < north_mm,
    ),
  };
}

/**
 * Free stretches for racks of a row: inside the room, without overlaps, with the clearances of the placement rules.
 *
 * @returns stretches from west to east
 */
export function freeGaps(room: RowFrame, line: RowLine, rules: RowRules): FreeGap[] {
  const { facesUp } = line;
  const frame = near(room, line, rules);
  const access = facesUp
    ? stripsOf(line, rules.rearAccess_mm, rules.frontAccess_mm)
    : stripsOf(line, rules.frontAccess_mm, rules.rearAccess_mm);
  const blocked = blockedOn(frame, access, rules);
  const aisles = facesUp
    ? stripsOf(line, rules.hotAisle_mm, rules.coldAisle_mm)
    : stripsOf(line, rules.coldAisle_mm, rules.hotAisle_mm);
  const closed = new ClosedEnds(closedOn(frame, aisles, rules));
  const inside = insideAlong(frame.outline, line.y_mm + line.depth_mm / 2);
  const gaps: FreeGap[] = [];
  for (let i = 1; i + 1 < blocked.length; i += 2) {
    const from_mm = blocked[i] ?? 0;
    const to_mm = blocked[i + 1] ?? 0;
    if (to_mm <= from_mm || !inside((from_mm + to_mm) / 2)) continue;
    gaps.push(closed.around(from_mm, to_mm, rules.rowEnd_mm));
  }
  return gaps;
}
