import { type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import type { NamedAisle } from './aislesOfRacks.ts';
import { drawAisles } from './drawAisles.ts';
import type { NamedRow } from '../../../models/present/floor/rowsOfRacks.ts';
import { drawFloorNames, floorNames, type FloorName } from './floorNames.ts';
import { drawLocks, locksOf } from './drawLocks.ts';
import { drawRacks } from './drawRacks.ts';
import { drawRoom } from './drawRoom.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import { expanded, type Rectangle } from '../../../models/floor/rectangle.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';
import type { Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import { visibleArea } from '../scene/view.ts';

/** Content of the floor canvas, without the interaction overlay. */
export interface Picture {
  readonly scene: Scene;
  readonly index: SpatialIndex<FloorItem>;
  readonly look: RackStyle;
  readonly rows: readonly NamedRow[];
  readonly aisles: readonly NamedAisle[];
  readonly theme: FloorTheme;
  /** Draws the traced drawing, on the empty floor. */
  readonly trace?: ((sheet: CanvasSheet) => void) | null;
  /** Draws a slice through the air, below the racks. */
  readonly air?: ((sheet: CanvasSheet) => void) | null;
}

/** What was drawn: the number of visible items, the names that are not in an item, and the padlocks of locked items. */
export interface DrawnFloor {
  readonly itemCount: number;
  readonly names: readonly FloorName[];
  readonly locks: readonly Box[];
}

/** Draws the visible part of a floor. */
export function drawFloor(sheet: CanvasSheet, picture: Picture): DrawnFloor {
  const visible = picture.index.within(visibleArea(sheet.view, sheet.size));
  const parts = drawItems(sheet, picture, visible);
  const names = floorNames(sheet, { ...picture, parts, outline: picture.scene.room.outline });
  drawFloorNames(sheet, names);
  const locks = locksOf(sheet, visible);
  drawLocks(sheet, locks);
  return { itemCount: visible.length, names, locks };
}

/** Edge of a mark outside its rack. */
const EDGE_px = 3;

/** Redraws some parts of a floor on the existing drawing, whose names and padlocks stay where they are. */
export function drawPatches(
  sheet: CanvasSheet,
  picture: Picture,
  { patches, drawn }: { readonly patches: readonly Rectangle[]; readonly drawn: DrawnFloor },
): void {
  const { context, view } = sheet;
  context.save();
  context.beginPath();
  const items = new Set<FloorItem>();
  const boxes: Box[] = [];
  for (const patch of patches) {
    const part = expanded(patch, EDGE_px / view.scale_px_per_mm);
    const box = boxOf(view, part);
    boxes.push(box);
    context.rect(...box);
    for (const item of picture.index.within(part)) items.add(item);
  }
  context.clip();
  drawItems(sheet, picture, items);
  const isTouched = (box: Box): boolean => boxes.some((each) => touchesBox(each, box));
  drawFloorNames(
    sheet,
    drawn.names.filter(({ box }) => isTouched(box)),
  );
  drawLocks(sheet, drawn.locks.filter(isTouched));
  context.restore();
}

/** Width of the ground around the letters of a name. */
const GROUND_px = 2;

const touchesBox = ([left, top, width, height]: Box, [x, y, length, depth]: Box): boolean =>
  left - GROUND_px <= x + length &&
  x - GROUND_px <= left + width &&
  top - GROUND_px <= y + depth &&
  y - GROUND_px <= top + height;

/** Draws items on the room, and returns the parts of the room among them. */
function drawItems(
  sheet: CanvasSheet,
  { scene, look, aisles, trace, air }: Picture,
  items: Iterable<FloorItem>,
): readonly FloorItem[] {
  const [parts, racks]: [FloorItem[], FloorItem[]] = [[], []];
  for (const item of items) (item.list === 'racks' ? racks : parts).push(item);
  const below = (on: CanvasSheet): void => {
    trace?.(on);
    drawAisles(on, aisles);
  };
  drawRoom(sheet, scene, parts, { below, above: air ?? null });
  drawRacks(sheet, racks, look);
  return parts;
}
