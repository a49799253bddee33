import type { Library } from '../catalogue/Library.ts';
import { layOutRacks } from '../floor/layout/layOutRacks.ts';
import { mostRacks } from '../floor/layout/mostRacks.ts';
import type { LayoutOptions, RackToPlace } from '../floor/layout/LayoutRequest.ts';
import type { Room } from '../floor/roomSchema.ts';
import type { Facility, FacilityRacks } from '../plan/prepare/Facility.ts';
import { roomOf } from '../plan/layout/layOutHall.ts';
import { outerSizeOf } from '../plan/prepare/outerSize.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { listText } from '../units/text.ts';
import { rackFailures, upstreamFailures } from './capacity/rackFailures.ts';
import { facilityOf } from './facilityOf.ts';
import { powerLimits } from './mostRacksLimits.ts';
import type { MostRacksOfHall, RackCountLimit } from './mostRacksSchema.ts';

/** A request for the maximum number of racks of a hall. */
export interface HallRackCountRequest {
  readonly hallId: string;
  /** The rack entry of the plan that all racks are identical to. */
  readonly rackId: string;
  /** One of the plan’s options; the plan itself if it has none. */
  readonly optionId: string;
  /** Capacity of the utility feed; default: no limit. */
  readonly utility_kW?: number;
  /** Cooling capacity; default: the hall’s. */
  readonly cooling_kW?: number;
  readonly options?: LayoutOptions;
}

/**
 * Maximum number of racks identical to one of a plan, in an otherwise empty hall and in addition to the racks of the hall, and
 * the binding limit: the room with its placement rules, the utility feed, the IT capacity of the hall, the nodes that feed
 * it in normal operation and after failures, the stated sizes of power chain and plant, its cooling, or its floor.
 *
 * A rack loads the utility as the IT of the plan does at its peak: by the stated PUE, or by the draw of power chain and
 * cooling plant in the worse design hour. That draw is assumed to grow in proportion.
 *
 * @throws ModelError `option-unknown`, `plan-not-computable`, `hall-unknown`, `room-missing`, `rack-unknown`
 */
export function mostRacksOfHall(
  plan: Plan,
  question: HallRackCountRequest,
  library: Library,
): MostRacksOfHall {
  const { hallId, rackId, optionId, utility_kW, cooling_kW, options = {} } = question;
  const room = roomOf(scenarioAt(plan, optionId), hallId);
  const facility = facilityOf(plan, optionId, library);
  const racks = racksOf(facility, rackId);
  const counted = { facility, racks, rackId, hallId, utility_kW, cooling_kW };
  const powers = powerLimits({ ...counted, isPresent: false });
  const { layout, limits } = mostRacks({
    room,
    // Limits of power and cooling are passed as the number of racks that they allow.
    rack: {
      ...outerSizeOf(racks.rackType),
      load_kW: 1,
      heat_kW: 1,
      weight_kg: racks.figures.floorWeight_kg ?? undefined,
    },
    utility_kW: leastOf(powers) ?? undefined,
    options,
  });
  const allowedBy = (name: 'room' | 'floor'): number | null =>
    limits.find((limit) => limit.name === name)?.rackCount ?? null;
  const placed: PlacedCounts = { room: allowedBy('room') ?? 0, floor: allowedBy('floor') };
  const present = facility.racks.filter(({ group }) => group.rack.hall === hallId);
  return {
    hall: hallId,
    rack: rackId,
    rowCount: layout.rows.length,
    ...answerOf(placed, powers),
    more: {
      presentCount: present.reduce((total, { group }) => total + group.rackCount, 0),
      ...answerOf(
        { ...placed, room: roomForMore({ room, options, racks, present }, placed.room) },
        powerLimits({ ...counted, isPresent: true }),
      ),
    },
    failures: racks.group.feedings
      .filter(({ ids }) => ids.includes(rackId))
      .flatMap((feeding) => rackFailures(racks, feeding, facility, upstreamFailures(facility))),
  };
}

/** The number of racks that room and floor allow; null if the floor sets no limit. */
interface PlacedCounts {
  readonly room: number;
  readonly floor: number | null;
}

function answerOf(
  placed: PlacedCounts,
  powers: readonly RackCountLimit[],
): Pick<MostRacksOfHall, 'rackCount' | 'binding' | 'limits'> {
  const ofFloor = (name: 'room' | 'floor'): RackCountLimit => ({
    name,
    label: null,
    limit_kW: null,
    each_kW: null,
    rackCount: placed[name],
  });
  const limits = [ofFloor('room'), ...powers, ofFloor('floor')];
  const rackCount = leastOf(limits) ?? 0;
  const binding = limits.find((limit) => limit.rackCount === rackCount)?.name ?? 'room';
  return { rackCount, binding, limits };
}

function leastOf(limits: readonly RackCountLimit[]): number | null {
  const counts = limits.flatMap(({ rackCount }) => rackCount ?? []);
  return counts.length === 0 ? null : Math.min(...counts);
}

interface FilledRoom {
  readonly room: Room;
  readonly options: LayoutOptions;
  readonly racks: FacilityRacks;
  readonly present: readonly FacilityRacks[];
}

/**
 * Racks that find a place beside those of the hall, if all are laid out again.
 *
 * @param emptyCount - racks in the empty room
 */
function roomForMore({ room, options, racks, present }: FilledRoom, emptyCount: number): number {
  const size = outerSizeOf(racks.rackType);
  const toPlace = (of: FacilityRacks, count: number, key: string): RackToPlace[] =>
    Array.from({ length: count }, (_, index) => ({
      ...outerSizeOf(of.rackType),
      key: `${key}/${String(index)}`,
    }));
  const isSame = (of: FacilityRacks): boolean => {
    const other = outerSizeOf(of.rackType);
    return other.width_mm === size.width_mm && other.depth_mm === size.depth_mm;
  };
  const presentCount = present.reduce((total, { group }) => total + group.rackCount, 0);
  if (present.every(isSame)) return Math.max(0, emptyCount - presentCount);
  const fixed = present.flatMap((of, index) => toPlace(of, of.group.rackCount, String(index)));
  const fits = (count: number): boolean =>
    layOutRacks({ room, racks: [...fixed, ...toPlace(racks, count, 'more')], options }).unplacedKeys
      .length === 0;
  let [low, high] = [0, emptyCount + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function racksOf({ racks, racksSection }: Facility, rackId: string): FacilityRacks {
  const found = racks.find(({ group }) => group.ids.includes(rackId));
  if (found !== undefined) return found;
  const ids = Object.keys(racksSection);
  const shown = ids.length > MAX_NAMED ? [...ids.slice(0, MAX_NAMED), 'more'] : ids;
  const message = `"${rackId}" is not a rack of the plan; its racks are ${listText(shown)}.`;
  throw new ModelError('rack-unknown', message, [{ path: 'racks', rule: 'known racks', message }]);
}

/** Maximum number of racks that a message lists. */
const MAX_NAMED = 10;
