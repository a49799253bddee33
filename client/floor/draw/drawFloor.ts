import { type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import type { NamedAisle } from './aislesOfRacks.ts';
import { drawAisles } from './drawAisles.ts';
import type { NamedRow } from '../../../models/present/floor/rowsOfRacks.ts';
import { drawRacks, drawRowNames } from './drawRacks.ts';
import { drawRoom } from './drawRoom.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import { expanded, overlaps, type Rectangle } from '../../../models/floor/rectangle.ts';
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
}

/**
 * Draws the visible part of a floor.
 *
 * @returns number of visible items
 */
export function drawFloor(sheet: CanvasSheet, picture: Picture): number {
  const visible = picture.index.within(visibleArea(sheet.view, sheet.size));
  drawItems(sheet, picture, { items: visible, rows: picture.rows });
  return visible.length;
}

/** Edge of a mark outside its rack. */
const EDGE_px = 3;

/** Redraws some parts of a floor on the existing drawing. */
export function drawPatches(sheet: CanvasSheet, picture: Picture, patches: readonly Rectangle[]): void {
  const { context, view } = sheet;
  context.save();
  context.beginPath();
  const items = new Set<FloorItem>();
  const rows = new Set<NamedRow>();
  for (const patch of patches) {
    const part = expanded(patch, EDGE_px / view.scale_px_per_mm);
    context.rect(...boxOf(view, part));
    for (const item of picture.index.within(part)) items.add(item);
    for (const row of picture.rows) if (overlaps(row.rectangle, part)) rows.add(row);
  }
  context.clip();
  drawItems(sheet, picture, { items, rows });
  context.restore();
}

interface Shown {
  readonly items: Iterable<FloorItem>;
  readonly rows: Iterable<NamedRow>;
}

function drawItems(
  sheet: CanvasSheet,
  { scene, look, aisles, trace }: Picture,
  { items, rows }: Shown,
): void {
  const [parts, racks]: [FloorItem[], FloorItem[]] = [[], []];
  for (const item of items) (item.list === 'racks' ? racks : parts).push(item);
  drawRoom(sheet, scene, parts, (on) => {
    trace?.(on);
    drawAisles(on, aisles);
  });
  drawRacks(sheet, racks, look);
  drawRowNames(sheet, rows);
}
