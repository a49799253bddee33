import type { Library } from '../catalogue/Library.ts';
import { mostRacks, type RackLimitName } from '../floor/layout/mostRacks.ts';
import type { LayoutOptions } from '../floor/layout/LayoutRequest.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { Facility, FacilityRacks } from '../plan/prepare/Facility.ts';
import { roomOf } from '../plan/layout/layOutHall.ts';
import { outerSizeOf } from '../plan/prepare/outerSize.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { listText } from '../units/text.ts';
import { meteredLoss_kW } from './capacity/plantLoads.ts';
import { hallLimits } from './capacity/hallLimits.ts';
import { facilityOf } from './facilityOf.ts';
import type { MostRacksOfHall } from './mostRacksSchema.ts';

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
 * Maximum number of racks identical to one of a plan in an otherwise empty hall, and the binding limit: the room with
 * its placement rules, the utility feed, the IT capacity of the hall, its cooling, or its floor.
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
  const { hallId, rackId, optionId, options = {} } = question;
  const room = roomOf(scenarioAt(plan, optionId), hallId);
  const facility = facilityOf(plan, optionId, library);
  const racks = racksOf(facility, rackId);
  const powers = powersOf(facility, racks, question);
  const least = leastOf(powers);
  const { layout, limits } = mostRacks({
    room,
    // Limits of power and cooling are passed as the number of racks that they allow.
    rack: {
      ...outerSizeOf(racks.rackType),
      load_kW: 1,
      heat_kW: 1,
      weight_kg: racks.figures.floorWeight_kg ?? undefined,
    },
    utility_kW: least ?? undefined,
    options,
  });
  const allowedBy = (requested: RackLimitName): number | null =>
    limits.find(({ name }) => name === requested)?.rackCount ?? null;
  const all: RackLimit[] = [
    { name: 'room', limit_kW: null, each_kW: null, rackCount: allowedBy('room') },
    ...powers,
    { name: 'floor', limit_kW: null, each_kW: null, rackCount: allowedBy('floor') },
  ];
  const rackCount = leastOf(all) ?? 0;
  return {
    hall: hallId,
    rack: rackId,
    rackCount,
    rowCount: layout.rows.length,
    binding: all.find((limit) => limit.rackCount === rackCount)?.name ?? 'room',
    limits: all,
  };
}

type RackLimit = MostRacksOfHall['limits'][number];

function leastOf(limits: readonly RackLimit[]): number | null {
  const counts = limits.flatMap(({ rackCount }) => rackCount ?? []);
  return counts.length === 0 ? null : Math.min(...counts);
}

/** Tolerance that keeps rounding in the last digit from losing a rack. */
const ROUNDING = 1e-9;

function powersOf(
  facility: Facility,
  { figures }: FacilityRacks,
  question: HallRackCountRequest,
): RackLimit[] {
  const { hallId, utility_kW, cooling_kW } = question;
  const hall = facility.halls.find(({ id }) => id === hallId);
  const own = hall === undefined ? [] : hallLimits(hall, [], facility);
  const ownLimit_kW = (kind: 'hall' | 'cooling'): number | null =>
    own.find((limit) => limit.kind === kind)?.limit ?? null;
  const limit = (name: RackLimit['name'], limit_kW: number | null, each_kW: number): RackLimit => ({
    name,
    limit_kW,
    each_kW,
    rackCount:
      limit_kW === null || each_kW <= 0 ? null : Math.max(0, Math.floor(limit_kW / each_kW + ROUNDING)),
  });
  return [
    limit('utility', utility_kW ?? null, figures.itRated_kW * utilityPerIt(facility)),
    limit('hall', ownLimit_kW('hall'), figures.itSizing_kW),
    limit('cooling', cooling_kW ?? ownLimit_kW('cooling'), figures.heat_kW),
  ];
}

/** kW at the utility for each kW of IT at the peak; includes the added draw of devices at warm inlets. */
function utilityPerIt({ cooling, racks, itMetering }: Facility): number {
  const it_kW = racks.reduce((total, { group, figures }) => total + figures.itRated_kW * group.rackCount, 0);
  if (cooling.kind === 'fixed-pue') {
    const loss_kW = meteredLoss_kW(cooling, itMetering, it_kW);
    return cooling.pue * (loss_kW === 0 ? 1 : 1 + loss_kW / it_kW);
  }
  const { site } = cooling;
  const { rated, designHours } = site;
  if (it_kW <= 0) return 1;
  const { hottest, mostHumid } = designHours;
  const drawn_kW = [hottest, mostHumid].map((air) => loadInAir(site, rated, air).facility_kW);
  return Math.max(...drawn_kW) / it_kW;
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
