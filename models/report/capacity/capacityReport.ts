import type { Device } from '../../catalogue/device.ts';
import type { Facility, FacilityHall, FacilityRacks } from '../../plan/prepare/Facility.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import { bindingLimit } from '../../racks/capacity/bindingLimit.ts';
import { additionalCount } from '../../racks/capacity/additionalCount.ts';
import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import { cautionOfMore } from './cautionOfMore.ts';
import type { CapacityReport, HallCapacity, RackCapacity } from './capacitySchema.ts';
import { demandOf } from './demandOf.ts';
import { feedLoads } from './feedLoads.ts';
import { floorRooms, rackIdOf } from './floorRoom.ts';
import { hallLimits } from './hallLimits.ts';
import type { LimitedRacks } from './LimitedRacks.ts';
import { additionalInAll, additionalInRack } from './moreInRacks.ts';
import { rackFailures, upstreamFailures, type UpstreamFailures } from './rackFailures.ts';
import { rackLimits, type FloorRoom } from './rackLimits.ts';
import { rowCapacities } from './rowCapacities.ts';
import { strandedFinding, strandedOf } from './strandedOf.ts';

/** A request for the remaining capacity of a facility. */
export interface CapacityRequest {
  /** The device to add; if undefined, only the present load is reported. */
  readonly device?: Device;
}

/**
 * Remaining capacity of halls, rows and racks, the binding limit, and the capacity that it strands.
 *
 * A limit that is not stated is listed without a number: it never binds and is never reported as met. Without a device,
 * all loads are assumed to grow in proportion to the present ones; with one, the number that still fits is added.
 */
export function capacityReport(facility: Facility, question: CapacityRequest = {}): CapacityReport {
  const context = {
    facility,
    question,
    floors: floorRooms(facility.floors),
    upstream: upstreamFailures(facility),
  };
  const limited = facility.racks.flatMap((racks) =>
    racks.group.feedings.map((feeding) => limitedRacks({ racks, feeding }, context)),
  );
  const halls = facility.halls.map((hall) => {
    const inHall = limited.filter(({ racks }) => racks.group.rack.hall === hall.id);
    return hallCapacity(hall, inHall, { facility, question });
  });
  const hallOf = new Map(halls.map((hall) => [hall.hall, hall]));
  const byRackId = new Map(limited.flatMap((one) => one.ids.map((id) => [id, one] as const)));
  const rows = facility.floors.flatMap((floor) =>
    rowCapacities(floor, (rack) => byRackId.get(rackIdOf(rack))),
  );
  return {
    halls,
    rows,
    racks: limited.map((one) =>
      rackCapacity(one, hallOf.get(one.racks.group.rack.hall), { facility, question }),
    ),
    findings: halls.flatMap(strandedFinding),
  };
}

interface CapacityContext {
  readonly facility: Facility;
  readonly question: CapacityRequest;
}

interface RacksContext extends CapacityContext {
  readonly floors: ReadonlyMap<string, FloorRoom>;
  readonly upstream: UpstreamFailures;
}

function limitedRacks(
  { racks, feeding }: { readonly racks: FacilityRacks; readonly feeding: FeedGroup },
  { facility, question, floors, upstream }: RacksContext,
): LimitedRacks {
  const { ids } = feeding;
  const limits = rackLimits(racks, feeding, facility, leastFloor(ids, floors));
  const { device } = question;
  return {
    racks,
    ids,
    rackCount: ids.reduce((total, id) => total + (facility.racksSection[id]?.count ?? 1), 0),
    limits,
    feeds: feedLoads(racks, feeding, facility),
    failures: rackFailures(racks, feeding, facility, upstream),
    more:
      device === undefined
        ? null
        : withCaution(
            additionalInRack(device, racks, facility, limits),
            cautionOfMore(device, racks, feeding, facility),
          ),
  };
}

const withCaution = (more: HowManyMore, caution: string | undefined): HowManyMore =>
  caution === undefined ? more : { ...more, caution };

function leastFloor(ids: readonly string[], floors: ReadonlyMap<string, FloorRoom>): FloorRoom | null {
  let least: FloorRoom | null = null;
  for (const id of ids) {
    const floor = floors.get(id);
    if (floor !== undefined && (least === null || floor.headroom_kg < least.headroom_kg)) least = floor;
  }
  return least;
}

function hallCapacity(
  hall: FacilityHall,
  inHall: readonly LimitedRacks[],
  context: CapacityContext,
): HallCapacity {
  const { facility, question } = context;
  const limits = hallLimits(hall, inHall, facility);
  const more = moreInHall(limits, inHall, context);
  const binding = question.device === undefined ? bindingLimit(limits) : (more?.stoppedBy ?? null);
  const [first] = inHall;
  const demand =
    question.device === undefined || first === undefined
      ? null
      : demandOf(question.device, first.racks.rackType, facility);
  return {
    hall: hall.id,
    name: hall.name,
    rackCount: inHall.reduce((total, { rackCount }) => total + rackCount, 0),
    limits,
    binding,
    more,
    stranded: strandedOf({ limits, binding, demand, count: more?.count ?? null }, facility.finance),
  };
}

/** Number that the shared limits allow; a device adds the same demand to each of them as in the first rack. */
function moreShared(
  hallLimits: readonly Limit[],
  [first]: readonly LimitedRacks[],
  { facility, question: { device } }: CapacityContext,
): HowManyMore | null {
  if (device === undefined || first === undefined) return null;
  const shared = hallLimits.filter(({ kind }) => kind !== 'space');
  return additionalCount(
    { name: device.name, demand: demandOf(device, first.racks.rackType, facility) },
    shared,
  );
}

function moreInHall(
  limits: readonly Limit[],
  inHall: readonly LimitedRacks[],
  context: CapacityContext,
): HowManyMore | null {
  const shared = moreShared(limits, inHall, context);
  if (shared === null) return null;
  return additionalInAll(
    shared,
    inHall.flatMap(({ more, rackCount }) => (more === null ? [] : [{ more, rackCount }])),
  );
}

/** One of the racks: its own limits and the shared limits of the hall. */
function rackCapacity(
  one: LimitedRacks,
  hall: HallCapacity | undefined,
  context: CapacityContext,
): RackCapacity {
  const { racks, ids, rackCount, limits } = one;
  const shared = moreShared(hall?.limits ?? [], [one], context);
  const more =
    shared === null || one.more === null ? null : additionalInAll(shared, [{ more: one.more, rackCount: 1 }]);
  const [first = ''] = ids;
  return {
    ids: [...ids],
    name: context.facility.racksSection[first]?.name ?? first,
    hall: racks.group.rack.hall,
    rackCount,
    limits: [...limits],
    binding: more === null ? bindingLimit(limits) : more.stoppedBy,
    more,
    feeds: [...one.feeds],
    failures: [...one.failures],
  };
}
