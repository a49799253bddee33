import { coolingPower_kW, firstHourOf } from '../cooling/CoolingHour.ts';
import type { OutdoorAir } from '../cooling/OutdoorAir.ts';
import { runSystem, type HallHeat } from '../cooling/runSystem.ts';
import type { Site } from '../plan/Site.ts';
import { itSide, itSideResult, upstream, upstreamResult } from '../power/chainHour.ts';
import type { ItHours } from './ItHours.ts';
import { emptySiteHours, type SiteHours } from './SiteHours.ts';

/**
 * Runs power chain and cooling through a year, hour by hour: devices draw, the chain loses, room and liquid get the heat, the plant
 * carries it in that hour's weather, and the utility delivers it all.
 *
 * @param site - sized; its weather is as long as the load
 * @param load - IT load of every hour
 * @param firstHour - hour in which the hall comes into service; before it nothing is energised
 */
export function runSite(site: Site, load: ItHours, firstHour = 0): SiteHours {
  const { chain, system, inletPenaltyFraction } = site;
  const { dryBulb_C, wetBulb_C, humidityRatio } = site.weather;
  const { it_kW, liquid_kW, dc_kW, serverFans_kW } = load;
  const hours = emptySiteHours(it_kW.length);
  const losses = itSideResult();
  const grid = upstreamResult();
  const outdoor: OutdoorAir = { dryBulb_C: 0, wetBulb_C: 0, humidityRatio: 0 };
  const heat: HallHeat = { room_kW: 0, liquid_kW: 0 };
  const cooling = firstHourOf(hours);
  const { lighting_kW } = chain;
  const isDoor = system.liquid?.isDoor === true;
  for (let hour = firstHour; hour < it_kW.length; hour += 1) {
    const stated_kW = it_kW[hour] ?? 0;
    const toLiquid_kW = liquid_kW[hour] ?? 0;
    const onDc_kW = dc_kW[hour] ?? 0;
    const breathing_kW = isDoor ? stated_kW : stated_kW - toLiquid_kW;
    const drawn_kW = stated_kW + inletPenaltyFraction * breathing_kW;
    itSide(chain, drawn_kW - onDc_kW, onDc_kW, losses);
    heat.room_kW = drawn_kW - toLiquid_kW + losses.whiteSpaceLoss_kW + lighting_kW;
    heat.liquid_kW = toLiquid_kW;
    outdoor.dryBulb_C = dryBulb_C[hour] ?? 0;
    outdoor.wetBulb_C = wetBulb_C[hour] ?? 0;
    outdoor.humidityRatio = humidityRatio[hour] ?? 0;
    cooling.at = hour;
    runSystem(system, heat, outdoor, cooling);
    upstream(chain, losses.upsInput_kW + lighting_kW + coolingPower_kW(cooling), grid);
    hours.itLoad_kW[hour] = drawn_kW;
    hours.dcLoad_kW[hour] = onDc_kW;
    hours.serverFans_kW[hour] = (serverFans_kW[hour] ?? 0) + drawn_kW - stated_kW;
    hours.heat_kW[hour] = heat.room_kW + toLiquid_kW;
    hours.rectifierLoss_kW[hour] = losses.rectifierLoss_kW;
    hours.distributionLoss_kW[hour] = losses.distributionLoss_kW;
    hours.upsLoss_kW[hour] = losses.upsLoss_kW;
    hours.lighting_kW[hour] = lighting_kW;
    hours.switchgearLoss_kW[hour] = grid.switchgearLoss_kW;
    hours.transformerLoss_kW[hour] = grid.transformerLoss_kW;
    hours.facilityLoad_kW[hour] = grid.utility_kW;
  }
  return hours;
}
