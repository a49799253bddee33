import { chainPeaks } from '../plan/prepare/chainPeaks.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { Facility, FacilityRacks, SystemCooling } from '../plan/prepare/Facility.ts';
import { racksByNodes } from '../plan/prepare/fedRacks.ts';
import { stageOutputs_kW } from '../power/chainChecks.ts';
import { stageLabels, stageNames } from '../power/stageKinds.ts';
import { racksWithin, type NodeRoom } from '../power/topology/racksWithin.ts';
import { meteredLoss_kW } from '../plan/prepare/designPeak.ts';
import type { Topology } from '../power/topology/Topology.ts';
import { hallLimits } from './capacity/hallLimits.ts';
import type { RackCountLimit } from './mostRacksSchema.ts';

/** Racks to be counted in a hall. */
export interface CountedHall {
  readonly facility: Facility;
  /** All are identical to these. */
  readonly racks: FacilityRacks;
  readonly rackId: string;
  readonly hallId: string;
  /** Whether the racks of the hall stay, and others are added. */
  readonly isPresent: boolean;
  readonly utility_kW: number | undefined;
  readonly cooling_kW: number | undefined;
}

/** Tolerance that keeps rounding in the last digit from losing a rack. */
const ROUNDING = 1e-9;
/** Above every real number of racks: there is no limit then. */
const MAX_RACKS = 1_000_000;

/**
 * Limits of the number of racks by power and cooling, with the racks that each allows in addition to what stays: those of
 * other halls, and those of the hall itself if they are present.
 */
export function powerLimits(hall: CountedHall): RackCountLimit[] {
  const { facility, racks, hallId, isPresent, utility_kW, cooling_kW } = hall;
  const { figures } = racks;
  const own = facility.halls.find(({ id }) => id === hallId);
  const ofHall = own === undefined ? [] : hallLimits(own, [], facility);
  const stated_kW = (kind: 'hall' | 'cooling'): number | undefined =>
    ofHall.find((limit) => limit.kind === kind)?.limit ?? undefined;
  const here = facility.racks.filter(({ group }) => isPresent && group.rack.hall === hallId);
  const staying = stayingRacks(hall);
  const perIt = utilityPerIt(facility);
  return [
    simple('utility', utility_kW, figures.itRated_kW * perIt, sumOf(staying, 'itRated_kW') * perIt),
    simple('hall', stated_kW('hall'), figures.itSizing_kW, sumOf(here, 'itSizing_kW')),
    ...(facility.topology === null ? [] : nodeLimits(hall, facility.topology)),
    ...plantLimits(hall),
    simple('cooling', cooling_kW ?? stated_kW('cooling'), figures.heat_kW, sumOf(here, 'heat_kW')),
  ];
}

/** Racks of other halls, and of the hall itself if they are present. */
const stayingRacks = ({ facility, hallId, isPresent }: CountedHall): FacilityRacks[] =>
  facility.racks.filter(({ group }) => isPresent || group.rack.hall !== hallId);

const sumOf = (racks: readonly FacilityRacks[], figure: 'itRated_kW' | 'itSizing_kW' | 'heat_kW'): number =>
  racks.reduce((total, { figures, group }) => total + figures[figure] * group.rackCount, 0);

/** Stated sizes of a computed plant; behind a stated PUE there are none. */
function plantLimits(hall: CountedHall): RackCountLimit[] {
  const { cooling } = hall.facility;
  if (cooling.kind !== 'system') return [];
  const { it_kW } = cooling.statedSizes;
  const used_kW = sumOf(stayingRacks(hall), 'itRated_kW');
  return [chainLimit(hall, cooling), simple('plant', it_kW, hall.racks.figures.itRated_kW, used_kW)];
}

function simple(
  name: RackCountLimit['name'],
  limit_kW: number | undefined,
  each_kW: number,
  used_kW: number,
): RackCountLimit {
  const isSet = limit_kW !== undefined && each_kW > 0;
  const rackCount = isSet ? Math.max(0, Math.floor((limit_kW - used_kW) / each_kW + ROUNDING)) : null;
  return { name, label: null, limit_kW: limit_kW ?? null, each_kW, rackCount };
}

