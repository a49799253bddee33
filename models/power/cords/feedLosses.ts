import type { FeedDefaults } from '../feed.ts';
import type { FedRacks } from './FedRacks.ts';
import type { RackState } from './RackLoads.ts';
import { rackState } from './rackState.ts';
import { resolveCords } from './resolveCords.ts';

/** One rack after the loss of a side, or of a single feed. */
export interface FeedLoss {
  readonly kind: 'side' | 'feed';
  /** Name of the side or id of the feed. */
  readonly lost: string;
  readonly state: RackState;
}

/** One rack in normal operation and after each loss. */
export interface FeedLosses {
  readonly normal: RackState;
  /** Each side, then each feed that is not a side by itself. */
  readonly losses: readonly FeedLoss[];
}

/**
 * Loads of the feeds of a rack in normal operation, after the loss of each side and after the loss of each feed.
 *
 * @param racks - identical racks; all loads are per rack
 */
export function feedLosses(racks: FedRacks, defaults: FeedDefaults): FeedLosses {
  const cords = resolveCords(racks, defaults);
  const { feeds, allFeeds } = cords;
  const feedsOfSide = new Map<string, number>();
  feeds.forEach(({ side }, index) => {
    feedsOfSide.set(side, (feedsOfSide.get(side) ?? 0) | (1 << index));
  });
  const sides = [...feedsOfSide].map(([lost, mask]): FeedLoss => ({
    kind: 'side',
    lost,
    state: rackState(cords, allFeeds & ~mask),
  }));
  const single = feeds.flatMap(({ id, side }, index): FeedLoss[] =>
    feedsOfSide.get(side) === 1 << index
      ? []
      : [{ kind: 'feed', lost: id, state: rackState(cords, allFeeds & ~(1 << index)) }],
  );
  return { normal: rackState(cords, allFeeds), losses: [...sides, ...single] };
}
