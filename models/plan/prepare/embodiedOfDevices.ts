import type { Calendar } from '../../series/calendar.ts';
import { listText } from '../../units/text.ts';
import type { FacilityRacks, ItLoad } from './Facility.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Racks and their start of service. */
interface Built {
  readonly racks: readonly FacilityRacks[];
  readonly loads: readonly ItLoad[];
  readonly calendar: Calendar;
}

/**
 * Embodied carbon of all devices that come into service in the year or before, in kg.
 *
 * @returns undefined if one of them has no figure, which is reported if the plan counts embodied carbon
 */
export function embodiedOfDevices(
  { racks, loads, calendar }: Built,
  { embodied }: Scenario['carbon'],
  preparation: Preparation,
): number | undefined {
  let total_kg = 0;
  const unknown = new Set<string>();
  const isInService = ({ loadIndex }: { readonly loadIndex: number }): boolean =>
    (loads[loadIndex]?.firstHour ?? 0) < calendar.hourCount;
  for (const { items, duties } of racks) {
    const rackCount = duties
      .flatMap(({ services }) => services)
      .filter(isInService)
      .reduce((sum, service) => sum + service.rackCount, 0);
    for (const { device, count } of items) {
      if (device.embodiedCarbon_kg === undefined) unknown.add(device.name);
      total_kg += (device.embodiedCarbon_kg ?? 0) * count * rackCount;
    }
  }
  if (unknown.size === 0) return total_kg;
  if (embodied !== undefined && embodied.devices_kg === undefined) {
    const message = `No embodied carbon is known for ${listText([...unknown])}, so embodied carbon of devices is not counted.`;
    preparation.find('embodied-incomplete', 'carbon.embodied.devices_kg', message);
  }
  return undefined;
}
