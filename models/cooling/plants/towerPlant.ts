import {
  chillerCapacityFraction,
  chillerCop,
  chillerHour,
  findPower,
  type ChillerBank,
} from '../equipment/chiller.ts';
import { fanCurves, fanPowerByCurve } from '../equipment/fanCurve.ts';
import { findAir, findLeaving, prepareTower, towerHour, type Tower } from '../equipment/tower.ts';
import { blowdown_L, drift_L, evaporation_L } from '../equipment/towerWater.ts';
import { moverPower_kW, type Mover } from '../movers.ts';
import type { OutdoorAir } from '../OutdoorAir.ts';
import type { PlantHour } from '../PlantHour.ts';
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

/** What tower and chillers meet and how they run; written over by each run, never read across runs. */
const met = towerHour();
const chilled = chillerHour();

/** The hour's heat on its way through the plant, in fields instead of arguments as in {@link PlantHour}; written over likewise. */
const work = {
  /** Heat that the plant takes, with that of the loop's pumps. */
  taken_kW: NaN,
  /** Part of it that the heat exchanger carries. */
  free_kW: NaN,
  /** What comes to the tower, and what the tower rejects: that of its own pumps on top. */
  toTower_kW: NaN,
  rejected_kW: NaN,
  towerPump_kW: NaN,
  /** Water that the tower's fans are run for. */
  target_C: NaN,
};

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
  readonly heatFraction_per_kW: number;
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
    heatFraction_per_kW: 1 / designRejected_kW,
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
export function runTowerPlant(plant: SizedTowerPlant, outdoor: OutdoorAir, hour: PlantHour): void {
  const heat_kW = hour.toCarry_kW;
  const pump_kW = moverPower_kW(plant.pump, heat_kW);
  const wanted_kW = heat_kW + pump_kW;
  const taken_kW = Math.min(wanted_kW, plant.capacity_kW);
  hour.pumps_kW += pump_kW;
  hour.unmetHeat_kW += wanted_kW - taken_kW;
  if (taken_kW <= 0) return;

  met.wetBulb_C = outdoor.wetBulb_C;
  work.taken_kW = taken_kW;
  work.free_kW = 0;
  if (plant.hasExchanger) {
    work.toTower_kW = taken_kW;
    meet(plant);
    if (runExchangerAlone(plant, hour)) return;
    shareWithExchanger(plant);
    hour.economizedHeat_kW += work.free_kW;
  }
  if (plant.bank === null) runWithoutChillers(plant, hour);
  else runChillers(plant, plant.bank, hour);
}

/** Carries the whole heat by the heat exchanger, where the tower can make the water cold enough; says whether it could. */
function runExchangerAlone(plant: SizedTowerPlant, hour: PlantHour): boolean {
  const target_C = plant.supply_C - plant.exchangerApproach_K;
  if (target_C < plant.coldestTowerWater_C) return false;
  met.leaving_C = target_C;
  findAir(plant.tower, met);
  if (met.airFraction > plant.runningRatio) return false;
  hour.economizedHeat_kW += work.taken_kW;
  writeRejected(plant, hour);
  return true;
}

/** Gives the heat exchanger what it takes of a heat that it cannot take all of. */
function shareWithExchanger(plant: SizedTowerPlant): void {
  work.target_C = held_C(plant, plant.coldestTowerWater_C);
  leave(plant);
  const coldest_C = met.leaving_C + plant.exchangerApproach_K;
  work.free_kW = work.taken_kW * freeShare(plant.supply_C + plant.rise_K, coldest_C, plant.rise_K);
}

function runWithoutChillers(plant: SizedTowerPlant, hour: PlantHour): void {
  hour.unmetHeat_kW += work.taken_kW - work.free_kW;
  work.toTower_kW = work.free_kW;
  work.target_C = plant.coldestTowerWater_C;
  reject(plant, hour);
}

