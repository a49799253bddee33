import type { Room } from '../../floor/roomSchema.ts';
import { objectAt, textAt, type Json, type JsonObject } from '../../edit/document/json.ts';
import { footprint } from '../../floor/footprint.ts';
import { expanded, type Rectangle, rectangleBetween } from '../../floor/rectangle.ts';
import { isInWallAlongY } from './doorWall.ts';
import { type Point } from '../../floor/pointSchema.ts';
import { facingOf } from './facing.ts';
import type { PartList, FloorItem } from './floorItem.ts';

const number = (value: Json | undefined, fallback = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;

const WALL_mm = 100;
/** Depth of a door for drawing and pointing. */
const DOOR_mm = 200;

const singular: Readonly<Record<PartList, string>> = {
  walls: 'wall',
  columns: 'column',
  doors: 'door',
  ramps: 'ramp',
  units: 'unit',
  containments: 'containment',
  perforatedTiles: 'perforated',
};

/**
 * A part of the room as a floor item.
 *
 * @param part - as stated in the plan
 * @param room - whose walls determine the orientation of a door
 */
export function partItem(
  list: PartList,
  { id, part, room }: { readonly id: string; readonly part: JsonObject; readonly room: Room },
): FloorItem {
  const kind =
    list === 'units' || list === 'containments' ? (textAt(part, ['kind']) ?? singular[list]) : singular[list];
  return {
    ...placeOf(list, part, room),
    key: `${list}:${id}`,
    list,
    kind,
    label: textAt(part, ['name']) ?? id,
    facing_deg: list === 'units' ? facingOf(part['facing_deg']) : undefined,
    stated: part,
  };
}

function placeOf(list: PartList, part: JsonObject, room: Room): Rectangle {
  switch (list) {
    case 'walls': {
      const rectangle = rectangleBetween(pointAt(part, 'from'), pointAt(part, 'to'));
      return expanded(rectangle, number(part['thickness_mm'], WALL_mm) / 2);
    }
    case 'doors': {
      const at = pointAt(part, 'at');
      const along_mm = number(part['width_mm'], 1000) / 2;
      const isAlongY = isInWallAlongY(room, at);
      const [x_mm, y_mm] = isAlongY ? [DOOR_mm / 2, along_mm] : [along_mm, DOOR_mm / 2];
      return {
        west_mm: at.x_mm - x_mm,
        east_mm: at.x_mm + x_mm,
        south_mm: at.y_mm - y_mm,
        north_mm: at.y_mm + y_mm,
      };
    }
    case 'units':
    case 'columns':
    case 'ramps':
    case 'containments':
    case 'perforatedTiles':
      return footprint({
        x_mm: number(part['x_mm']),
        y_mm: number(part['y_mm']),
        width_mm: number(part['width_mm'], 600),
        depth_mm: number(part['depth_mm'], 600),
        facing_deg: list === 'units' ? facingOf(part['facing_deg']) : 0,
      });
  }
}

function pointAt(part: JsonObject, key: string): Point {
  const point = objectAt(part, [key]);
  return { x_mm: number(point['x_mm']), y_mm: number(point['y_mm']) };
}
