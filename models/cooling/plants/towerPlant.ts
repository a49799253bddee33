import {
  chillerCapacityFraction,
  chillerCop,
  chillerPower_kW,
  type ChillerBank,
} from '../equipment/chiller.ts';
import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import {
  prepareTower,
  towerAirFraction,
  towerLeaving_C,
  type Tower,
  type TowerConditions,
} from '../equipment/tower.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { add, type CoolingHour } from '../CoolingHour.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantOf } from '../plantSchema.ts';
import { freeShare } from './airCooledChiller.ts';
import { waterCondenserBank } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty, waterFlow_L_s, waterPump } from './waterPump.ts';

/** Share of its heat that a tower still rejects with its fans off. Source: EnergyPlus data-centre example models. */
const FREE_CONVECTION = 0.125;
/** Slowest flow over the tower, below which its packing dries; engineering default. */
const LEAST_FLOW = 0.35;

/** The hour's wet bulb, and what the tower meets; written over by each run, never read across runs. */
const conditions: TowerConditions = { wetBulb_C: NaN, range_K: NaN, waterFraction: NaN };

/** What the tower rejects, its pumps included; written over likewise. */
const met = { heat_kW: NaN, pump_kW: NaN };

/** A tower that carries heat alone, over chillers, or both at once, sized. */
export interface SizedTowerPlant {
  readonly kind: 'tower-plant';
  /** Whether tower water cools the loop through a heat exchanger. */
  readonly hasExchanger: boolean;
  /** Chillers that carry what the exchanger cannot; null where the tower is alone. */
  readonly bank: ChillerBank | null;
  readonly tower: Tower;
  readonly pump: Mover;
  readonly towerPump: Mover;
  /** Of all towers that run, at full speed. */
  readonly towerFan_kW: number;
  /** Towers running over towers needed: spares run too, and all of them slower. */
  readonly runningRatio: number;
  readonly towerFlow_kg_s: number;
  readonly towerRange_K: number;
  readonly towerApproach_K: number;
  readonly designRejected_kW: number;
  readonly capacity_kW: number;
  readonly supply_C: number;
  readonly rise_K: number;
  readonly exchangerApproach_K: number;
  readonly coldestTowerWater_C: number;
  readonly coldestCondenserWater_C: number;
  /** Condenser water that the chillers are chosen for. */
  readonly designCondenser_C: number;
  /** Rejected heat per heat taken up that is assumed while the condenser water is found. */
  readonly rejectedRatio: number;
  readonly latentFraction: number;
  readonly driftFraction: number;
  readonly cyclesOfConcentration: number;
}

/** Sizes water-cooled chillers with their towers, or towers alone, for the humid hour. */
export function sizeTowerPlant(
  plant: PlantOf<'water-cooled-chiller'> | PlantOf<'tower'>,
  duty: Duty,
): SizedTowerPlant {
  const { pump, withPump } = pumpedDuty(plant, duty);
  const bank =
    plant.kind === 'water-cooled-chiller' || plant.trim === 'chiller'
      ? waterCondenserBank(plant, withPump, plant.towerRange_K)
      : null;
  const designCondenser_C = duty.design.wetBulb_C + plant.towerApproach_K;
  const rejectedRatio =
    bank === null
      ? 1
      : 1 + 1 / chillerCop(bank, duty.supply_C, Math.max(designCondenser_C, plant.coldestCondenserWater_C));
  const towerPumpFor = (heat_kW: number): Mover =>
    waterPump({
      design_kW: heat_kW,
      rise_K: plant.towerRange_K,
      pressure_kPa: plant.towerPumpPressure_kPa,
      efficiency: plant.towerPumpEfficiency,
      units: duty.units,
    });
  const runningRatio = duty.units.runningCount / duty.units.neededCount;
  // The tower cools its own pumps too: their heat is in proportion to what they carry.
  const pumpShare = towerPumpFor(1).rated_kW / runningRatio;
  const designRejected_kW = (withPump.design_kW * rejectedRatio) / (1 - pumpShare);
  return {
    kind: 'tower-plant',
    hasExchanger: plant.kind === 'tower' || plant.economizer === 'waterside',
    bank,
    tower: prepareTower({
      wetBulb_C: duty.design.wetBulb_C,
      range_K: plant.towerRange_K,
      approach_K: plant.towerApproach_K,
      freeConvectionFraction: FREE_CONVECTION,
    }),
    pump,
    towerPump: towerPumpFor(designRejected_kW),
    towerFan_kW: (plant.towerFan_W_per_kW / 1000) * designRejected_kW * runningRatio,
    runningRatio,
    towerFlow_kg_s: waterFlow_L_s(designRejected_kW, plant.towerRange_K),
    towerRange_K: plant.towerRange_K,
    towerApproach_K: plant.towerApproach_K,
    designRejected_kW,
    capacity_kW: capacityOf(withPump),
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    exchangerApproach_K: plant.exchangerApproach_K,
    coldestTowerWater_C: plant.coldestTowerWater_C,
    coldestCondenserWater_C: plant.coldestCondenserWater_C,
    designCondenser_C: Math.max(designCondenser_C, plant.coldestCondenserWater_C),
    rejectedRatio,
    latentFraction: plant.latentFraction,
    driftFraction: plant.driftFraction,
    cyclesOfConcentration: plant.cyclesOfConcentration,
  };
}

/**
 * Carries a heat for an hour. Where tower water is colder than the return of the loop, it takes what it can through the heat
 * exchanger; chillers take the rest with the tower behind their condensers. Without chillers the rest is unmet.
 */
