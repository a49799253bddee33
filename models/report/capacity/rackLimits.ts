import type { Facility, FacilityRacks } from '../../plan/prepare/Facility.ts';
import type { FeedGroup } from '../../plan/prepare/groupRacks.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';
import { roomAirHeat_kW } from './demandOf.ts';
import { feedLimits } from './feedLimits.ts';

/** Remaining floor load under the racks: the minimum over the racks. */
export interface FloorRoom {
  readonly label: string;
  readonly path: string;
  readonly headroom_kg: number;
}

/**
 * Every limit of one rack of a group with identical feeds. A limit that is not stated is listed without a number.
 *
 * @param floor - of the rack with the least floor headroom; null if the room states no floor load or the racks are unplaced
 */
export function rackLimits(
  racks: FacilityRacks,
  feeding: FeedGroup,
  facility: Facility,
  floor: FloorRoom | null,
): Limit[] {
  const { group, rackType, layout, figures } = racks;
  const path = `racks.${feeding.ids[0] ?? ''}`;
  const weight_kg = figures.floorWeight_kg;
  return [
    limitOf({
      kind: 'space',
      label: 'Rack units',
      path: `${path}.rackType`,
      measure: 'height_U',
      used: layout.used_U,
      limit: rackType.height_U,
    }),
    limitOf({
      kind: 'weight',
      label: 'Rack payload',
      path: `${path}.rackType`,
      measure: 'weight_kg',
      used: figures.deviceWeight_kg,
      limit: rackType.payload_kg,
    }),
    ...feedLimits(racks, feeding, facility, path),
    limitOf({
      kind: 'air-heat',
      label: 'Air-cooled heat per rack',
      path: 'cooling',
      measure: 'airHeat_kW',
      used: roomAirHeat_kW(figures, facility.cooling),
      limit: facility.cooling.airHeatPerRackLimit_kW,
    }),
    limitOf({
      kind: 'cooling',
      label: 'Rack cooling capacity',
      path: `${path}.coolingCapacity_kW`,
      measure: 'heat_kW',
      used: figures.heat_kW,
      limit: group.rack.coolingCapacity_kW,
    }),
    limitOf({
      kind: 'floor',
      label: floor?.label ?? 'Uniform floor load',
      path: floor?.path ?? path,
      measure: 'weight_kg',
      used: weight_kg,
      limit: floor === null || weight_kg === null ? null : weight_kg + floor.headroom_kg,
    }),
  ];
}
