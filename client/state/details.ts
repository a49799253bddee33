import { signal } from '@preact/signals';
import type { ClaimResult } from '../../models/claims/Claim.ts';
import type { FloorCapacity, Forms, Hours, MoreRacks, Workloads } from '../worker/protocol/protocol.ts';

/** The forms of the design that is open, as of the worker's last word; null before the first. */
export const forms = signal<Forms | null>(null);

/** The hours of the option that results show; null before the first, and where it has no numbers. */
export const hours = signal<Hours | null>(null);

/** An option with some more racks, as the bill shows it; null before the first. */
export const moreRacks = signal<MoreRacks | null>(null);

/** What the racks of the shown option can still take; null before the first. */
export const floorCapacity = signal<FloorCapacity | null>(null);

/** What the stated AI workloads come to; null before the first. */
export const workloads = signal<Workloads | null>(null);

/** The claims of the articles and how they stand; null until somebody looks at them. */
export const claims = signal<readonly ClaimResult[] | null>(null);

/**
 * The newer of what is known and what the worker says: answers may come late.
 *
 * @param known - as it stands
 * @param said - of the worker
 */
export function newer<Detail extends { readonly revision: number }>(
  known: Detail | null,
  said: Detail,
): Detail {
  return known !== null && known.revision > said.revision ? known : said;
}
