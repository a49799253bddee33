import type { Device } from '../../catalogue/device.ts';
import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { fedDevices, fedRacks } from '../../plan/prepare/fedRacks.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import { feedLosses } from '../../power/cords/feedLosses.ts';
import { resolveCords } from '../../power/cords/resolveCords.ts';
import { shortagesOf, shortagesText } from '../../power/cords/shortage.ts';

/**
 * What a device that is added to a rack does not survive, however much room there is: the loss of a side that leaves it too few
 * power supplies. Its cords are assumed to be distributed evenly.
 *
 * @returns undefined if it keeps what it needs, or if the rack has feeds on one side only
 */
export function cautionOfMore(
  device: Device,
  racks: FacilityRacks,
  feeding: FeedGroup,
  facility: Facility,
): string | undefined {
  const { conditions, feedDefaults } = facility;
  const added = { ...racks, items: [{ device, count: 1 }] };
  const fed = {
    ...fedRacks(racks, feeding, conditions),
    devices: fedDevices(added, { ...feeding, cords: [] }, conditions),
  };
  const cords = resolveCords(fed, feedDefaults);
  const sides = feedLosses(fed, feedDefaults).losses.filter(({ kind }) => kind === 'side');
  const lost = sides.filter(({ state }) => state.dropped_kW > 0);
  const [first] = lost;
  if (first === undefined || sides.length < 2) return undefined;
  const names = lost.map((loss) => loss.lost).join(' or ');
  return `${shortagesText(shortagesOf(cords, first.state.dropped))} after the loss of side ${names}.`;
}
