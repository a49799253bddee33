import type { Room } from '../../floor/roomSchema.ts';
import { numberText } from '../../units/text.ts';
import type { WorkPart } from './WorkPart.ts';
import { workTimes } from './workTimes.ts';

/** Most candidate rows of a layout, and the step of a small room between them. */
const MAX_ROWS = 1600;
const STEP_mm = 100;
/** A row is affected by what is within this distance: its depth, its aisles and clearances. */
const ROW_REACH_mm = 4000;

/** From one coordinate to another. */
type Span = readonly [from_mm: number, to_mm: number];

const extentOf = (spans: readonly Span[]): Span => [
  spans.reduce((least, [from_mm]) => Math.min(least, from_mm), Infinity),
  spans.reduce((most, [, to_mm]) => Math.max(most, to_mm), -Infinity),
];

/** Number of rows of all candidates that the spans interrupt: each as often as it reaches into rows. */
function interruptions(spans: readonly Span[], [from_mm, to_mm]: Span, rowCount: number): number {
  const size_mm = Math.max(1, to_mm - from_mm);
  let count = 0;
  for (const [start_mm, end_mm] of spans) {
    const inside_mm = Math.min(end_mm, to_mm) - Math.max(start_mm, from_mm);
    if (inside_mm >= 0) count += rowCount * Math.min(1, (inside_mm + ROW_REACH_mm) / size_mm);
  }
  return count;
}

interface LayoutSpans {
  readonly outline: readonly Span[];
  readonly walls: readonly Span[];
  readonly items: readonly Span[];
}

/** Time of the rows along one axis, for one set of rules. */
function rowsTime_s({ outline, walls, items }: LayoutSpans): number {
  const room = extentOf(outline);
  const stepCount = (room[1] - room[0]) / STEP_mm;
  const rowCount = Math.min(MAX_ROWS, stepCount, 600 + 4 * (outline.length + walls.length + items.length));
  // A row is tried in both facings.
  const atWalls = 2 * interruptions([...outline, ...walls], room, rowCount);
  const atItems = 2 * interruptions(items, room, rowCount);
  return atWalls * workTimes.stretchAtWall_s + atItems * workTimes.stretchAtItem_s;
}

/** Walls and items of a room along an axis. */
function spansAlong(
  { outline, walls = {}, columns = {}, ramps = {}, units = {} }: Room,
  axis: 'x' | 'y',
): LayoutSpans {
  const at = (point: Room['outline'][number]): number => (axis === 'x' ? point.x_mm : point.y_mm);
  const spanOf = (one_mm: number, other_mm: number): Span => [
    Math.min(one_mm, other_mm),
    Math.max(one_mm, other_mm),
  ];
  const items = [columns, ramps, units].flatMap((all) => Object.values(all));
  return {
    outline: outline.map((corner, index) => spanOf(at(corner), at(outline.at(index - 1) ?? corner))),
    walls: Object.values(walls).map(({ from, to }) => spanOf(at(from), at(to))),
    items: items.map(({ x_mm, y_mm, width_mm, depth_mm }) =>
      axis === 'x' ? [x_mm, x_mm + width_mm] : [y_mm, y_mm + depth_mm],
    ),
  };
}

/**
 * What automatic layouts of a room take.
 *
 * @param layoutCount - how often its rows are chosen along both axes
 * @param path - of the room
 */
export function layoutWork(room: Room, layoutCount: number, path: string): WorkPart {
  const [across, along] = [spansAlong(room, 'x'), spansAlong(room, 'y')];
  const { outline, walls, items } = across;
  return {
    duration_s: layoutCount * (rowsTime_s(across) + rowsTime_s(along)),
    path,
    sizes: `a room of ${numberText(outline.length)} corners, ${numberText(walls.length)} walls and ${numberText(items.length)} columns, ramps and units`,
    reduce: 'corners, walls, columns, ramps and units of the room',
  };
}
