import type { RackState } from './RackLoads.ts';

/**
 * A state of a rack as if the devices that stop in it still drew their load, split evenly over the live feeds: the room that
 * they leave is no capacity.
 *
 * @param powerFactor - kW over kVA of the devices
 */
export function heldState(state: RackState, powerFactor: number): RackState {
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
