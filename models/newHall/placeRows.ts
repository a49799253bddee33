import { placementRules } from '../floor/placementRules.ts';
import type { HallRoom } from './answersSchema.ts';
import { arrangeRows, type Arrangement, type RoomExtent } from './arrangeRows.ts';
import { coolingUnitSizes, perimeterUnits, rowUnits, type AirUnitPlace } from './coolingUnits.ts';
import type { HallParts } from './drawHall.ts';
import { drawRows, type DrawnRows, type RoomFrame } from './drawRows.ts';
import { impossible } from './impossible.ts';
import type { HallShortfall } from './newHallSchema.ts';
import type { PatternSizes } from './rowPattern.ts';
import { wallLength_mm } from './wallUnits.ts';
import { numberText } from '../units/text.ts';

/** The rows of a hall in its room. */
export interface PlacedRows {
  readonly rackCount: number;
  readonly shortfall: HallShortfall | null;
  readonly extent: RoomExtent;
  readonly frame: RoomFrame;
  readonly drawn: DrawnRows;
  readonly airUnits: AirUnitPlace;
  readonly hotAisle_mm: number;
  readonly clearHeight_mm: number;
  readonly floorLoad_kg_per_m2: number;
}

const TILE_mm = 600;
/** Hot aisle of a new room; a narrower one, down to its rule, is used where a given room requires it. */
const HOT_AISLE_mm = 1200;
const CROSS_AISLE_mm = 1200;

interface Attempt {
  readonly arrangement: Arrangement;
  readonly sizes: PatternSizes;
  readonly airUnits: AirUnitPlace;
  readonly room: RoomExtent | null;
  readonly frame: RoomFrame;
}

/** Places the racks in the room of the answers: with units along the end walls, or between the racks if these do not suffice. */
export function placeRows(parts: HallParts): PlacedRows {
  const { answers, demand, fill } = parts;
  const { room } = answers;
  const { height_mm = 0 } = fill.size;
  const clearHeight_mm = room === 'as-needed' ? 3600 : (room.clearHeight_mm ?? 3600);
  if (height_mm > clearHeight_mm) {
    const message = `A rack is ${numberText(height_mm)} mm high; the room has a clear height of ${numberText(clearHeight_mm)} mm.`;
    throw impossible('room.clearHeight_mm', `at least ${String(height_mm)} mm`, message);
  }
  const best = bestOf(attempts(parts));
  if (best === undefined) throw noRoom(room);
  const { arrangement, sizes, airUnits, frame } = best;
  const extent = best.room ?? roundedUp(arrangement);
  const unitsOf = (rackCount: number): number =>
    airUnits === 'in-row' ? (rowUnits(parts.loads[0], rackCount)?.unitCount ?? 0) : 0;
  const { rackCount } = arrangement;
  return {
    rackCount,
    shortfall: rackCount === demand.rackCount ? null : shortfallOf(demand.rackCount, rackCount, room),
    extent,
    frame,
    drawn: drawRows(arrangement, sizes, extent, unitsOf),
    airUnits,
    hotAisle_mm: sizes.hotAisle_mm,
    clearHeight_mm,
    floorLoad_kg_per_m2: 1500,
  };
}

/** The attempt with the most racks; among equals in a room as needed the clearly smaller one, otherwise the first. */
function bestOf(all: readonly Attempt[]): Attempt | undefined {
  let best: Attempt | undefined;
  for (const one of all) {
    if (best === undefined || one.arrangement.rackCount > best.arrangement.rackCount) best = one;
    else if (isClearlySmaller(one, best)) best = one;
  }
  return best;
}

/** In-row units are chosen where they save this share of the floor. */
const NOTABLE_SAVING = 0.15;

function isClearlySmaller(one: Attempt, other: Attempt): boolean {
  if (one.room !== null || one.arrangement.rackCount < other.arrangement.rackCount) return false;
  const area = ({ arrangement }: Attempt): number => arrangement.along_mm * arrangement.across_mm;
  return area(one) < area(other) * (1 - NOTABLE_SAVING);
}

