import { coolingPower_kW, firstHourOf } from '../cooling/CoolingHour.ts';
import { outdoorAir } from '../cooling/OutdoorAir.ts';
import { runSystem, type HallHeat } from '../cooling/runSystem.ts';
import type { Site } from '../plan/Site.ts';
import { itSide, itSideResult, upstream, upstreamResult } from '../power/chainHour.ts';
import type { ItHours } from './ItHours.ts';
import type { SiteHours } from './SiteHours.ts';

/** Hours of the year that are run, from one up to but not including another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs power chain and cooling hour by hour: devices draw, the chain loses, room and liquid get the heat, the plant carries it in
 * that hour's weather, and the utility delivers it all.
 *
 * @param site - sized; its weather is as long as the load
 * @param load - IT load of every hour of the year
 * @param span - hours that are run
 * @param hours - columns that begin with the first of them, empty; they are filled
 */
export function runHours(site: Site, load: ItHours, { from, to }: Span, hours: SiteHours): void {
  const { chain, system, inletPenaltyFraction } = site;
  const { dryBulb_C, wetBulb_C, humidityRatio } = site.weather;
  const { it_kW, liquid_kW, dc_kW, serverFans_kW } = load;
  const losses = itSideResult();
  const grid = upstreamResult();
  const outdoor = outdoorAir({ dryBulb_C: NaN, wetBulb_C: NaN, humidityRatio: NaN });
  const heat: HallHeat = { room_kW: NaN, liquid_kW: NaN };
  const cooling = firstHourOf(hours);
  const { lighting_kW } = chain;
  const isDoor = system.liquid?.isDoor === true;
  const { itLoad_kW, dcLoad_kW, heat_kW, rectifierLoss_kW, distributionLoss_kW, upsLoss_kW } = hours;
  const { switchgearLoss_kW, transformerLoss_kW, facilityLoad_kW } = hours;
  hours.lighting_kW.fill(lighting_kW, 0, to - from);
  hours.acCompute_kW.set(load.acCompute_kW.subarray(from, to));
  let lastDrawn_kW = NaN;
  let lastDc_kW = NaN;
  for (let hour = from; hour < to; hour += 1) {
    const at = hour - from;
    const stated_kW = it_kW[hour] ?? 0;
    const toLiquid_kW = liquid_kW[hour] ?? 0;
    const onDc_kW = dc_kW[hour] ?? 0;
    const breathing_kW = isDoor ? stated_kW : stated_kW - toLiquid_kW;
    const drawn_kW = stated_kW + inletPenaltyFraction * breathing_kW;
    // Many hours carry the same load as the one before, and lose the same.
    if (drawn_kW !== lastDrawn_kW || onDc_kW !== lastDc_kW) {
      itSide(chain, drawn_kW - onDc_kW, onDc_kW, losses);
      lastDrawn_kW = drawn_kW;
      lastDc_kW = onDc_kW;
    }
    heat.room_kW = drawn_kW - toLiquid_kW + losses.whiteSpaceLoss_kW + lighting_kW;
    heat.liquid_kW = toLiquid_kW;
    outdoor.dryBulb_C = dryBulb_C[hour] ?? 0;
    outdoor.wetBulb_C = wetBulb_C[hour] ?? 0;
    outdoor.humidityRatio = humidityRatio[hour] ?? 0;
    cooling.at = at;
    runSystem(system, heat, outdoor, cooling);
    upstream(chain, losses.upsInput_kW + lighting_kW + coolingPower_kW(cooling), grid);
    itLoad_kW[at] = drawn_kW;
    dcLoad_kW[at] = onDc_kW;
    hours.serverFans_kW[at] = (serverFans_kW[hour] ?? 0) + drawn_kW - stated_kW;
    heat_kW[at] = heat.room_kW + toLiquid_kW;
    rectifierLoss_kW[at] = losses.rectifierLoss_kW;
    distributionLoss_kW[at] = losses.distributionLoss_kW;
    upsLoss_kW[at] = losses.upsLoss_kW;
    switchgearLoss_kW[at] = grid.switchgearLoss_kW;
    transformerLoss_kW[at] = grid.transformerLoss_kW;
    facilityLoad_kW[at] = grid.utility_kW;
  }
}
