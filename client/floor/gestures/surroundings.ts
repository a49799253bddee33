import { fixedObstacles, type FixedObstacles } from '../../../models/floor/fixedObstacles.ts';
import { placementRules } from '../../../models/floor/placementRules.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import type { NearRack, Surroundings } from '../../../models/floor/sideDistances.ts';
import { sideDistances, type SideDistance } from '../../../models/floor/sideDistances.ts';
import { pathText } from '../../../models/problems/path.ts';
import { partLists, type FloorItem, type Scene } from '../../../models/present/floor/floorItem.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';

/** A block of items whose distances are measured. */
interface MeasuredBlock {
  readonly area: Rectangle;
  /** The common facing of its racks; undefined for other items. */
  readonly facing_deg: Facing | undefined;
  /** Keys of its items, which are no neighbours of it. */
  readonly keys: ReadonlySet<string>;
}

/** The distances of a block to its neighbours and walls at a position. */
export function distancesOf(
  { area, facing_deg, keys }: MeasuredBlock,
  { hallId, room }: Scene,
  index: SpatialIndex<FloorItem>,
): SideDistance[] {
  const { walls, blocks } = obstaclesOf(hallId, room);
  const isOther = (key: string): boolean => !keys.has(key);
  const ownPaths = pathsOf(hallId, keys);
  const around: Surroundings = {
    walls,
    blocks: ownPaths.size === 0 ? blocks : blocks.filter(({ path }) => !ownPaths.has(path)),
    racksIn: (part) =>
      index
        .within(part)
        .flatMap(({ key, rack, label, facing_deg: facing, ...place }): NearRack[] =>
          rack !== undefined && facing !== undefined && isOther(key)
            ? [{ name: label, area: place, facing_deg: facing }]
            : [],
        ),
    rules: placementRules(room.rules),
  };
  return sideDistances(area, facing_deg, around);
}

/** The common facing of racks; undefined if they differ, or if something else is among them. */
export function commonFacing(items: readonly Pick<FloorItem, 'list' | 'facing_deg'>[]): Facing | undefined {
  const [first] = items;
  const isCommon = items.every(
    ({ list, facing_deg }) => list === 'racks' && facing_deg === first?.facing_deg,
  );
  return isCommon ? first?.facing_deg : undefined;
}

let known: { readonly room: Room; readonly obstacles: FixedObstacles } | undefined;

/** Of the last room: it stays the same during a drag. */
function obstaclesOf(hallId: string, room: Room): FixedObstacles {
  if (known?.room !== room) known = { room, obstacles: fixedObstacles({ path: `halls.${hallId}`, room }) };
  return known.obstacles;
}

/** The paths of those items that are parts of the room: `units:crah-1` is `halls.hall-1.room.units.crah-1`. */
function pathsOf(hallId: string, keys: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const key of keys) {
    const colon = key.indexOf(':');
    const list = partLists.find((each) => each === key.slice(0, colon));
    if (list !== undefined) paths.add(`halls.${hallId}.${pathText(['room', list, key.slice(colon + 1)])}`);
  }
  return paths;
}
