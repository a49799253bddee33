import { readOutline } from '../outline.ts';
import { placementRules } from '../placementRules.ts';
import type { Room } from '../roomSchema.ts';
import type { LayoutWishes, RackLayout, RackToPlace } from './LayoutRequest.ts';
import { layOutRacks } from './layOutRacks.ts';
import { rowRules } from './rowRules.ts';

/** What can keep a hall from having another rack. */
export type RackLimitName = 'room' | 'utility' | 'cooling' | 'floor';

/** The racks that one thing allows; null where it sets no limit. */
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
    /** Undefined where it is not known; the floor sets no limit then. */
    readonly weight_kg?: number | undefined;
  };
  /** What the utility feed carries for racks; no limit unless given. */
  readonly utility_kW?: number | undefined;
  /** Heat that the cooling takes away; no limit unless given. */
  readonly cooling_kW?: number | undefined;
  readonly wishes?: LayoutWishes;
}

export interface MostRacks {
  readonly rackCount: number;
  /** What allows fewest; of equals the first in the order of the limits. */
  readonly binding: RackLimitName;
  readonly limits: readonly RackLimit[];
  readonly layout: RackLayout;
}

/** More racks are not tried in one room. */
const MOST_TRIED = 20_000;
/** Feet that the weight of a rack stands on. */
const FEET = 4;
/** A whole number of racks is not missed in the last digit. */
const ROUNDING = 1e-9;

function carried(capacity_kW: number | undefined, each_kW: number): number | null {
  if (capacity_kW === undefined || each_kW <= 0) return null;
  return Math.max(0, Math.floor(capacity_kW / each_kW + ROUNDING));
}

/** 0 where the floor does not carry a rack, by itself or in its row with half the aisles; null where it sets no limit. */
function carriedByFloor({ room, rack, wishes = {} }: MostRacksRequest): number | null {
  const { width_mm, depth_mm, weight_kg } = rack;
  if (weight_kg === undefined) return null;
  const rules = placementRules(room.rules);
  const { tilePointLoad_kg: point_kg, floorLoad_kg_per_m2: spread_kg_per_m2 } = room;
  if (rules.pointLoad.isOn && point_kg !== undefined && weight_kg / FEET > point_kg) return 0;
  if (!rules.floorLoad.isOn || spread_kg_per_m2 === undefined) return null;
  const { coldAisle_mm, hotAisle_mm } = rowRules(room, [], wishes);
  const cold_mm = Math.min(coldAisle_mm, rules.coldAisle.value);
  const hot_mm = Math.min(hotAisle_mm, rules.hotAisle.value);
  const area_m2 = (width_mm * (depth_mm + cold_mm / 2 + hot_mm / 2)) / 1e6;
  return weight_kg / area_m2 > spread_kg_per_m2 ? 0 : null;
}

const racksLike = (rack: Omit<RackToPlace, 'key'>, count: number): RackToPlace[] =>
  Array.from({ length: count }, (_, index) => ({ ...rack, key: `rack-${String(index + 1)}` }));

/** No more racks than this have floor to stand on. */
function mostByArea({ room, rack }: MostRacksRequest): number {
  const outline = readOutline(room.outline);
  const area_m2 = 'problem' in outline ? 0 : outline.area_m2;
  return Math.min(MOST_TRIED, Math.floor((area_m2 * 1e6) / (rack.width_mm * rack.depth_mm)));
}

/**
 * The most racks of one kind that a room, its utility feed, its cooling and its floor carry, and which of them binds.
 *
 * @param request - the room, the rack, and what is limited; what is not given is no limit
 * @returns the count, each limit (null where there is none) and the layout of that many racks, keyed rack-1, rack-2, ...
 */
export function mostRacks(request: MostRacksRequest): MostRacks {
  const { room, rack, wishes = {} } = request;
  const { width_mm, depth_mm, height_mm } = rack;
  const size = { width_mm, depth_mm, height_mm };
  const full = layOutRacks({ room, racks: racksLike(size, mostByArea(request)), wishes });
  const limits: RackLimit[] = [
    { name: 'room', rackCount: full.moves.length },
    { name: 'utility', rackCount: carried(request.utility_kW, rack.load_kW) },
    { name: 'cooling', rackCount: carried(request.cooling_kW, rack.heat_kW) },
    { name: 'floor', rackCount: carriedByFloor(request) },
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
    layout: layOutRacks({ room, racks: racksLike(size, rackCount), wishes }),
  };
}
