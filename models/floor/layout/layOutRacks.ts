import { WIDEST_AISLE_mm } from '../aislesOfRow.ts';
import { fixedObstacles } from '../fixedObstacles.ts';
import type { Axis } from '../rectangle.ts';
import { centredRows } from './centredRows.ts';
import { chooseRows } from './chooseRows.ts';
import { closedAisles } from './closedAisles.ts';
import { fillRows, type FilledRow } from './fillRows.ts';
import type { RowLine } from './freeGaps.ts';
import type { RackLayout, LayoutRequest, RackToPlace } from './LayoutRequest.ts';
import { layoutRow, movesOf, type RotatedRow } from './layoutRow.ts';
import { rowPositions } from './rowPositions.ts';
import { rowRules, type RowRules } from './rowRules.ts';
import { rotateRoom } from './rotateRoom.ts';
import type { RowFrame } from './RowFrame.ts';
import { standingObstacles } from './standingObstacles.ts';
import { withoutViolations } from './withoutViolations.ts';

interface Attempt {
  readonly along: Axis;
  readonly frame: RowFrame;
  readonly rows: readonly FilledRow[];
  readonly rackCount: number;
  readonly lineCount: number;
  readonly area_mm2: number;
}

/** Racks sorted by size, the deepest first, so that a row is never shallower than later racks in it. */
function inOrder(racks: readonly RackToPlace[]): RackToPlace[] {
  return [...racks].sort((a, b) => b.depth_mm - a.depth_mm || b.width_mm - a.width_mm);
}

function mostCommonWidth(racks: readonly RackToPlace[]): number {
  const counts = new Map<number, number>();
  for (const { width_mm } of racks) counts.set(width_mm, (counts.get(width_mm) ?? 0) + 1);
  let width_mm = racks[0]?.width_mm ?? 0;
  for (const [each_mm, count] of counts) if (count > (counts.get(width_mm) ?? 0)) width_mm = each_mm;
  return width_mm;
}

function attempt(
  frame: RowFrame,
  racks: readonly RackToPlace[],
  lines: readonly RowLine[],
  rules: RowRules,
): Attempt {
  const depth_mm = racks[0]?.depth_mm ?? 0;
  const rows = fillRows(frame, lines, racks, { rules, width_mm: mostCommonWidth(racks) });
  let rackCount = 0;
  let west_mm = Infinity;
  let east_mm = -Infinity;
  for (const row of rows) {
    rackCount += row.racks.length;
    const last = row.racks.at(-1);
    west_mm = Math.min(west_mm, row.racks[0]?.west_mm ?? Infinity);
    east_mm = Math.max(east_mm, last === undefined ? -Infinity : last.west_mm + last.rack.width_mm);
  }
  const across_mm = (rows.at(-1)?.line.y_mm ?? 0) + depth_mm - (rows[0]?.line.y_mm ?? 0);
  const area_mm2 = rows.length === 0 ? 0 : (east_mm - west_mm) * across_mm;
  const lineCount = new Set(rows.map((row) => row.line)).size;
  return { along: frame.along, frame, rows, rackCount, lineCount, area_mm2 };
}

/** Above 0 if the first is worse: fewer racks, then more rows, then more floor area. */
const worseBy = (a: Attempt, b: Attempt): number =>
  b.rackCount - a.rackCount || a.lineCount - b.lineCount || a.area_mm2 - b.area_mm2;

/** Rules with aisles wide enough that a row does not face the row behind the next one through a gap in it. */
function wideApart(racks: readonly RackToPlace[], rules: RowRules): RowRules {
  const apart_mm = (racks[0]?.depth_mm ?? 0) + rules.coldAisle_mm;
  return { ...rules, hotAisle_mm: Math.max(rules.hotAisle_mm, WIDEST_AISLE_mm + 1 - apart_mm) };
}

/** The better of freely placed rows and rows on tiles; among equals, those on tiles. */
function bestOf(frame: RowFrame, racks: readonly RackToPlace[], rules: RowRules): Attempt {
  const depth_mm = racks[0]?.depth_mm ?? 0;
  const positions = rowPositions(frame, depth_mm, rules);
  const demand = { depth_mm, width_mm: mostCommonWidth(racks), rackCount: racks.length, positions };
  const { free, onTiles } = chooseRows(frame, demand, rules);
  const anywhere = attempt(frame, racks, free, rules);
  const aligned = attempt(frame, racks, onTiles, rules);
  const costsNothing = aligned.rackCount >= anywhere.rackCount && aligned.lineCount <= anywhere.lineCount;
  return costsNothing ? aligned : anywhere;
}

