import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { fedRacks } from '../../plan/prepare/fedRacks.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import type { FedRacks } from '../../power/cords/FedRacks.ts';
import { feedLosses, type FeedLoss } from '../../power/cords/feedLosses.ts';
import type { FeedState, RackState } from '../../power/cords/RackLoads.ts';
import { heldState } from '../../power/cords/heldState.ts';
import { resolveCords } from '../../power/cords/resolveCords.ts';
import { shortagesOf, type Shortage } from '../../power/cords/shortage.ts';
import { isCorded } from '../../power/cords/statedCords.ts';
import { limitOf, type StatedLimit } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';

/**
 * Remaining capacity of the feeds of a rack: the weakest in normal operation, the weakest after the loss of each side
 * and each feed, and the weakest phases and banks if every cord states its own. Added load is assumed to be distributed
 * evenly over live feeds, their phases and their banks. Devices that a loss leaves with too few power supplies are a limit
 * that is exceeded.
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
    ...(after.length === 0 ? [] : suppliesLimit(fed, losses, facility, path)),
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
  feedsOf(heldState(state, powerFactor), `, ${kind} ${lost} lost`);

/** The devices that lack most power supplies after a loss; empty if all keep what they require. */
function suppliesLimit(
  fed: FedRacks,
  losses: readonly FeedLoss[],
  facility: Facility,
  path: string,
): Limit[] {
  const cords = resolveCords(fed, facility.feedDefaults);
  const lacking = ({ requiredCount, liveCount }: Shortage): number => requiredCount - liveCount;
  const short = losses
    .flatMap(({ kind, lost, state }) =>
      shortagesOf(cords, state.dropped).map((shortage) => ({ lost: `${kind} ${lost}`, shortage })),
    )
    .toSorted((a, b) => lacking(b.shortage) - lacking(a.shortage));
  const [first] = short;
  if (first === undefined) return [];
  const { name, requiredCount, liveCount } = first.shortage;
  return [
    limitOf({
      kind: 'supplies',
      label: `Supplies of ${name}, ${first.lost} lost`,
      path: `${path}.feeds`,
      measure: 'supply_count',
      used: requiredCount,
      limit: liveCount,
      shareFraction: 0,
    }),
  ];
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
