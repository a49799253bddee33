import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { fedRacks } from '../../plan/prepare/fedRacks.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import { singlesOf } from '../../plan/prepare/topologyResults.ts';
import { feedLosses } from '../../power/cords/feedLosses.ts';
import { newOverloads } from '../../power/cords/newOverloads.ts';
import { resolveCords } from '../../power/cords/resolveCords.ts';
import { shortagesOf, shortagesText } from '../../power/cords/shortage.ts';
import { worstFeedText } from '../../power/topology/failureText.ts';
import type { RackFailure } from './capacitySchema.ts';

/** What one failure does to one rack. */
interface OneFailure extends Omit<RackFailure, 'lost'> {
  readonly lost: string;
}

/** Failures of nodes by the path of the racks that they affect. */
export type UpstreamFailures = ReadonlyMap<string, readonly OneFailure[]>;

/** Failures that are kept for each of the racks, and listed for each cause. */
const MAX_FAILURES = 20;

/**
 * What single failures do to one rack: the loss of its sides and feeds, and of the nodes upstream of them; those that stop
 * most first.
 *
 * @param upstream - failures of nodes, by the path of the racks that they affect
 */
export function rackFailures(
  racks: FacilityRacks,
  feeding: FeedGroup,
  facility: Facility,
  upstream: UpstreamFailures,
): RackFailure[] {
  const own = lossesOf(racks, feeding, facility);
  const ofNodes = feeding.ids.flatMap((id) => upstream.get(`racks.${id}`) ?? []);
  const byCause = new Map<string, OneFailure[]>();
  for (const failure of [...own, ...ofNodes]) {
    const key = `${failure.dropped_kW.toFixed(3)} ${failure.cause}`;
    byCause.set(key, [...(byCause.get(key) ?? []), failure]);
  }
  return [...byCause.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ ...first, lost: [first, ...others].map(({ lost }) => lost).slice(0, MAX_FAILURES) }],
    )
    .sort((a, b) => b.dropped_kW - a.dropped_kW);
}

function lossesOf(racks: FacilityRacks, feeding: FeedGroup, facility: Facility): OneFailure[] {
  const fed = fedRacks(racks, feeding, facility.conditions);
  if (Object.keys(fed.feeds).length === 0) return [];
  const cords = resolveCords(fed, facility.feedDefaults);
  const { normal, losses } = feedLosses(fed, facility.feedDefaults);
  const stopped = new Set(normal.dropped.map(({ index }) => index));
  return losses.flatMap(({ kind, lost, state }): OneFailure[] => {
    const dropped = state.dropped.filter(({ index }) => !stopped.has(index));
    const overloads = newOverloads(normal, state);
    if (dropped.length + overloads.length === 0) return [];
    const { key, path } = fed;
    const cause = [
      ...(dropped.length > 0 ? [shortagesText(shortagesOf(cords, dropped))] : []),
      ...(overloads.length > 0 ? [worstFeedText([{ key, path, rackCount: 1, overloads }])] : []),
    ].join('; ');
    const dropped_kW = dropped.reduce((total, { load_kW }) => total + load_kW, 0);
    return [{ lost: `${kind} ${lost}`, dropped_kW, cause }];
  });
}

/** What failures of nodes do to racks, by the path of the racks: loads of one rack. */
export function upstreamFailures({ topology }: Facility): UpstreamFailures {
  const byPath = new Map<string, OneFailure[]>();
  if (topology === null) return byPath;
  for (const { failure, droppedRacks } of singlesOf(topology).results) {
    if (failure.kind === 'feed' || failure.kind === 'side') continue;
    for (const { path, rackCount, load_kW, shortages } of droppedRacks) {
      const found = byPath.get(path) ?? [];
      byPath.set(path, found);
      if (found.length >= MAX_FAILURES || rackCount === 0) continue;
      found.push({ lost: failure.name, dropped_kW: load_kW / rackCount, cause: shortagesText(shortages) });
    }
  }
  return byPath;
}
