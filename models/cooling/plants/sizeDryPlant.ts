import { dryCoolerHeat_kW } from '../equipment/dryCooler.ts';
import type { DryCooler } from '../equipment/dryCoolerCoil.ts';
import { dryCoolerFan_kW } from '../equipment/dryCoolerFan.ts';
import { sizeCoolerOnSite } from '../equipment/dryCoolerOnSite.ts';
import { glycolEffect } from '../equipment/glycolEffect.ts';
import type { Mover } from '../movers.ts';
import type { PlantOf } from '../plantSchema.ts';
import { airCondenserBank, densityRatioOf } from './banks.ts';
import type { TrimmedCooler } from './coolerHour.ts';
import { capacityOf } from './directExpansion.ts';
import type { Duty } from './duty.ts';
import { pumpedDuty } from './waterPump.ts';

/** Share of the full-fan heat that a coil rejects with fans off. Source: Modelica Buildings 13, DryCooler. */
const FREE_CONVECTION = 0.125;
/** Minimum capacity that a cooler is sized for. */
const MIN_COOLER_kW = 0.001;

/**
 * Fan speed that dry coolers need at full load in the coldest air that pads make if water has no price: there the fans
 * take half of their power at full load and a tenth at half load, so colder air saves little more.
 */
const DRY_SPEED = 0.8;
/** Air that pads do not cool further, in frost. */
export const FROST_LIMIT_C = 5;

/** Dry or adiabatic coolers, with or without trim chillers, sized. */
export interface SizedDryPlant extends TrimmedCooler {
  readonly kind: 'dry-plant';
  /** Heat on the site over the rating of the same coolers at sea level with water. */
  readonly ratedFraction: number;
  /** Volume flow over that of water. */
  readonly flowRatio: number;
  readonly pump: Mover;
  readonly capacity_kW: number;
  readonly design_kW: number;
  readonly rise_K: number;
  /** Saturation efficiency; 0 for dry coolers. */
  readonly adiabaticFraction: number;
  readonly cyclesOfConcentration: number;
  /** Air that pads do not cool further if water has no price. */
  readonly coldestPad_C: number;
  /** Price of water over that of electricity; 0 without a price. */
  readonly waterValue_kWh_per_L: number;
  readonly maximumOutdoor_C: number;
  /** Design outdoor temperature of the trim chillers; their capacity falls in hotter air. */
  readonly designOutdoor_C: number;
}

/**
 * Sizes dry coolers: at full load and full fans the water leaves one approach above the air, at the air density of the site and with
 * its glycol. In hotter air they remove part of the heat, and trim chillers, sized for the whole heat, remove the rest.
 */
export function sizeDryPlant(
  plant: PlantOf<'dry-cooler'> | PlantOf<'adiabatic-cooler'>,
  duty: Duty,
): SizedDryPlant {
  const { flowRatio, transferRatio, pumpRatio } = glycolEffect(
    plant.glycol,
    plant.glycolFraction,
    duty.supply_C + duty.rise_K / 2,
  );
  const { pump, withPump } = pumpedDuty(plant, duty, pumpRatio);
  const capacity_kW = capacityOf(withPump);
  const heat_kW = Math.max(capacity_kW, MIN_COOLER_kW);
  const isAdiabatic = plant.kind === 'adiabatic-cooler';
  const { cooler, ratedFraction, fanRatio } = sizeCoolerOnSite(
    {
      heat_kW,
      air_C: duty.supply_C - plant.coolerApproach_K,
      entering_C: duty.supply_C + duty.rise_K,
      leaving_C: duty.supply_C,
      airToCoolantRatio: 1,
      freeConvectionFraction: FREE_CONVECTION,
    },
    { densityRatio: densityRatioOf(duty), transferRatio },
  );
  return {
    kind: 'dry-plant',
    cooler,
    ratedFraction,
    flowRatio,
    fan_kW:
      fanRatio * dryCoolerFan_kW(heat_kW, plant.coolerApproach_K + duty.rise_K, plant.coolerFan_W_per_kW),
    pump,
    bank: plant.trim === 'chiller' ? airCondenserBank(plant, withPump) : null,
    capacity_kW,
    design_kW: withPump.design_kW,
    supply_C: duty.supply_C,
    rise_K: duty.rise_K,
    adiabaticFraction: isAdiabatic ? plant.adiabaticEfficiency : 0,
    cyclesOfConcentration: isAdiabatic ? plant.cyclesOfConcentration : Infinity,
    coldestPad_C: Math.max(FROST_LIMIT_C, coldestPad_C(cooler, heat_kW, duty)),
    waterValue_kWh_per_L: duty.waterValue_kWh_per_L ?? 0,
    maximumOutdoor_C: plant.maximumOutdoor_C,
    designOutdoor_C: duty.design.dryBulb_C,
  };
}

/** Air in which the coolers carry a heat at the speed where pads begin to help. */
function coldestPad_C(cooler: DryCooler, heat_kW: number, { supply_C, rise_K }: Duty): number {
  const entering_C = supply_C + rise_K;
  const perKelvin_kW = dryCoolerHeat_kW(
    cooler,
    { air_C: entering_C - 1, entering_C, coolantFraction: 1 },
    DRY_SPEED,
  );
  return entering_C - heat_kW / perKelvin_kW;
}
