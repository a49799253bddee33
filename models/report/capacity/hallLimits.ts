import { coolingOfUnits_kW } from '../../floor/coolingOfUnits.ts';
import type { Facility, FacilityHall, FacilityRacks } from '../../plan/prepare/Facility.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';
import { plantLimits } from './plantLimits.ts';
import { upstreamLimits } from './upstreamLimits.ts';

/** Racks of a hall with their number. */
export interface RackCount {
  readonly racks: FacilityRacks;
  readonly rackCount: number;
}

/**
 * Limits of a hall: rack units of all its racks, IT power, cooling, the nodes that feed it, and the stated sizes of the plant. Feeds are not added up:
 * a sum over both sides would show half of it as free.
 *
 * @param counted - the racks of the hall
 */
export function hallLimits(hall: FacilityHall, counted: readonly RackCount[], facility: Facility): Limit[] {
  const path = `halls.${hall.id}`;
  const floor = facility.floors.find(({ hallId }) => hallId === hall.id);
  return [
    spaceLimit(counted, path),
    limitOf({
      kind: 'hall',
      label: 'Hall IT capacity',
      path: `${path}.itCapacity_kW`,
      measure: 'it_kW',
      used: hall.itSizing_kW,
      limit: hall.itCapacity_kW,
    }),
    limitOf({
      kind: 'cooling',
      label: 'Hall cooling capacity',
      path: `${path}.coolingCapacity_kW`,
      measure: 'heat_kW',
      used: sumOverRacks(counted, ({ figures }) => figures.heat_kW),
      limit: hall.coolingCapacity_kW ?? (floor === undefined ? undefined : coolingOfUnits_kW(floor.room)),
    }),
    ...upstreamLimits(
      facility,
      hall.id,
      sumOverRacks(counted, ({ figures }) => figures.sizing_kVA),
    ),
    ...plantLimits(facility),
  ];
}

/** Rack units of several racks: used and available. */
export function spaceLimit(counted: readonly RackCount[], path: string): Limit {
  return limitOf({
    kind: 'space',
    label: 'Rack units',
    path,
    measure: 'height_U',
    used: sumOverRacks(counted, ({ layout }) => layout.used_U),
    limit: sumOverRacks(counted, ({ rackType }) => rackType.height_U),
  });
}

/** Sum of a figure over racks. */
export function sumOverRacks(
  counted: readonly RackCount[],
  figure: (racks: FacilityRacks) => number,
): number {
  return counted.reduce((total, { racks, rackCount }) => total + figure(racks) * rackCount, 0);
}
