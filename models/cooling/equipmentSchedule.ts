import { coolantFlow_L_min } from '../physics/coolant.ts';
import type { AirSide, CoolantLoop, CoolingSystem, LiquidSide } from './CoolingSystem.ts';
import type { Units } from './plants/duty.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';
import { waterFlow_L_s } from './plants/waterPump.ts';

/** A type of equipment and the size of one unit. Fields that do not apply are null. */
export interface ScheduledEquipment {
  readonly name: string;
  readonly serves: 'air' | 'liquid';
  readonly capacity_kW: number | null;
  readonly power_kW: number | null;
  readonly flow_L_s: number | null;
  readonly coolantFlow_L_min: number | null;
  readonly airflow_m3_s: number | null;
}

const NOT_APPLICABLE = {
  capacity_kW: null,
  power_kW: null,
  flow_L_s: null,
  coolantFlow_L_min: null,
  airflow_m3_s: null,
} as const;

/**
 * Equipment of a cooling system, sized for its design hour.
 *
 * @returns each type with the size of one unit
 */
export function equipmentSchedule(system: CoolingSystem, units: Units): ScheduledEquipment[] {
  const { air, liquid } = system;
  return [...airEquipment(air, units), ...(liquid === null ? [] : liquidEquipment(liquid, units))];
}

function airEquipment(air: AirSide, units: Units): ScheduledEquipment[] {
  const { neededCount } = units;
  return [
    {
      ...NOT_APPLICABLE,
      name: 'Air handlers',
      serves: 'air',
      capacity_kW: air.design_kW / neededCount,
      power_kW: air.fan.rated_kW / units.runningCount,
      airflow_m3_s: air.airflow_m3_s / neededCount,
    },
    ...plantEquipment(air.plant, 'air', air.coilRise_K, units),
  ];
}

function liquidEquipment(liquid: LiquidSide, units: Units): ScheduledEquipment[] {
  const { neededCount } = units;
  const { coolant } = liquid;
  return [
    {
      ...NOT_APPLICABLE,
      name: liquid.isDoor ? 'Rear doors, per plant unit' : 'CDUs',
      serves: 'liquid',
      capacity_kW: liquid.design_kW / neededCount,
      power_kW: liquid.mover.rated_kW / units.runningCount,
      flow_L_s: waterFlow_L_s(liquid.design_kW / neededCount, liquid.waterRise_K),
      coolantFlow_L_min: coolant === null ? null : coolantFlow(coolant, liquid.design_kW / neededCount),
    },
    ...plantEquipment(liquid.plant, 'liquid', liquid.waterRise_K, units),
  ];
}

/** Flow at the mean temperature of the loop, within the range of the coolant property data. */
function coolantFlow({ coolant, supply_C, rise_K }: CoolantLoop, heat_kW: number): number {
  return coolantFlow_L_min(heat_kW, rise_K, coolant, Math.min(70, supply_C + rise_K / 2));
}

function plantEquipment(
  plant: SizedPlant,
  serves: 'air' | 'liquid',
  rise_K: number,
  units: Units,
): ScheduledEquipment[] {
  const { runningCount } = units;
  const each = (whole: number): number => whole / runningCount;
  switch (plant.kind) {
    case 'airside-economizer':
      return plantEquipment(plant.mechanical, serves, rise_K, units);
    case 'direct-expansion':
      return [{ ...NOT_APPLICABLE, name: 'DX units', serves, capacity_kW: each(plant.capacity_kW) }];
    case 'air-cooled-chiller': {
      const capacity_kW = each(plant.capacity_kW);
      const name = plant.hasCoil ? 'Free-cooling chillers' : 'Air-cooled chillers';
      return [
        { ...NOT_APPLICABLE, name, serves, capacity_kW, flow_L_s: waterFlow_L_s(capacity_kW, rise_K) },
        pumps('Chilled-water pumps', serves, each(plant.pump.rated_kW), waterFlow_L_s(capacity_kW, rise_K)),
      ];
    }
    case 'dry-plant': {
      const capacity_kW = each(plant.capacity_kW);
      const flow_L_s = waterFlow_L_s(capacity_kW, rise_K) * plant.flowRatio;
      const name = plant.adiabaticFraction > 0 ? 'Adiabatic coolers' : 'Dry coolers';
      return [
        { ...NOT_APPLICABLE, name, serves, capacity_kW, power_kW: each(plant.fan_kW), flow_L_s },
        ...(plant.bank === null ? [] : [{ ...NOT_APPLICABLE, name: 'Trim chillers', serves, capacity_kW }]),
        pumps('Facility-water pumps', serves, each(plant.pump.rated_kW), flow_L_s),
      ];
    }
    case 'tower-plant': {
      const capacity_kW = each(plant.capacity_kW);
      const towerFlow_L_s = plant.towerFlow_kg_s / units.neededCount;
      return [
        ...(plant.bank === null
          ? []
          : [{ ...NOT_APPLICABLE, name: 'Water-cooled chillers', serves, capacity_kW }]),
        {
          ...NOT_APPLICABLE,
          name: 'Cooling towers',
          serves,
          capacity_kW: plant.designRejected_kW / units.neededCount,
          power_kW: each(plant.towerFan_kW),
          flow_L_s: towerFlow_L_s,
        },
        pumps('Hall water pumps', serves, each(plant.pump.rated_kW), waterFlow_L_s(capacity_kW, rise_K)),
        pumps('Tower pumps', serves, each(plant.towerPump.rated_kW), towerFlow_L_s),
      ];
    }
  }
}

const pumps = (
  name: string,
  serves: 'air' | 'liquid',
  power_kW: number,
  flow_L_s: number,
): ScheduledEquipment => ({ ...NOT_APPLICABLE, name, serves, power_kW, flow_L_s });
