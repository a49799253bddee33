import type { FacilityRacks } from '../../plan/prepare/Facility.ts';
import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import type { FeedLoadReport } from './capacitySchema.ts';

/** Racks built and fed alike, with what is theirs alone. */
export interface LimitedRacks {
  readonly racks: FacilityRacks;
  readonly ids: readonly string[];
  readonly rackCount: number;
  readonly limits: readonly Limit[];
  readonly feeds: readonly FeedLoadReport[];
  /** By their own limits; null where no device is asked about. */
  readonly more: HowManyMore | null;
}
