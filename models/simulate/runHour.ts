import { rejectHeat } from '../cooling/rejectHeat.ts';
import { beginHour, electricPower_kW } from '../cooling/PlantHour.ts';
import type { Site } from '../plan/prepare/Site.ts';
import { itSide, shelfHeatOutside_kW, upstream } from '../power/chainHour.ts';
import type { ItHours } from './ItHours.ts';
import type { SiteHour } from './SiteHour.ts';

/**
 * Runs power chain and cooling for an hour: devices draw power, the chain adds losses, room and liquid receive the
 * heat, the plant rejects it in the weather of that hour, and the utility supplies the total.
 *
 * @param site - sized; with weather of the same length as the load
 * @param load - IT load of every hour of the year
 * @param at - hour of the year
 * @param hour - is filled; contains the previous hour of the same site, or is new
 */
export function runHour(site: Site, load: ItHours, at: number, hour: SiteHour): void {
  const { chain, system, weather } = site;
  const { heat, outdoor, losses, grid, cooling } = hour;
  const { lighting_kW } = chain;
  const stated_kW = load.it_kW[at] ?? 0;
  const toLiquid_kW = load.liquid_kW[at] ?? 0;
  const shelfLoss_kW = load.shelfLoss_kW[at] ?? 0;
  const isDoor = system.liquid?.isDoor === true;
  const drawn_kW = stated_kW + site.inletPenaltyFraction * (isDoor ? stated_kW : stated_kW - toLiquid_kW);
  // Many hours have the same load as the previous one, and the same losses.
  if (drawn_kW !== hour.itLoad_kW) itSide(chain, drawn_kW, losses);
  hour.itLoad_kW = drawn_kW;
  hour.dcLoad_kW = load.dc_kW[at] ?? 0;
  hour.rectifierLoss_kW = shelfLoss_kW;
  hour.serverFans_kW = (load.serverFans_kW[at] ?? 0) + drawn_kW - stated_kW;
  hour.acCompute_kW = load.acCompute_kW[at] ?? 0;
  hour.lighting_kW = lighting_kW;
  const outside_kW = shelfHeatOutside_kW(chain, shelfLoss_kW);
  heat.room_kW = drawn_kW - toLiquid_kW - outside_kW + losses.whiteSpaceLoss_kW + lighting_kW;
  heat.liquid_kW = toLiquid_kW;
  outdoor.dryBulb_C = weather.dryBulb_C[at] ?? 0;
  outdoor.wetBulb_C = weather.wetBulb_C[at] ?? 0;
  outdoor.humidityRatio = weather.humidityRatio[at] ?? 0;
  beginHour(cooling);
  rejectHeat(system, heat, outdoor, cooling);
  grid.fed_kW = losses.upsInput_kW + lighting_kW + electricPower_kW(cooling);
  upstream(chain, grid);
}
