import type { Device } from '../../catalogue/device.ts';
import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { additionalCount } from '../../racks/capacity/additionalCount.ts';
import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import { placesFor } from '../../racks/capacity/placesFor.ts';
import { demandOf } from './demandOf.ts';

/** Additional number of a device that fits in one rack by all limits that apply to it. */
export function additionalInRack(
  device: Device,
  { rackType, layout }: FacilityRacks,
  facility: Facility,
  limits: readonly Limit[],
): HowManyMore {
  const faces = device.depth === 'half' ? 'front' : 'both';
  const places = placesFor(rackType.height_U, layout, { height_U: device.height_U ?? 0, faces });
  return additionalCount(
    {
      name: device.name,
      demand: demandOf(device, rackType, facility),
      ...(Number.isFinite(places) ? { placeCount: places } : {}),
    },
    limits,
  );
}

/** Additional number per rack, and the number of racks. */
export interface AdditionalEach {
  readonly more: HowManyMore;
  readonly rackCount: number;
}

/**
 * Additional number that fits in several racks: the sum over the racks, or less if a shared limit is reached first.
 *
 * @param shared - number that the shared limits allow
 * @param each - by the limits of the racks alone
 */
export function additionalInAll(shared: HowManyMore, each: readonly AdditionalEach[]): HowManyMore {
  let total = 0;
  for (const { more, rackCount } of each) total += (more.count ?? Infinity) * rackCount;
  const unchecked = [...new Set([...shared.unchecked, ...each.flatMap(({ more }) => more.unchecked)])];
  const caution = each.find(({ more }) => more.caution !== undefined)?.more.caution;
  const cautioned = caution === undefined ? {} : { caution };
  if (shared.count !== null && shared.count < total) return { ...shared, unchecked, ...cautioned };
  return {
    device: shared.device,
    count: Number.isFinite(total) ? total : null,
    stoppedBy: commonest(each),
    unchecked,
    ...cautioned,
  };
}

/** The binding limit of most racks. */
function commonest(each: readonly AdditionalEach[]): Limit | null {
  const rackCounts = new Map<string, { limit: Limit; rackCount: number }>();
  for (const { more, rackCount } of each) {
    const { stoppedBy } = more;
    if (stoppedBy === null) continue;
    const known = rackCounts.get(stoppedBy.kind);
    if (known === undefined) rackCounts.set(stoppedBy.kind, { limit: stoppedBy, rackCount });
    else known.rackCount += rackCount;
  }
  let most: { limit: Limit; rackCount: number } | null = null;
  for (const one of rackCounts.values()) if (most === null || one.rackCount > most.rackCount) most = one;
  return most?.limit ?? null;
}
