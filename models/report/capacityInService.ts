import type { Facility } from '../plan/prepare/Facility.ts';
import type { FacilityFinance } from '../plan/prepare/FacilityFinance.ts';

/**
 * IT capacity of the facility that is built in a year: all of it, or in each hall the share whose racks have come into service by
 * the end of the year, by their sizing load. A hall without racks is built from the start.
 *
 * @param facility - with the phases of the year
 */
export function capacityInService_kW(
  { halls, racks, loads, calendar }: Facility,
  { capexTiming, itCapacity_kW }: Pick<FacilityFinance, 'capexTiming' | 'itCapacity_kW'>,
): number {
  if (capexTiming === 'at-start') return itCapacity_kW;
  const inService_kW = new Map<string, number>();
  for (const { group, figures, duties } of racks) {
    const rackCount = duties
      .flatMap(({ services }) => services)
      .filter(({ loadIndex }) => (loads[loadIndex]?.firstHour ?? 0) < calendar.hourCount)
      .reduce((total, service) => total + service.rackCount, 0);
    const { hall } = group.rack;
    inService_kW.set(hall, (inService_kW.get(hall) ?? 0) + rackCount * figures.itSizing_kW);
  }
  return halls.reduce((total_kW, { id, itCapacity_kW: stated_kW, itSizing_kW }) => {
    const share = itSizing_kW > 0 ? Math.min(1, (inService_kW.get(id) ?? 0) / itSizing_kW) : 1;
    return total_kW + (stated_kW ?? itSizing_kW) * share;
  }, 0);
}
