import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { fedRacks } from '../../plan/prepare/fedRacks.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import { feedLosses } from '../../power/cords/feedLosses.ts';
import { heldState } from '../../power/cords/heldState.ts';
import type { FeedLoadReport } from './capacitySchema.ts';

/**
 * Load of each feed of a rack in normal operation, and after the loss of the side or feed that is worst for it, as if the
 * devices that stop then still drew their load.
 *
 * @param feeding - feeds and cords of identical racks; all loads are per rack
 */
export function feedLoads(racks: FacilityRacks, feeding: FeedGroup, facility: Facility): FeedLoadReport[] {
  const fed = fedRacks(racks, feeding, facility.conditions);
  if (Object.keys(fed.feeds).length === 0) return [];
  const { normal, losses } = feedLosses(fed, facility.feedDefaults);
  const states = losses.map(({ kind, lost, state }) => ({
    kind,
    lost,
    held: heldState(state, fed.powerFactor),
    dropped_kW: state.dropped_kW - normal.dropped_kW,
  }));
  return normal.feeds.map(({ id, load_kVA, limit_kVA, lines_kVA }, index) => {
    let worst: Pick<NonNullable<FeedLoadReport['worst']>, 'load_kVA' | 'lost' | 'dropped_kW'> | null = null;
    for (const { kind, lost, held, dropped_kW } of states) {
      const after = held.feeds[index];
      if (after?.isLive === true && after.load_kVA > (worst?.load_kVA ?? -1)) {
        worst = { load_kVA: after.load_kVA, lost: `${kind} ${lost}`, dropped_kW };
      }
    }
    return {
      id,
      load_kVA,
      limit_kVA,
      lines_kVA: lines_kVA === null ? null : [...lines_kVA],
      worst: worst === null ? null : { ...worst, headroom_kVA: limit_kVA - worst.load_kVA },
    };
  });
}
