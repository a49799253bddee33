import { listHours } from '../cooling/PlantRun.ts';
import { rejectHeat, transportHeat, type HourSpan } from '../cooling/rejectHeat.ts';
import { fillHours } from '../math/fillHours.ts';
import type { Site } from '../plan/prepare/Site.ts';
import { itSide, shelfHeatOutside_kW } from '../power/chainHour.ts';
import { stageLoss_kW } from '../power/stage.ts';
import type { ItHours } from './ItHours.ts';
import type { SiteRun } from './SiteRun.ts';

/**
 * Runs power chain and cooling for hours in a row: devices draw power, the chain adds losses, room and liquid receive
 * the heat, the plant rejects it in the weather of each hour, and the utility supplies the total.
 *
 * Hours in a row with the same load are computed together up to the plant, since nothing of it depends on the weather.
 *
 * @param site - sized; with weather of the same length as the load
 * @param load - IT load of every hour of the year
 * @param run - is added to; its columns are filled
 * @param span - at most 744 hours
 */
export function runHours(site: Site, load: ItHours, run: SiteRun, { from, to }: HourSpan): void {
  for (let begin = from; begin < to;) {
    const end = endOfLoad(load, begin, to);
    takeLoad(site, load, run, begin);
    feedDevices(site, run, { from: begin - from, to: end - from });
    begin = end;
  }
  const { weather } = site;
  const { plants } = run.cooling;
  plants.air = {
    dryBulb_C: weather.dryBulb_C.subarray(from, to),
    wetBulb_C: weather.wetBulb_C.subarray(from, to),
    humidityRatio: weather.humidityRatio.subarray(from, to),
  };
  listHours(plants, to - from);
  rejectHeat(site.system, run.cooling);
  supply(site, run, to - from);
}

/** The hour after the last one in a row that has the load of a first one. */
function endOfLoad(load: ItHours, from: number, limit: number): number {
  if (load.changeHours !== undefined)
    return Math.min(limit, load.changeHours.find((hour) => hour > from) ?? limit);
  let to = endOfValue(load.it_kW, from, limit);
  to = endOfValue(load.dc_kW, from, to);
  to = endOfValue(load.liquid_kW, from, to);
  to = endOfValue(load.serverFans_kW, from, to);
  to = endOfValue(load.acCompute_kW, from, to);
  return endOfValue(load.shelfLoss_kW, from, to);
}

/** The hour after the last one in a row that has the value of a first one. */
function endOfValue(column: Float64Array, from: number, limit: number): number {
  const value = column[from];
  let to = from + 1;
  while (to < limit && column[to] === value) to += 1;
  return to;
}

/** Takes the load of an hour. */
function takeLoad(site: Site, load: ItHours, { devices }: SiteRun, hour: number): void {
  const stated_kW = load.it_kW[hour] ?? 0;
  const liquid_kW = load.liquid_kW[hour] ?? 0;
  const isDoor = site.system.liquid?.isDoor === true;
  const added_kW = site.inletPenaltyFraction * (isDoor ? stated_kW : stated_kW - liquid_kW);
  devices.it_kW = stated_kW + added_kW;
  devices.liquid_kW = liquid_kW;
  devices.dc_kW = load.dc_kW[hour] ?? 0;
  devices.shelfLoss_kW = load.shelfLoss_kW[hour] ?? 0;
  devices.serverFans_kW = (load.serverFans_kW[hour] ?? 0) + added_kW;
  devices.acCompute_kW = load.acCompute_kW[hour] ?? 0;
}

/** Feeds the devices in hours of the same load, and transports their heat to the plants. */
function feedDevices({ chain, system }: Site, run: SiteRun, span: HourSpan): void {
  const { devices, hallHeat, losses, sums } = run;
  const { it_kW, liquid_kW, shelfLoss_kW } = devices;
  const { lighting_kW } = chain;
  const { from, to } = span;
  const hours = to - from;
  itSide(chain, it_kW, losses);
  const outside_kW = shelfHeatOutside_kW(chain, shelfLoss_kW);
  const room_kW = it_kW - liquid_kW - outside_kW + losses.whiteSpaceLoss_kW + lighting_kW;
  hallHeat.room_kW = room_kW;
  hallHeat.liquid_kW = liquid_kW;
  sums.itLoad_kW += it_kW * hours;
  sums.dcLoad_kW += devices.dc_kW * hours;
  sums.rectifierLoss_kW += shelfLoss_kW * hours;
  sums.serverFans_kW += devices.serverFans_kW * hours;
  sums.acCompute_kW += devices.acCompute_kW * hours;
  sums.lighting_kW += lighting_kW * hours;
  sums.heat_kW += (room_kW + liquid_kW) * hours;
  sums.distributionLoss_kW += losses.distributionLoss_kW * hours;
  sums.upsLoss_kW += losses.upsLoss_kW * hours;
  fillHours(run.itLoad_kW, it_kW, from, to);
  fillHours(run.fixedLoad_kW, losses.upsInput_kW + lighting_kW, from, to);
  fillHours(run.heat_kW, room_kW + liquid_kW, from, to);
  transportHeat(system, hallHeat, run.cooling, span);
}

/** The utility supplies devices, losses, lighting and cooling of each hour: see {@link upstream}. */
function supply({ chain }: Site, run: SiteRun, count: number): void {
  const { sums, fixedLoad_kW, facilityLoad_kW } = run;
  const { power_kW } = run.cooling.plants;
  const { switchgear, transformer } = chain;
  let switchgearLoss_kWh = 0;
  let transformerLoss_kWh = 0;
  let facility_kWh = 0;
  for (let at = 0; at < count; at += 1) {
    const fed_kW = (fixedLoad_kW[at] ?? 0) + (power_kW[at] ?? 0);
    const switchgearLoss_kW = stageLoss_kW(switchgear, fed_kW);
    const transformerLoss_kW = stageLoss_kW(transformer, fed_kW + switchgearLoss_kW);
    const facility_kW = fed_kW + switchgearLoss_kW + transformerLoss_kW;
    switchgearLoss_kWh += switchgearLoss_kW;
    transformerLoss_kWh += transformerLoss_kW;
    facility_kWh += facility_kW;
    facilityLoad_kW[at] = facility_kW;
  }
  sums.switchgearLoss_kW += switchgearLoss_kWh;
  sums.transformerLoss_kW += transformerLoss_kWh;
  sums.facilityLoad_kW += facility_kWh;
}