/** kW at the utility for each kW of IT at the peak; includes the added draw of devices at warm inlets. */
function utilityPerIt({ cooling, racks, itMetering }: Facility): number {
  const it_kW = sumOf(racks, 'itRated_kW');
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

/** The nodes of the power topology, in normal operation and after failures. */
function nodeLimits(hall: CountedHall, topology: Topology): RackCountLimit[] {
  const { facility, rackId, hallId, isPresent } = hall;
  const { racksSection, conditions } = facility;
  const limit = (name: RackCountLimit['name'], room: NodeRoom | null | undefined): RackCountLimit => ({
    name,
    label: room === null || room === undefined ? null : roomText(room),
    limit_kW: null,
    each_kW: null,
    rackCount: room?.rackCount ?? null,
  });
  const entries = new Map(
    racksByNodes(facility.racks, racksSection, conditions).map((one) => [one.key, one]),
  );
  const ofKind = topology.racks.map(({ cords, nodeOf }) => {
    const { key, rackCount } = cords.racks;
    const isSame = entries.get(key)?.ids.includes(rackId) === true;
    return isSame && nodeOf.some((node) => node >= 0) ? rackCount : 0;
  });
  const total = ofKind.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [limit('upstream', null), limit('upstream-failover', null)];
  const presentCounts = topology.racks.map(({ cords: { racks } }) => {
    const isHere = racksSection[racks.path.slice('racks.'.length)]?.hall === hallId;
    return isHere && !isPresent ? 0 : racks.rackCount;
  });
  const { normal, failover } = racksWithin(topology, {
    presentCounts,
    addedShares: ofKind.map((count) => count / total),
  });
  return [limit('upstream', normal), limit('upstream-failover', failover)];
}

const roomText = ({ node, failure }: NodeRoom): string =>
  failure === null ? node.name : `${node.name}, ${failure.name} lost`;

/** The stage of the power chain with a stated rating that is loaded first. */
function chainLimit(hall: CountedHall, cooling: SystemCooling): RackCountLimit {
  const { racks } = hall;
  const unset: RackCountLimit = {
    name: 'chain',
    label: null,
    limit_kW: null,
    each_kW: null,
    rackCount: null,
  };
  const { stages } = cooling.statedSizes;
  const outputs = outputsWith(cooling, stayingRacks(hall), racks);
  let least = unset;
  for (const name of stageNames) {
    const limit_kW = stages[name];
    if (limit_kW === undefined) continue;
    const isOver = (count: number): boolean => outputs(count)[name] > limit_kW * (1 + ROUNDING);
    const rackCount = mostWithin(least.rackCount ?? MAX_RACKS, isOver);
    if (rackCount === null || rackCount >= (least.rackCount ?? Infinity)) continue;
    const each_kW = (outputs(rackCount)[name] - outputs(0)[name]) / Math.max(1, rackCount);
    least = { name: 'chain', label: stageLabels[name], limit_kW, each_kW, rackCount };
  }
  return least;
}

/** Output of each stage with some of the racks; cooling grows in proportion to the IT load that it is sized for. */
function outputsWith(
  cooling: SystemCooling,
  staying: readonly FacilityRacks[],
  added: FacilityRacks,
): (count: number) => ReturnType<typeof stageOutputs_kW> {
  const { chain, rated } = cooling.site;
  const { mechanical_kW } = chainPeaks(cooling, staying);
  const coolingPerIt = rated.it_kW > 0 ? mechanical_kW / rated.it_kW : 0;
  return (count) => {
    const more = { ...added, group: { ...added.group, rackCount: count } };
    const { it_kW, dc_kW } = chainPeaks(cooling, [...staying, more]);
    return stageOutputs_kW(chain, { it_kW, dc_kW, mechanical_kW: coolingPerIt * it_kW });
  };
}

/** The largest number up to a bound that is not over; 0 if all are, null if none is. */
function mostWithin(bound: number, isOver: (count: number) => boolean): number | null {
  if (!isOver(bound)) return null;
  let [low, high] = [0, bound];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isOver(middle)) high = middle;
    else low = middle;
  }
  return low;
}