function bestAlong(frame: RowFrame, racks: readonly RackToPlace[], rules: RowRules): Attempt {
  const plain = bestOf(frame, racks, rules);
  const isPlain = frame.obstacles.length === 0 && frame.walls.length <= 4;
  if (isPlain || plain.rackCount === racks.length) return plain;
  const wide = bestOf(frame, racks, wideApart(racks, rules));
  return worseBy(plain, wide) > 0 ? wide : plain;
}

const nothingPlaced = (request: LayoutRequest, reasons: string[]): RackLayout => ({
  moves: [],
  containments: {},
  rows: [],
  unplacedKeys: request.racks.map(({ key }) => key),
  reasons,
});

function reasonsFor({ room, racks }: LayoutRequest, fitting: number, placed: number): string[] {
  const reasons: string[] = [];
  const tooTall = racks.length - fitting;
  const height_mm = String(room.clearHeight_mm ?? 0);
  if (tooTall > 0) reasons.push(`Racks taller than the clear height of ${height_mm} mm: ${String(tooTall)}.`);
  if (placed === 0 && fitting > 0) {
    reasons.push('No rack fits in the room with the clearances, aisles and row ends that its rules require.');
  } else if (placed < fitting) {
    reasons.push(`The room is full: ${String(placed)} of ${String(fitting)} racks are placed.`);
  }
  return reasons;
}

/**
 * Lays out racks in rows with hot and cold aisles: the maximum number of racks, in the fewest rows.
 *
 * The pattern rack, hot aisle, rack, cold aisle is tried along both axes of the room. Items of the room stay where they are;
 * racks meet every placement rule that is on. Among equals, fronts are on tile joints, and the layout is compact. Rows have
 * equal lengths and are in the middle of the room, as far as the rules allow.
 *
 * @param request - the room, racks of one or several sizes, and options. Existing containments of the room are ignored
 * @returns moves, contained aisles and rows; unplaced racks, and the reasons. The plan is not changed
 */
export function layOutRacks(request: LayoutRequest): RackLayout {
  const { room, racks, standing = [], options = {} } = request;
  const things = fixedObstacles({ path: '', room });
  if ('problem' in things.outline)
    return nothingPlaced(request, [`Invalid room outline: ${things.outline.problem}`]);
  if (racks.length === 0) return nothingPlaced(request, ['There are no racks to place.']);
  const fitting = inOrder(
    racks.filter(({ height_mm }) => (height_mm ?? 0) <= (room.clearHeight_mm ?? Infinity)),
  );
  const rules = rowRules(room, fitting, options);
  const { rowsAlong = 'best' } = options;
  const attempts: Attempt[] = [];
  for (const along of ['x', 'y'] as const) {
    if (rowsAlong !== 'best' && rowsAlong !== along) continue;
    if (fitting.length === 0) continue;
    const frame = rotateRoom(room, things, along, rules);
    const obstacles = [...frame.obstacles, ...standingObstacles(standing, along, rules)];
    attempts.push(bestAlong({ ...frame, obstacles }, fitting, rules));
  }
  const [best] = attempts.sort(worseBy);
  if (best === undefined) return nothingPlaced(request, reasonsFor(request, 0, 0));
  const { frame, along } = best;
  const whole = withoutViolations(
    room,
    best.rows.map((row): RotatedRow => ({ ...row, along })),
    standing,
  );
  const rows = centredRows({ room, frame, rows: whole, rules, standing });
  const moves = rows.flatMap(movesOf);
  const placed = new Set(moves.map(({ key }) => key));
  return {
    moves,
    containments: closedAisles(rows, options.containment ?? 'none', rules),
    rows: rows.map(layoutRow),
    unplacedKeys: racks.filter(({ key }) => !placed.has(key)).map(({ key }) => key),
    reasons: reasonsFor(request, fitting.length, placed.size),
  };
}
