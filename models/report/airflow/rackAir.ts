import type { AirRack, AirRange } from '../../airflow/room/AirRoom.ts';
import type { PlacedRack } from '../../floor/Floor.ts';
import { footprint } from '../../floor/footprint.ts';
import { opposite, type Rectangle } from '../../floor/rectangle.ts';
import type { FacilityRacks } from '../../plan/prepare/Facility.ts';
import type { RackItem } from '../../racks/rackFigures.ts';
import { airDefaults, openingMargin_m } from './airDefaults.ts';
import { openingOn, type AirFrame } from './airFrame.ts';

/** What the airflow of racks and units follows from, besides what they state. */
export interface AirConditions {
  /** Temperature rise over devices that state no airflow. */
  readonly deviceRise_K: number;
  /** Temperature rise of the air that units cool, at their capacity. */
  readonly unitRise_K: number;
  readonly heatCapacity_kJ_per_m3K: number;
}

/** Where the airflow of a rack comes from. */
export type AirflowBasis = 'devices' | 'part-assumed' | 'assumed' | 'none';

/** Air of one rack at its sizing load. */
export interface RackAirLoad {
  /** Heat that the air takes. */
  readonly airHeat_kW: number;
  readonly flow_m3_per_s: number;
  readonly basis: AirflowBasis;
}

/** Air that a device draws at full load; 0 if no source gives it. */
const statedFlow = ({ device }: RackItem): number => device.airflow_m3_s ?? 0;

/**
 * Air heat and airflow of a rack: the airflow that its devices state; for the others, what carries their share of the heat at a temperature
 * rise.
 *
 * @param conditions - the rise of devices that state no airflow, and the heat capacity of the air
 */
export function rackAirLoad(
  { figures, items }: FacilityRacks,
  { deviceRise_K, heatCapacity_kJ_per_m3K }: AirConditions,
): RackAirLoad {
  const airHeat_kW = Math.max(0, figures.itRated_kW - figures.liquid.sizing_kW);
  if (airHeat_kW === 0) return { airHeat_kW: 0, flow_m3_per_s: 0, basis: 'none' };
  const drawOf = ({ device, count }: RackItem): number =>
    count * (device.maximum_kW ?? device.nameplate_kW ?? 0);
  const whole_kW = items.reduce((sum, item) => sum + drawOf(item), 0);
  const stated = items.filter((item) => statedFlow(item) > 0);
  const stated_kW = stated.reduce((sum, item) => sum + drawOf(item), 0);
  const statedFlow_m3_per_s = stated.reduce((sum, item) => sum + item.count * statedFlow(item), 0);
  const restShare = whole_kW > 0 ? 1 - stated_kW / whole_kW : 1;
  const rest_m3_per_s = (airHeat_kW * restShare) / (heatCapacity_kJ_per_m3K * deviceRise_K);
  return {
    airHeat_kW,
    flow_m3_per_s: statedFlow_m3_per_s + rest_m3_per_s,
    basis: stated.length === 0 ? 'assumed' : restShare > 0.005 ? 'part-assumed' : 'devices',
  };
}

/** Height of a rack on the floor. */
export const rackHeight_m = ({ height_mm }: PlacedRack): number =>
  height_mm === undefined ? airDefaults.rackHeight_m.value : height_mm / 1000;

/** From and to of the openings of a thing of a height. */
export const openingRange = (height_m: number): AirRange => [
  Math.min(openingMargin_m, height_m / 4),
  height_m - Math.min(openingMargin_m, height_m / 4),
];

/** A rack as the air of its hall sees it. */
export function airRackOf(
  frame: AirFrame,
  rack: PlacedRack,
  load: RackAirLoad,
  leakageShare: number,
): AirRack {
  const area: Rectangle = footprint(rack);
  const z = openingRange(rackHeight_m(rack));
  return {
    id: rack.key,
    airHeat_kW: load.airHeat_kW,
    flow_m3_per_s: load.flow_m3_per_s,
    leakageShare,
    front: openingOn(frame, area, rack.facing_deg, z),
    rear: openingOn(frame, area, opposite(rack.facing_deg), z),
  };
}
