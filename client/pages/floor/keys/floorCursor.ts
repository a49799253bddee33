import { signal } from '@preact/signals';
import { contains, expanded, rectangleBetween } from '../../../../models/floor/rectangle.ts';
import type { Point } from '../../../../models/floor/pointSchema.ts';
import { partKindLabels } from '../../../../models/present/floor/partStyle.ts';
import { countText } from '../../../../models/units/text.ts';
import { lengthWithUnit } from '../../../floor/gestures/lengths.ts';
import { topmostAt } from '../../../floor/scene/topmostAt.ts';
import { visibleArea } from '../../../floor/scene/view.ts';
import { withGroup } from '../arrange/arrangeActions.ts';
import {
  announcement,
  drawnCorners,
  index,
  lengthUnit,
  room,
  scene,
  select,
  selection,
  stage,
} from '../floorState.ts';

/** A point on the floor that the arrow keys move, and the corner from which a frame is drawn to it. */
interface FloorCursor {
  readonly at: Point;
  readonly from: Point | null;
}

/** The cursor of the keys: what the pointer selects and draws, they select and draw with it. Null if it is not shown. */
export const floorCursor = signal<FloorCursor | null>(null);

/** Where the cursor was last: it begins there again if that is in view. */
let lastAt: Point | undefined;

/** With Shift the cursor moves by this number of steps. */
const STEPS_WITH_SHIFT = 5;
const FINE_mm = 100;

/** Steps while an outline is drawn: to half metres or feet, as the pointer snaps. */
const outlineSteps_mm = { m: 500, ft: 304.8 } as const;

/** Begins the cursor in the middle of a tile; pressed again, it begins a frame there. */
export function pressCursorKey(): void {
  const cursor = floorCursor.value;
  if (cursor === null) {
    place({ at: startingPoint(), from: null });
    return;
  }
  place({ ...cursor, from: cursor.at });
  announcement.value = 'Frame begun: arrow keys draw it, Enter selects what it touches.';
}

/** Moves the cursor by steps to the east and to the north. */
export function moveCursor(
  east: number,
  north: number,
  held: Pick<KeyboardEvent, 'shiftKey' | 'altKey'>,
): void {
  const cursor = floorCursor.value ?? { at: startingPoint(), from: null };
  const step_mm = stepOf(held);
  const at = {
    x_mm: Math.round(cursor.at.x_mm + east * step_mm),
    y_mm: Math.round(cursor.at.y_mm + north * step_mm),
  };
  place({ ...cursor, at });
}

/** Selects what is at the cursor, or what its frame touches; sets a corner of an outline that is being drawn. */
export function enterAtCursor(isAdded: boolean): void {
  const cursor = floorCursor.value;
  if (cursor === null) return;
  const corners = drawnCorners.value;
  if (corners !== null) {
    drawnCorners.value = [...corners, cursor.at];
    announcement.value = `Corner ${String(corners.length + 1)} set.`;
    return;
  }
  endCursor();
  const found =
    cursor.from === null
      ? [topmostAt(index.value, cursor.at)].filter((item) => item !== undefined)
      : index.value.within(rectangleBetween(cursor.from, cursor.at));
  const keys = [...new Set(found.flatMap(({ key }) => withGroup(key)))];
  select(keys, isAdded ? (cursor.from === null ? 'toggle' : 'add') : 'only');
  announcement.value = `${countText(selection.value.size, 'item')} selected.`;
}

/** Takes the last corner of the outline back. */
export function takeCornerBack(): void {
  drawnCorners.value = drawnCorners.value?.slice(0, -1) ?? null;
}

/** Ends the cursor and its frame. */
export function endCursor(): void {
  if (floorCursor.value === null) return;
  floorCursor.value = null;
  stage.hold({ cursor: null, marquee: null });
}

function place(cursor: FloorCursor): void {
  const { at, from } = cursor;
  floorCursor.value = cursor;
  lastAt = at;
  stage.hold({ cursor: at, marquee: from === null ? null : rectangleBetween(from, at) });
  if (!contains(visibleArea(stage.view.value, stage.free.value), at)) {
    stage.reveal(expanded(rectangleBetween(at, at), gridOf().tile_mm));
  }
  const text = (length_mm: number): string => lengthWithUnit(length_mm, lengthUnit.value);
  const item = scene.value === null ? undefined : topmostAt(index.value, at);
  const what =
    item === undefined
      ? ''
      : item.list === 'racks'
        ? `: rack ${item.label}`
        : `: ${partKindLabels[item.kind] ?? item.kind} ${item.label}`;
  announcement.value = `Cursor at x ${text(at.x_mm)}, y ${text(at.y_mm)}${what}.`;
}

function gridOf(): { readonly tile_mm: number; readonly origin: Point } {
  const { tile_mm = 600, tileOrigin = { x_mm: 0, y_mm: 0 } } = room.value ?? {};
  return { tile_mm, origin: tileOrigin };
}

function stepOf({ shiftKey, altKey }: Pick<KeyboardEvent, 'shiftKey' | 'altKey'>): number {
  const isDrawing = drawnCorners.value !== null;
  if (altKey) return isDrawing ? 1 : FINE_mm;
  const step_mm = isDrawing ? outlineSteps_mm[lengthUnit.value] : gridOf().tile_mm;
  return shiftKey ? STEPS_WITH_SHIFT * step_mm : step_mm;
}

/** Where the cursor was, or the middle of the view: the middle of a tile, or a corner that the pointer would snap to. */
function startingPoint(): Point {
  const seen = visibleArea(stage.view.value, stage.free.value);
  const middle = { x_mm: (seen.west_mm + seen.east_mm) / 2, y_mm: (seen.south_mm + seen.north_mm) / 2 };
  if (drawnCorners.value !== null) {
    const step_mm = outlineSteps_mm[lengthUnit.value];
    const onStep = (at_mm: number): number => Math.round(Math.round(at_mm / step_mm) * step_mm);
    return { x_mm: onStep(middle.x_mm), y_mm: onStep(middle.y_mm) };
  }
  const start = lastAt !== undefined && contains(seen, lastAt) ? lastAt : middle;
  const { tile_mm, origin } = gridOf();
  const inTile = (at_mm: number, from_mm: number): number =>
    Math.round((Math.floor((at_mm - from_mm) / tile_mm) + 0.5) * tile_mm + from_mm);
  return { x_mm: inTile(start.x_mm, origin.x_mm), y_mm: inTile(start.y_mm, origin.y_mm) };
}