export function runTowerPlant(
  plant: SizedTowerPlant,
  heat_kW: number,
  outdoor: OutdoorAir,
  hour: CoolingHour,
): void {
  const pump_kW = moverPower_kW(plant.pump, heat_kW);
  const wanted_kW = heat_kW + pump_kW;
  const taken_kW = Math.min(wanted_kW, plant.capacity_kW);
  add(hour.pumps_kW, hour.at, pump_kW);
  add(hour.unmetHeat_kW, hour.at, wanted_kW - taken_kW);
  if (taken_kW <= 0) return;

  conditions.wetBulb_C = outdoor.wetBulb_C;
  if (plant.hasExchanger && runExchangerAlone(plant, taken_kW, hour)) return;
  const toExchanger = plant.hasExchanger ? exchangerShare(plant, taken_kW) : 0;
  const free_kW = taken_kW * toExchanger;
  const left_kW = taken_kW - free_kW;
  add(hour.economizedHeat_kW, hour.at, free_kW);
  if (plant.bank === null) {
    add(hour.unmetHeat_kW, hour.at, left_kW);
    reject(plant, free_kW, hour, held_C(plant, plant.coldestTowerWater_C));
    return;
  }
  const target_C = held_C(plant, toExchanger > 0 ? plant.coldestTowerWater_C : plant.coldestCondenserWater_C);
  const tower_C = leaving_C(plant, free_kW + left_kW * plant.rejectedRatio, target_C);
  const condenser_C = Math.max(tower_C, plant.coldestCondenserWater_C);
  const limit_kW = plant.capacity_kW * chillerCapacityFraction(condenser_C, plant.designCondenser_C);
  const chilled_kW = Math.min(left_kW, limit_kW);
  const compressor_kW = chillerPower_kW(chilled_kW, plant.bank, plant.supply_C, condenser_C);
  add(hour.compressors_kW, hour.at, compressor_kW);
  add(hour.unmetHeat_kW, hour.at, left_kW - chilled_kW);
  reject(plant, free_kW + chilled_kW + compressor_kW, hour, target_C);
}

/** Carries the whole heat by the heat exchanger, where the tower can make the water cold enough; says whether it could. */
function runExchangerAlone(plant: SizedTowerPlant, heat_kW: number, hour: CoolingHour): boolean {
  const target_C = plant.supply_C - plant.exchangerApproach_K;
  if (target_C < plant.coldestTowerWater_C) return false;
  meet(plant, heat_kW);
  const airFraction = towerAirFraction(plant.tower, conditions, target_C);
  if (airFraction > plant.runningRatio) return false;
  add(hour.economizedHeat_kW, hour.at, heat_kW);
  writeRejected(plant, airFraction, hour);
  return true;
}

/** Share of the heat that the heat exchanger takes where it cannot take all. */
function exchangerShare(plant: SizedTowerPlant, heat_kW: number): number {
  const coldest_C = leaving_C(plant, heat_kW, held_C(plant, plant.coldestTowerWater_C));
  return freeShare(plant.supply_C + plant.rise_K, coldest_C + plant.exchangerApproach_K, plant.rise_K);
}

/**
 * What the tower is held at while it does not carry the heat alone: the design approach, since colder water would cost more in fans
 * than it saves chillers. Without chillers the fans run for the coldest water there is.
 */
function held_C(plant: SizedTowerPlant, coldest_C: number): number {
  return plant.bank === null ? coldest_C : Math.max(conditions.wetBulb_C + plant.towerApproach_K, coldest_C);
}

/** Water from the tower at the target, or at full air where that does not hold it. */
function leaving_C(plant: SizedTowerPlant, rejected_kW: number, target_C: number): number {
  meet(plant, rejected_kW);
  return Math.max(target_C, towerLeaving_C(plant.tower, conditions, plant.runningRatio));
}

/** Writes what the tower meets when it rejects a heat and that of its own pumps: the flow follows the heat. */
function meet(plant: SizedTowerPlant, rejected_kW: number): void {
  met.pump_kW = moverPower_kW(plant.towerPump, rejected_kW);
  met.heat_kW = rejected_kW + met.pump_kW;
  const heatFraction = met.heat_kW / plant.designRejected_kW;
  const isFollowing = heatFraction >= LEAST_FLOW && heatFraction <= 1;
  conditions.waterFraction = isFollowing ? heatFraction : heatFraction < 1 ? LEAST_FLOW : 1;
  conditions.range_K = plant.towerRange_K * (isFollowing ? 1 : heatFraction / conditions.waterFraction);
}

/** Rejects heat by the tower, its fans as fast as the target needs. */
function reject(plant: SizedTowerPlant, rejected_kW: number, hour: CoolingHour, target_C: number): void {
  meet(plant, rejected_kW);
  writeRejected(plant, towerAirFraction(plant.tower, conditions, target_C), hour);
}

/** Writes fans, pumps and water of a tower that rejects what it meets. */
function writeRejected(plant: SizedTowerPlant, airFraction: number, hour: CoolingHour): void {
  const { heat_kW, pump_kW } = met;
  const speed = Math.min(1, airFraction / plant.runningRatio);
  const evaporated_L = evaporation_L(heat_kW, conditions.wetBulb_C, plant.latentFraction);
  const drifted_L = drift_L(conditions.waterFraction * plant.towerFlow_kg_s, plant.driftFraction);
  const { at } = hour;
  add(hour.pumps_kW, at, pump_kW);
  add(hour.rejectionFans_kW, at, plant.towerFan_kW * fanPowerByCurve(fanCurves.tower, speed));
  add(hour.evaporation_L, at, evaporated_L);
  add(hour.drift_L, at, drifted_L);
  add(hour.blowdown_L, at, blowdown_L(evaporated_L, drifted_L, plant.cyclesOfConcentration));
  add(hour.rejectedHeat_kW, at, heat_kW);
}
