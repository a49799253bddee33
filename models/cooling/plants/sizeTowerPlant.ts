import { chillerCop, type ChillerBank } from '../equipment/chiller.ts';
import { counterflow, type Counterflow } from '../equipment/counterflow.ts';
import { prepareTower, type Tower } from '../equipment/tower.ts';
import { REFERENCE_WATER_TO_AIR } from '../equipment/towerEvaporation.ts';
import type { Mover } from '../movers.ts';
import type { PlantOf } from '../plantSchema.ts';
import { waterCondenserBank } from './banks.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty, waterFlow_L_s, waterPump } from './waterPump.ts';

/** Share of the heat that a tower rejects with fans off. Source: EnergyPlus data-centre example models. */
const FREE_CONVECTION = 0.125;
/** Cooling towers that reject heat directly, through chillers, or both, sized. */
export interface SizedTowerPlant {
  readonly kind: 'tower-plant';
  /** Whether tower water cools the loop through a heat exchanger. */
  readonly hasExchanger: boolean;
  /** Chillers for the heat that the exchanger cannot remove; null without chillers. */
  readonly bank: ChillerBank | null;
  readonly tower: Tower;
  readonly pump: Mover;
  readonly towerPump: Mover;
  /** Of all running towers, at full speed. */
  readonly towerFan_kW: number;
  /** Running over required towers: spares run too, and all at lower speed. */
  readonly runningRatio: number;
  readonly towerFlow_kg_s: number;
  readonly towerRange_K: number;
  readonly towerApproach_K: number;
  readonly designRejected_kW: number;
  readonly heatFraction_per_kW: number;
  readonly capacity_kW: number;
  readonly supply_C: number;
  readonly rise_K: number;
  /** Between tower water and the loop. */
  readonly exchanger: Counterflow;
  readonly coldestTowerWater_C: number;
  readonly coldestCondenserWater_C: number;
  /** Design condenser-water temperature of the chillers. */
  readonly designCondenser_C: number;
  /** Rejected over absorbed heat, assumed while the condenser-water temperature is solved. */
  readonly rejectedRatio: number;
  /** Share of the heat that evaporates water, if stated; null if it follows from the leaving air. */
  readonly statedLatentFraction: number | null;
  /** Dry air of the required towers at full speed. */
  readonly towerAir_kg_s: number;
  readonly pressure_Pa: number;
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
  // The tower cools its own pumps too: their heat is proportional to the heat transported.
  const pumpShare = towerPumpFor(1).rated_kW / runningRatio;
  const designRejected_kW = (withPump.design_kW * rejectedRatio) / (1 - pumpShare);
  const tower = prepareTower({
    wetBulb_C: duty.design.wetBulb_C,
    range_K: plant.towerRange_K,
    approach_K: plant.towerApproach_K,
    freeConvectionFraction: FREE_CONVECTION,
  });
  const towerFlow_kg_s = waterFlow_L_s(designRejected_kW, plant.towerRange_K);
  return {
    kind: 'tower-plant',
    hasExchanger: plant.kind === 'tower' || plant.economizer === 'waterside',
    bank,
    tower,
    pump,
    towerPump: towerPumpFor(designRejected_kW),
    towerFan_kW: (plant.towerFan_W_per_kW / 1000) * designRejected_kW * runningRatio,
    runningRatio,
    towerFlow_kg_s,
    towerRange_K: plant.towerRange_K,
    towerApproach_K: plant.towerApproach_K,
    designRejected_kW,
    heatFraction_per_kW: 1 / designRejected_kW,
    capacity_kW: capacityOf(withPump),
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    exchanger: counterflow({
      approach_K: plant.exchangerApproach_K,
      warmRise_K: duty.rise_K,
      coldRise_K: plant.towerRange_K,
    }),
    coldestTowerWater_C: plant.coldestTowerWater_C,
    coldestCondenserWater_C: plant.coldestCondenserWater_C,
    designCondenser_C: Math.max(designCondenser_C, plant.coldestCondenserWater_C),
    rejectedRatio,
    statedLatentFraction: plant.latentFraction ?? null,
    towerAir_kg_s: towerFlow_kg_s / (REFERENCE_WATER_TO_AIR * tower.designLiquidToGas),
    pressure_Pa: duty.design.pressure_Pa,
    driftFraction: plant.driftFraction,
    cyclesOfConcentration: plant.cyclesOfConcentration,
  };
}
