import type { FacilityRacks } from '../../plan/prepare/Facility.ts';
import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import type { FeedLoadReport, RackFailure } from './capacitySchema.ts';

/** Identical racks with identical feeds, and the limits that apply to each rack alone. */
export interface LimitedRacks {
  readonly racks: FacilityRacks;
  readonly ids: readonly string[];
  readonly rackCount: number;
  readonly limits: readonly Limit[];
  readonly feeds: readonly FeedLoadReport[];
  readonly failures: readonly RackFailure[];
  /** By the rack limits alone; null if no device is requested. */
  readonly more: HowManyMore | null;
}
