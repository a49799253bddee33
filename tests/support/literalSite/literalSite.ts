import type { Mover } from '../../../models/cooling/movers.ts';
import type { Site } from '../../../models/plan/prepare/Site.ts';
import type { SizedStage } from '../../../models/power/stage.ts';
import type { ItHours } from '../../../models/simulate/ItHours.ts';
import type { MonthSums } from '../../../models/simulate/siteMonths.ts';
import { emptyHour, type LiteralHour } from './literalHour.ts';
import { literalMover_kW } from './literalMachines.ts';
import { literalPlant } from './literalPlants.ts';

/**
 * One hour of a site, from its equations and without regard to speed: an independent calculation of what the loop over months finds by
 * columns. Heat export and coils that are too small are not calculated.
 *
 * @param at - hour of the load and of the weather
 */
export function literalSite(site: Site, load: ItHours, at: number): MonthSums {
  const { chain, system, weather } = site;
  const value = (column: Float64Array): number => column[at] ?? NaN;
  const stated_kW = value(load.it_kW);
  const liquid_kW = value(load.liquid_kW);
  const isDoor = system.liquid?.isDoor === true;
  const added_kW = site.inletPenaltyFraction * (isDoor ? stated_kW : stated_kW - liquid_kW);
  const it_kW = stated_kW + added_kW;
  const distributionLoss_kW = stageLoss_kW(chain.distribution, it_kW);
  const upsLoss_kW = stageLoss_kW(chain.ups, it_kW + distributionLoss_kW);
  const shelf_kW = value(load.shelfLoss_kW);
  const outside_kW =
    chain.rectifier.requiredCount > 0 ? (1 - chain.rectifier.whiteSpaceFraction) * shelf_kW : 0;
  const room_kW =
    it_kW -
    liquid_kW -
    outside_kW +
    chain.distribution.whiteSpaceFraction * distributionLoss_kW +
    chain.ups.whiteSpaceFraction * upsLoss_kW +
    chain.lighting_kW;
  const hour = emptyHour();
  const air = {
    dryBulb_C: value(weather.dryBulb_C),
    wetBulb_C: value(weather.wetBulb_C),
    humidityRatio: value(weather.humidityRatio),
  };
  if (system.air.coil?.isEnough === false || system.liquid?.door?.isEnough === false) {
    throw new Error('coils that are too small are not calculated');
  }
  const airHeat_kW = moved(system.air.fan, room_kW, hour, 'airFans_kW');
  const coil_kW = literalPlant(system.air.plant, airHeat_kW, air, hour);
  hour.humidification_L += coil_kW * system.air.latentWater_L_per_kWh;
  if (system.liquid !== null) {
    const { mover, plant } = system.liquid;
    literalPlant(plant, moved(mover, liquid_kW, hour, isDoor ? 'airFans_kW' : 'pumps_kW'), air, hour);
  }
  const { airFans_kW, pumps_kW, compressors_kW, rejectionFans_kW, humidifiers_kW } = hour;
  const cooling_kW = airFans_kW + pumps_kW + compressors_kW + rejectionFans_kW + humidifiers_kW;
  const fed_kW = it_kW + distributionLoss_kW + upsLoss_kW + chain.lighting_kW + cooling_kW;
  const switchgearLoss_kW = stageLoss_kW(chain.switchgear, fed_kW);
  const transformerLoss_kW = stageLoss_kW(chain.transformer, fed_kW + switchgearLoss_kW);
  return {
    ...hour,
    itLoad_kW: it_kW,
    dcLoad_kW: value(load.dc_kW),
    serverFans_kW: value(load.serverFans_kW) + added_kW,
    acCompute_kW: value(load.acCompute_kW),
    rectifierLoss_kW: shelf_kW,
    distributionLoss_kW,
    upsLoss_kW,
    switchgearLoss_kW,
    transformerLoss_kW,
    lighting_kW: chain.lighting_kW,
    facilityLoad_kW: fed_kW + switchgearLoss_kW + transformerLoss_kW,
    heat_kW: room_kW + liquid_kW,
  };
}

/** All energised modules together: P_r (a0 + a1 x + a2 x²). */
function stageLoss_kW(stage: SizedStage, output_kW: number): number {
  const rated_kW = stage.energisedCount * stage.moduleRating_kW;
  if (rated_kW === 0) return 0;
  const load = output_kW / rated_kW;
  const { noLoadFraction, proportionalFraction, squareFraction } = stage;
  return rated_kW * (noLoadFraction + proportionalFraction * load + squareFraction * load ** 2);
}

/** Transports heat, and adds the heat of the fans or pumps to it. */
function moved(mover: Mover, heat_kW: number, hour: LiteralHour, name: 'airFans_kW' | 'pumps_kW'): number {
  const power_kW = literalMover_kW(mover, heat_kW);
  const moved_kW = Math.min(heat_kW, mover.design_kW * mover.runningRatio);
  hour[name] += power_kW;
  hour.unmetHeat_kW += heat_kW - moved_kW;
  return moved_kW + power_kW;
}
