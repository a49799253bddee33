import type { CoolingSystem } from './CoolingSystem.ts';
import type { ChillerBank } from './equipment/chiller.ts';
import type { DryCooler } from './equipment/dryCooler.ts';
import type { Units } from './plants/duty.ts';
import type { MechanicalPlant } from './plants/mechanical.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';

/** A cooling system with one unit of each plant out of service; fans and pumps of the room run on. */
export function withUnitOut(system: CoolingSystem, units: Units): CoolingSystem {
  const left = (units.runningCount - 1) / units.runningCount;
  const { air, liquid } = system;
  return {
    ...system,
    air: { ...air, plant: smaller(air.plant, left) },
    liquid: liquid === null ? null : { ...liquid, plant: smaller(liquid.plant, left) },
  };
}

function smaller(plant: SizedPlant, left: number): SizedPlant {
  switch (plant.kind) {
    case 'airside-economizer':
      return { ...plant, mechanical: smallerMechanical(plant.mechanical, left) };
    case 'dry-plant':
      return {
        ...plant,
        cooler: smallerCooler(plant.cooler, left),
        fan_kW: plant.fan_kW * left,
        bank: smallerBank(plant.bank),
        capacity_kW: plant.capacity_kW * left,
      };
    case 'direct-expansion':
    case 'air-cooled-chiller':
    case 'tower-plant':
      return smallerMechanical(plant, left);
  }
}

function smallerMechanical(plant: MechanicalPlant, left: number): MechanicalPlant {
  const capacity_kW = plant.capacity_kW * left;
  switch (plant.kind) {
    case 'direct-expansion':
    case 'air-cooled-chiller':
      return { ...plant, bank: smallerBank(plant.bank), capacity_kW };
    case 'tower-plant':
      return {
        ...plant,
        bank: smallerBank(plant.bank),
        capacity_kW,
        towerFan_kW: plant.towerFan_kW * left,
      };
  }
}

function smallerBank<Bank extends ChillerBank | null>(bank: Bank): Bank {
  return bank === null ? bank : { ...bank, machineCount: bank.machineCount - 1 };
}

function smallerCooler(cooler: DryCooler, left: number): DryCooler {
  return {
    ...cooler,
    coolantCapacityFlow_kW_per_K: cooler.coolantCapacityFlow_kW_per_K * left,
    airCapacityFlow_kW_per_K: cooler.airCapacityFlow_kW_per_K * left,
    airConductance_kW_per_K: cooler.airConductance_kW_per_K * left,
    coolantConductance_kW_per_K: cooler.coolantConductance_kW_per_K * left,
  };
}
