import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { fedRacks } from '../../plan/prepare/fedRacks.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import type { FedRacks } from '../../power/cords/FedRacks.ts';
import { feedLosses, type FeedLoss } from '../../power/cords/feedLosses.ts';
import type { FeedState, RackState } from '../../power/cords/RackLoads.ts';
import { isCorded } from '../../power/cords/statedCords.ts';
import { limitOf, type StatedLimit } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';

/**
 * Remaining capacity of the feeds of a rack: the weakest in normal operation, the weakest after the loss of each side
 * and each feed, and the weakest phases and banks if every cord states its own. Added load is assumed to be distributed
 * evenly over live feeds, their phases and their banks.
 *
 * @param path - path of the rack in the plan
 */
export function feedLimits(
  racks: FacilityRacks,
  feeding: FeedGroup,
  facility: Facility,
  path: string,
): Limit[] {
  const fed = fedRacks(racks, feeding, facility.conditions);
  if (Object.keys(fed.feeds).length === 0) return [unset('feed', path), unset('failover', path)];
  const { normal, losses } = feedLosses(fed, facility.feedDefaults);
  const after = hasAnotherWay(fed, losses) ? losses.flatMap((loss) => afterLoss(loss, fed)) : [];
  return [
    ...weakestOf(feedsOf(normal, ''), path, 'feed'),
    ...(after.length === 0 ? [unset('failover', path)] : weakestOf(after, path, 'failover')),
  ];
}

/** Whether losses can be assessed: with only one side, the effect of losing one of its feeds is known from cords only. */
const hasAnotherWay = ({ devices }: FedRacks, losses: readonly FeedLoss[]): boolean =>
  losses.filter(({ kind }) => kind === 'side').length > 1 || devices.some(isCorded);

/** One component that supplies power to the rack, and its share of added load. */
interface Carrier extends Pick<StatedLimit, 'label'> {
  readonly kind: 'feed' | 'phase' | 'bank';
  readonly feed: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly shareFraction: number;
}

const afterLoss = ({ kind, lost, state }: FeedLoss, { powerFactor }: FedRacks): Carrier[] =>
  feedsOf(withDropped(state, powerFactor), `, ${kind} ${lost} lost`);

/** Devices that stop with a side still count as load: the room that they leave is no capacity. */
function withDropped(state: RackState, powerFactor: number): RackState {
  const liveCount = state.feeds.filter(({ isLive }) => isLive).length;
  if (state.dropped_kW === 0 || liveCount === 0) return state;
  const more_kVA = state.dropped_kW / powerFactor / liveCount;
  return {
    ...state,
    feeds: state.feeds.map((feed) =>
      feed.isLive ? { ...feed, load_kVA: feed.load_kVA + more_kVA, lines_kVA: null, banks: null } : feed,
    ),
  };
}

function feedsOf({ feeds }: RackState, when: string): Carrier[] {
  const live = feeds.filter(({ isLive }) => isLive);
  return live.flatMap((feed) => carriersOf(feed, 1 / live.length, when));
}

function carriersOf(feed: FeedState, share: number, when: string): Carrier[] {
  const { id, load_kVA, limit_kVA, lines_kVA, lineLimit_kVA, banks } = feed;
  const lines = (lineLimit_kVA === null ? null : lines_kVA) ?? [];
  return [
    { kind: 'feed', feed: id, label: `Feed ${id}${when}`, load_kVA, limit_kVA, shareFraction: share },
    ...lines.map((line_kVA, index): Carrier => ({
      kind: 'phase',
      feed: id,
      label: `Phase L${String(index + 1)} of feed ${id}${when}`,
      load_kVA: line_kVA,
      limit_kVA: lineLimit_kVA ?? 0,
      shareFraction: share / 3,
    })),
    ...(banks ?? []).map((bank, _index, all): Carrier => ({
      kind: 'bank',
      feed: id,
      label: `Bank ${bank.id} of feed ${id}${when}`,
      load_kVA: bank.load_kVA,
      limit_kVA: bank.limit_kVA,
      shareFraction: share / all.length,
    })),
  ];
}

/** The component of each kind that added load overloads first. */
function weakestOf(carriers: readonly Carrier[], path: string, feedKind: 'feed' | 'failover'): Limit[] {
  const weakest = new Map<Carrier['kind'], Carrier>();
  for (const carrier of carriers) {
    const known = weakest.get(carrier.kind);
    if (known === undefined || roomFor_kVA(carrier) < roomFor_kVA(known)) weakest.set(carrier.kind, carrier);
  }
  return [...weakest.values()].map(({ kind, feed, label, load_kVA, limit_kVA, shareFraction }) =>
    limitOf({
      kind: kind === 'feed' ? feedKind : kind,
      label,
      path: `${path}.feeds.${feed}`,
      measure: 'sizing_kVA',
      used: load_kVA,
      limit: limit_kVA,
      shareFraction,
    }),
  );
}

const roomFor_kVA = ({ limit_kVA, load_kVA, shareFraction }: Carrier): number =>
  (limit_kVA - load_kVA) / shareFraction;

function unset(kind: 'feed' | 'failover', path: string): Limit {
  const label = kind === 'feed' ? 'Feeds' : 'Feeds at failover';
  return limitOf({ kind, label, path: `${path}.feeds`, measure: 'sizing_kVA', used: null, limit: null });
}
