import { isInside } from '../../../models/floor/isInside.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { besideRow } from '../../../models/present/floor/besideRow.ts';
import { partKindLabels } from '../../../models/present/floor/partStyle.ts';
import type { NamedRow } from '../../../models/present/floor/rowsOfRacks.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';
import { visibleArea } from '../scene/view.ts';
import { overlaps } from '../../../models/floor/rectangle.ts';
import type { NamedAisle } from './aislesOfRacks.ts';
import { canvasTextWidth, labelWidth } from './drawTextIn.ts';
import { labelBoard, type LabelBoard } from '../../../models/present/floor/labelBoard.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';

/** A name on the drawing that belongs to no single rack: of an aisle, a containment or a row. */
export interface FloorName {
  readonly text: string;
  readonly box: Box;
  /** Written from bottom to top. */
  readonly isUpright: boolean;
  readonly kind: 'aisle' | 'row';
}

interface Named {
  readonly aisles: readonly NamedAisle[];
  readonly rows: readonly NamedRow[];
  /** The parts of the room that are visible. */
  readonly parts: readonly FloorItem[];
  /** All items, which names of rows must not hide. */
  readonly index: SpatialIndex<FloorItem>;
  /** The walls of the room, which names of rows must not cross. */
  readonly outline: readonly Point[];
}

/** Above this number of rows or aisles in view, these have no names. */
const MAX_NAMES = 150;
const LINE_px = 13;
const PADDING_px = 4;
/** Distance of a name from a wall. */
const WALL_px = 4;
/** Distance of the name of a row from its end. */
const BESIDE_px = 5;
/** Below this depth on the screen, names of rows would be closer to one another than the rows are. */
const MIN_DEPTH_px = 7;

/**
 * Places the names of aisles, containments and rows where they are free: aisles in their middle, rows beside their ends. A name that has no space
 * is shortened, and else left out, so that a smaller scale shows fewer names.
 */
export function floorNames(sheet: CanvasSheet, { aisles, rows, parts, index, outline }: Named): FloorName[] {
  const board = labelBoard();
  const names: FloorName[] = [];
  const visible = visibleArea(sheet.view, sheet.size);
  for (const { rectangle, name } of fewOf(aisles, visible)) {
    // The width alone where the whole name has no space.
    const placed = placedIn(sheet, boxOf(sheet.view, rectangle), [name, name.slice(name.indexOf(', ') + 2)]);
    if (placed !== null && board.take(placed.box)) names.push({ ...placed, kind: 'aisle' });
  }
  for (const part of parts) {
    if (part.list !== 'containments') continue;
    const placed = placedIn(sheet, boxOf(sheet.view, part), [partKindLabels[part.kind] ?? part.kind]);
    if (placed !== null && board.take(placed.box)) names.push({ ...placed, kind: 'aisle' });
  }
  for (const row of fewOf(rows, visible)) {
    const placed = nameBeside(sheet, row, { board, index, outline });
    if (placed !== null) names.push({ ...placed, kind: 'row' });
  }
  return names;
}

/** Those in view; none if there are more than can be read, which would also take longer than a frame. */
function fewOf<Thing extends { readonly rectangle: Rectangle }>(
  things: readonly Thing[],
  visible: Rectangle,
): readonly Thing[] {
  const seen = things.filter(({ rectangle }) => overlaps(rectangle, visible));
  return seen.length > MAX_NAMES ? [] : seen;
}

type Placed = Omit<FloorName, 'kind'>;

/** In the middle of a box, along its longer side; null if no text fits. */
function placedIn({ context }: CanvasSheet, box: Box, texts: readonly string[]): Placed | null {
  const [left, top, width, height] = box;
  const isUpright = height > width;
  const [length, depth] = isUpright ? [height, width] : [width, height];
  if (depth < LINE_px) return null;
  const text = texts.find((each) => canvasTextWidth(context, each) + PADDING_px <= length);
  if (text === undefined) return null;
  return {
    text,
    box: centredBox(context, text, { x: left + width / 2, y: top + height / 2, isUpright }),
    isUpright,
  };
}

interface Middle {
  readonly x: number;
  readonly y: number;
  readonly isUpright: boolean;
}

function centredBox(context: CanvasRenderingContext2D, text: string, { x, y, isUpright }: Middle): Box {
  const length = labelWidth(context, text);
  const [width, height] = isUpright ? [LINE_px, length] : [length, LINE_px];
  return [x - width / 2, y - height / 2, width, height];
}

interface Places extends Pick<Named, 'index' | 'outline'> {
  readonly board: LabelBoard;
}

/** Beside one end of a row whose racks are too small for labels; null if there is no space that is free of items and names. */
function nameBeside(sheet: CanvasSheet, row: NamedRow, places: Places): Placed | null {
  const { context, view } = sheet;
  const box = boxOf(view, row.rectangle);
  const [, , width, height] = box;
  if (row.rackCount < 2 || isEachNamed(sheet, row)) return null;
  if (Math.min(width, height) < MIN_DEPTH_px) return null;
  const found = besideRow(box, row.name, {
    line: LINE_px,
    beside: BESIDE_px,
    widthOf: (text) => labelWidth(context, text),
    take: (place) => isFree(sheet, place, places) && places.board.take(place),
  });
  return found === null ? null : { ...found, isUpright: false };
}

/** Whether the racks of a row have their own labels at this scale. */
function isEachNamed(
  { context, view }: CanvasSheet,
  { rectangle, rackCount, longestLabel }: NamedRow,
): boolean {
  const [, , width, height] = boxOf(view, rectangle);
  const sides = [Math.max(width, height) / rackCount, Math.min(width, height)];
  return (
    Math.min(...sides) >= LINE_px && Math.max(...sides) >= labelWidth(context, longestLabel) + PADDING_px
  );
}

/** Whether a box of the canvas is inside the room, with no item under it. */
function isFree(
  { view }: CanvasSheet,
  [left, top, width, height]: Box,
  { index, outline }: Pick<Named, 'index' | 'outline'>,
): boolean {
  const { left_mm, top_mm, scale_px_per_mm: scale } = view;
  const area: Rectangle = {
    west_mm: left_mm + (left - WALL_px) / scale,
    east_mm: left_mm + (left + width + WALL_px) / scale,
    north_mm: top_mm - top / scale,
    south_mm: top_mm - (top + height) / scale,
  };
  const { west_mm, east_mm, north_mm, south_mm } = area;
  const isInRoom = [west_mm, east_mm].every((x_mm) =>
    [north_mm, south_mm].every((y_mm) => isInside(outline, { x_mm, y_mm })),
  );
  return isInRoom && index.within(area).length === 0;
}

/** Draws names over the drawing, clear of the lines under them. */
export function drawFloorNames({ context, theme }: CanvasSheet, names: readonly FloorName[]): void {
  context.save();
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.floor;
  for (const { text, box, isUpright, kind } of names) {
    const [left, top, width, height] = box;
    context.save();
    context.translate(left + width / 2, top + height / 2);
    if (isUpright) context.rotate(-Math.PI / 2);
    // The lines of tiles do not strike the text through.
    context.strokeText(text, 0, 0.5);
    context.fillStyle = kind === 'row' ? theme.ink : theme.muted;
    context.fillText(text, 0, 0.5);
    context.restore();
  }
  context.restore();
}
