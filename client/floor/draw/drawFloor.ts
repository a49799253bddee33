import type { NamedAisle } from './aislesOfRacks.ts';
import { drawAisles } from './drawAisles.ts';
import { drawRacks, drawRowNames, type NamedRow, type RackStyle } from './drawRacks.ts';
import { drawRoom } from './drawRoom.ts';
import type { FloorTheme } from './floorTheme.ts';
import { expanded, overlaps, type Rectangle } from '../../../models/floor/rectangle.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';
import type { Scene, FloorItem } from '../scene/floorItem.ts';
import { visibleArea } from '../scene/view.ts';

/** What the floor shows, but for the hand. */
export interface Picture {
  readonly scene: Scene;
  readonly index: SpatialIndex<FloorItem>;
  readonly look: RackStyle;
  readonly rows: readonly NamedRow[];
  readonly aisles: readonly NamedAisle[];
  readonly theme: FloorTheme;
  /** Draws what is traced, on the bare floor. */
  readonly trace?: ((sheet: CanvasSheet) => void) | null;
}

/**
 * Draws what is seen of a floor.
 *
 * @returns how many things are in sight
 */
export function drawFloor(sheet: CanvasSheet, picture: Picture): number {
  const seen = picture.index.within(visibleArea(sheet.view, sheet.size));
  drawItems(sheet, picture, { items: seen, rows: picture.rows });
  return seen.length;
}

/** An edge of a mark reaches beyond its rack. */
const EDGE_px = 3;

/** Draws some parts of a floor anew, on the drawing that is there. */
export function drawPatches(sheet: CanvasSheet, picture: Picture, patches: readonly Rectangle[]): void {
  const { context, view } = sheet;
  context.save();
  context.beginPath();
  const items = new Set<FloorItem>();
  const rows = new Set<NamedRow>();
  for (const patch of patches) {
    const part = expanded(patch, EDGE_px / view.scale_px_per_mm);
    context.rect(...boxOf(view, part));
    for (const thing of picture.index.within(part)) items.add(thing);
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
  for (const thing of items) (thing.list === 'racks' ? racks : parts).push(thing);
  drawRoom(sheet, scene, parts, (on) => {
    trace?.(on);
    drawAisles(on, aisles);
  });
  drawRacks(sheet, racks, look);
  drawRowNames(sheet, rows);
}
