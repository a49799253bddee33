import { objectAt, type Json } from '../../edit/document/json.ts';
import type {
  DoorInDrawing,
  HallInDrawing,
  PartInDrawing,
  WallInDrawing,
} from '../../interchange/dxf/HallInDrawing.ts';
import { USUAL_TILE_mm } from '../../floor/tileLines.ts';
import type { Point } from '../../floor/pointSchema.ts';
import { textAt } from '../../edit/document/json.ts';
import type { FloorItem, Scene } from '../floor/floorItem.ts';

/** A hall as it is written to a drawing. */
export function drawnHallOf({ room, items }: Scene): HallInDrawing {
  const { outline, tile_mm = USUAL_TILE_mm, tileOrigin } = room;
  return {
    outline,
    tiles: { tile_mm, origin: tileOrigin ?? { x_mm: 0, y_mm: 0 } },
    walls: items.filter(({ kind }) => kind === 'wall').map(wallOf),
    doors: items.filter(({ kind }) => kind === 'door').map(doorOf),
    parts: items.filter(({ kind }) => kind !== 'wall' && kind !== 'door').map(partOf),
  };
}

const numberOf = (value: Json | undefined): number => (typeof value === 'number' ? value : 0);

function pointOf(item: FloorItem, key: string): Point {
  const { x_mm, y_mm } = objectAt(item.stated, [key]);
  return { x_mm: numberOf(x_mm), y_mm: numberOf(y_mm) };
}

function wallOf(item: FloorItem): WallInDrawing {
  const { thickness_mm } = item.stated;
  return {
    id: idOf(item),
    from: pointOf(item, 'from'),
    to: pointOf(item, 'to'),
    thickness_mm: typeof thickness_mm === 'number' ? thickness_mm : null,
  };
}

/** The id of a part of the room, without its list. */
const idOf = ({ key }: FloorItem): string => key.slice(key.indexOf(':') + 1);

function doorOf(item: FloorItem): DoorInDrawing {
  const { west_mm, east_mm, south_mm, north_mm, stated } = item;
  return {
    id: idOf(item),
    at: pointOf(item, 'at'),
    width_mm: numberOf(stated['width_mm']),
    isAlongY: north_mm - south_mm > east_mm - west_mm,
  };
}

function partOf(item: FloorItem): PartInDrawing {
  const { list, kind, label, rackId = '', stated, facing_deg = 0 } = item;
  const { west_mm, south_mm, east_mm, north_mm } = item;
  const isTurned = facing_deg === 90 || facing_deg === 270;
  const [across_mm, along_mm] = [east_mm - west_mm, north_mm - south_mm];
  return {
    kind,
    id: list === 'racks' ? label : idOf(item),
    name: list === 'racks' ? '' : (textAt(stated, ['name']) ?? ''),
    entryId: rackId,
    x_mm: west_mm,
    y_mm: south_mm,
    width_mm: isTurned ? along_mm : across_mm,
    depth_mm: isTurned ? across_mm : along_mm,
    facing_deg,
  };
}