/** Carries by chillers what the heat exchanger left. */
function runChillers(plant: SizedTowerPlant, bank: ChillerBank, hour: PlantHour): void {
  const { free_kW } = work;
  const left_kW = work.taken_kW - free_kW;
  work.target_C = held_C(plant, free_kW > 0 ? plant.coldestTowerWater_C : plant.coldestCondenserWater_C);
  work.toTower_kW = free_kW + left_kW * plant.rejectedRatio;
  meet(plant);
  leave(plant);
  const condenser_C = Math.max(met.leaving_C, plant.coldestCondenserWater_C);
  const limit_kW = plant.capacity_kW * chillerCapacityFraction(condenser_C, plant.designCondenser_C);
  const chilled_kW = Math.min(left_kW, limit_kW);
  chilled.heat_kW = chilled_kW;
  chilled.evaporatorLeaving_C = plant.supply_C;
  chilled.condenserEntering_C = condenser_C;
  findPower(bank, chilled);
  const { power_kW: compressor_kW } = chilled;
  hour.compressors_kW += compressor_kW;
  hour.unmetHeat_kW += left_kW - chilled_kW;
  work.toTower_kW = free_kW + chilled_kW + compressor_kW;
  reject(plant, hour);
}

/**
 * What the tower is held at while it does not carry the heat alone: the design approach, since colder water would cost more in fans
 * than it saves chillers. Without chillers the fans run for the coldest water there is.
 */
function held_C(plant: SizedTowerPlant, coldest_C: number): number {
  return plant.bank === null ? coldest_C : Math.max(met.wetBulb_C + plant.towerApproach_K, coldest_C);
}

/** Finds the water from the tower: at the target, or at full air where that does not hold it. */
function leave(plant: SizedTowerPlant): void {
  met.airFraction = plant.runningRatio;
  findLeaving(plant.tower, met);
  met.leaving_C = Math.max(work.target_C, met.leaving_C);
}

/** Writes what the tower meets when it rejects a heat and that of its own pumps: the flow follows the heat. */
function meet(plant: SizedTowerPlant): void {
  const pump_kW = moverPower_kW(plant.towerPump, work.toTower_kW);
  const rejected_kW = work.toTower_kW + pump_kW;
  const heatFraction = rejected_kW * plant.heatFraction_per_kW;
  const isFollowing = heatFraction >= LEAST_FLOW && heatFraction <= 1;
  work.towerPump_kW = pump_kW;
  work.rejected_kW = rejected_kW;
  met.waterFraction = isFollowing ? heatFraction : heatFraction < 1 ? LEAST_FLOW : 1;
  met.range_K = plant.towerRange_K * (isFollowing ? 1 : heatFraction / met.waterFraction);
}

/** Rejects by the tower what comes to it, its fans as fast as the target needs. */
function reject(plant: SizedTowerPlant, hour: PlantHour): void {
  meet(plant);
  met.leaving_C = work.target_C;
  findAir(plant.tower, met);
  writeRejected(plant, hour);
}

/** Writes fans, pumps and water of a tower that rejects what it meets. */
function writeRejected(plant: SizedTowerPlant, hour: PlantHour): void {
  const { rejected_kW } = work;
  const speed = Math.min(1, met.airFraction / plant.runningRatio);
  const evaporated_L = evaporation_L(rejected_kW, met.wetBulb_C, plant.latentFraction);
  const drifted_L = drift_L(met.waterFraction * plant.towerFlow_kg_s, plant.driftFraction);
  hour.pumps_kW += work.towerPump_kW;
  hour.rejectionFans_kW += plant.towerFan_kW * fanPowerByCurve(fanCurves.tower, speed);
  hour.evaporation_L += evaporated_L;
  hour.drift_L += drifted_L;
  hour.blowdown_L += blowdown_L(evaporated_L, drifted_L, plant.cyclesOfConcentration);
  hour.rejectedHeat_kW += rejected_kW;
}