/** The attempts in the order of preference. */
function attempts(parts: HallParts): Attempt[] {
  const { answers, demand, systems, loads } = parts;
  const { room } = answers;
  const rules = placementRules(undefined);
  const extents: { readonly room: RoomExtent | null; readonly frame: RoomFrame }[] = extentsOf(room);
  const hasAir = systems.some(({ capture }) => capture === 'air');
  const found: Attempt[] = [];
  for (const airUnits of hasAir ? (['perimeter', 'in-row'] as const) : (['perimeter'] as const)) {
    for (const hotAisle_mm of room === 'as-needed' ? [HOT_AISLE_mm] : [HOT_AISLE_mm, rules.hotAisle.value]) {
      for (const extent of extents) {
        const sizes = sizesOf(parts, airUnits, hotAisle_mm, room === 'as-needed');
        const wall_mm = (rackCount: number): number =>
          Math.max(
            ...systems.map(({ capture }, index) =>
              wallLength_mm(perimeterUnits(capture, loads[index] ?? loads[0], rackCount, airUnits)),
            ),
          );
        const arrangement = arrangeRows({
          rackCount: demand.rackCount,
          maxRowRackCount: rules.rowLength.value,
          sizes,
          room: extent.room,
          wall_mm,
          cooledCount: (rackCount, available_mm) =>
            mostThat(rackCount, (count) => wall_mm(count) <= available_mm),
        });
        if (arrangement === undefined) continue;
        found.push({ arrangement, sizes, airUnits, ...extent });
        if (room !== 'as-needed' && arrangement.rackCount === demand.rackCount) return found;
      }
    }
  }
  return found;
}

/** The longer side along the rows first. */
function extentsOf(room: 'as-needed' | HallRoom): { room: RoomExtent | null; frame: RoomFrame }[] {
  if (room === 'as-needed') return [{ room: null, frame: { rowsAlong: 'x' } }];
  const alongX = {
    room: { along_mm: room.width_mm, across_mm: room.depth_mm },
    frame: { rowsAlong: 'x' },
  } as const;
  const alongY = {
    room: { along_mm: room.depth_mm, across_mm: room.width_mm },
    frame: { rowsAlong: 'y' },
  } as const;
  return room.width_mm >= room.depth_mm ? [alongX, alongY] : [alongY, alongX];
}

/** The largest number up to a limit for which a condition holds that fails for all larger numbers. */
function mostThat(limit: number, holds: (count: number) => boolean): number {
  if (holds(limit)) return limit;
  let [low, high] = [0, limit];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function sizesOf(
  { fill, loads, systems }: HallParts,
  airUnits: AirUnitPlace,
  leastHotAisle_mm: number,
  isOnTiles: boolean,
): PatternSizes {
  const rules = placementRules(undefined);
  const { width_mm, depth_mm } = fill.size;
  const pair_mm = 2 * depth_mm + leastHotAisle_mm;
  const hotAisle_mm = isOnTiles ? Math.ceil(pair_mm / TILE_mm) * TILE_mm - 2 * depth_mm : leastHotAisle_mm;
  const [{ width_mm: unit_mm }] = coolingUnitSizes['in-row'];
  const coldAisle_mm = rules.coldAisle.value;
  const ends = systems.flatMap(({ capture }, index) =>
    perimeterUnits(capture, loads[index] ?? loads[0], 1, airUnits).map(({ kind }) => kind),
  );
  const crah_mm = ends.includes('crah') ? coolingUnitSizes.crah[0].depth_mm + rules.unitClearance.value : 0;
  const cdu_mm = ends.includes('cdu') ? coolingUnitSizes.cdu[0].depth_mm + rules.circulation.value : 0;
  const end_mm = Math.max(rules.wallClearance.value, crah_mm, cdu_mm);
  return {
    rackWidth_mm: width_mm,
    rackDepth_mm: depth_mm,
    hotAisle_mm,
    coldAisle_mm,
    sideAisle_mm: Math.max(rules.wallClearance.value, rules.frontAccess.value),
    end_mm: isOnTiles ? Math.ceil(end_mm / TILE_mm) * TILE_mm : end_mm,
    crossAisle_mm: CROSS_AISLE_mm,
    unitsInRow_mm: (rackCount) =>
      airUnits === 'in-row' ? (rowUnits(loads[0], rackCount)?.unitCount ?? 0) * unit_mm : 0,
  };
}

const roundedUp = ({ along_mm, across_mm }: Arrangement): RoomExtent => ({
  along_mm: Math.ceil(along_mm / TILE_mm) * TILE_mm,
  across_mm: Math.ceil(across_mm / TILE_mm) * TILE_mm,
});

function shortfallOf(asked: number, placed: number, room: 'as-needed' | HallRoom): HallShortfall {
  const size =
    room === 'as-needed'
      ? ''
      : ` of ${numberText(room.width_mm / 1000)} × ${numberText(room.depth_mm / 1000)} m`;
  const text = `${numberText(placed)} of ${numberText(asked)} racks fit in the room${size} with aisles, row ends and cooling units. Floor area is the limit: use a larger room, more devices per rack, or another cooling system.`;
  return { askedRackCount: asked, placedRackCount: placed, limit: 'floor-area', text };
}

function noRoom(room: 'as-needed' | HallRoom): Error {
  const size =
    room === 'as-needed'
      ? ''
      : ` of ${numberText(room.width_mm / 1000)} × ${numberText(room.depth_mm / 1000)} m`;
  const message = `No rack fits in a room${size} with aisles, row ends and cooling units.`;
  return impossible('room', 'a room for at least one rack', message);
}
