import { readOutline } from '../outline.ts';
import { placementRules } from '../placementRules.ts';
import type { Room } from '../roomSchema.ts';
import type { LayoutOptions, RackLayout, RackToPlace } from './LayoutRequest.ts';
import { layOutRacks } from './layOutRacks.ts';
import { rowRules } from './rowRules.ts';

/** Limits of the number of racks in a hall. */
export type RackLimitName = 'room' | 'utility' | 'cooling' | 'floor';

/** The number of racks that one limit allows; null if it sets no limit. */
export interface RackLimit {
  readonly name: RackLimitName;
  readonly rackCount: number | null;
}

export interface MostRacksRequest {
  readonly room: Room;
  readonly rack: {
    readonly width_mm: number;
    readonly depth_mm: number;
    readonly height_mm?: number | undefined;
    readonly load_kW: number;
    readonly heat_kW: number;
    /** Undefined if unknown; the floor then sets no limit. */
    readonly weight_kg?: number | undefined;
  };
  /** Capacity of the utility feed for racks. Default: no limit. */
  readonly utility_kW?: number | undefined;
  /** Cooling capacity. Default: no limit. */
  readonly cooling_kW?: number | undefined;
  readonly options?: LayoutOptions;
}

export interface MostRacks {
  readonly rackCount: number;
  /** The binding limit; among equals the first in the order of the limits. */
  readonly binding: RackLimitName;
  readonly limits: readonly RackLimit[];
  readonly layout: RackLayout;
}

/** Maximum number of racks tried in one room. */
const MAX_TRIED = 20_000;
/** Feet that share the weight of a rack. */
const FEET = 4;
/** Rounding tolerance, so that a whole number of racks is not lost in the last digit. */
const ROUNDING = 1e-9;

function supported(capacity_kW: number | undefined, each_kW: number): number | null {
  if (capacity_kW === undefined || each_kW <= 0) return null;
  return Math.max(0, Math.floor(capacity_kW / each_kW + ROUNDING));
}

/** 0 if the rack exceeds the point load, or the uniform load with half of the aisles; null if the floor sets no limit. */
function supportedByFloor({ room, rack, options = {} }: MostRacksRequest): number | null {
  const { width_mm, depth_mm, weight_kg } = rack;
  if (weight_kg === undefined) return null;
  const rules = placementRules(room.rules);
  const { tilePointLoad_kg: point_kg, floorLoad_kg_per_m2: spread_kg_per_m2 } = room;
  if (rules.pointLoad.isOn && point_kg !== undefined && weight_kg / FEET > point_kg) return 0;
  if (!rules.floorLoad.isOn || spread_kg_per_m2 === undefined) return null;
  const { coldAisle_mm, hotAisle_mm } = rowRules(room, [], options);
  const cold_mm = Math.min(coldAisle_mm, rules.coldAisle.value);
  const hot_mm = Math.min(hotAisle_mm, rules.hotAisle.value);
  const area_m2 = (width_mm * (depth_mm + cold_mm / 2 + hot_mm / 2)) / 1e6;
  return weight_kg / area_m2 > spread_kg_per_m2 ? 0 : null;
}

const identicalRacks = (rack: Omit<RackToPlace, 'key'>, count: number): RackToPlace[] =>
  Array.from({ length: count }, (_, index) => ({ ...rack, key: `rack-${String(index + 1)}` }));

/** Upper bound of the number of racks by floor area. */
function maxByArea({ room, rack }: MostRacksRequest): number {
  const outline = readOutline(room.outline);
  const area_m2 = 'problem' in outline ? 0 : outline.area_m2;
  return Math.min(MAX_TRIED, Math.floor((area_m2 * 1e6) / (rack.width_mm * rack.depth_mm)));
}

/**
 * Maximum number of racks of one kind in a room, by its space, utility feed, cooling and floor load, and the binding limit.
 *
 * @param request - the room, the rack, and the limits; an omitted limit is not applied
 * @returns the count, each limit (null if there is none) and the layout of that number of racks, keyed rack-1, rack-2, ...
 */
export function mostRacks(request: MostRacksRequest): MostRacks {
  const { room, rack, options = {} } = request;
  const { width_mm, depth_mm, height_mm } = rack;
  const size = { width_mm, depth_mm, height_mm };
  const full = layOutRacks({ room, racks: identicalRacks(size, maxByArea(request)), options });
  const limits: RackLimit[] = [
    { name: 'room', rackCount: full.moves.length },
    { name: 'utility', rackCount: supported(request.utility_kW, rack.load_kW) },
    { name: 'cooling', rackCount: supported(request.cooling_kW, rack.heat_kW) },
    { name: 'floor', rackCount: supportedByFloor(request) },
  ];
  let rackCount = full.moves.length;
  let binding: RackLimitName = 'room';
  for (const limit of limits) {
    if (limit.rackCount === null || limit.rackCount >= rackCount) continue;
    rackCount = limit.rackCount;
    binding = limit.name;
  }
  return {
    rackCount,
    binding,
    limits,
    layout: layOutRacks({ room, racks: identicalRacks(size, rackCount), options }),
  };
}
