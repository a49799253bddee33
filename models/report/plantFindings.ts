import { checkExchangers } from '../cooling/exchangerChecks.ts';
import type { SystemCooling } from '../plan/prepare/Facility.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { fixedText, numberText } from '../units/text.ts';
import type { PlantReport } from './plantSchema.ts';

/** Highest dew point of a room within the recommended envelope. Source: ASHRAE TC 9.9. */
const HIGHEST_DEW_POINT_C = 15;
/** Minimum margin of water at the racks above the dew point. Source: ASHRAE TC 9.9, secondary source, 2 to 3 K. */
const ABOVE_DEW_POINT_K = 2;
/** Chilled water below this needs glycol. */
const COLDEST_CHILLED_WATER_C = 3;

const AIR_SOURCE = 'ASHRAE TC 9.9, classes of air-cooled equipment';

/**
 * What is wrong or risky in a computed plant: heat exchangers without a temperature difference, unmet heat, inlets and water outside their limits, insufficient
 * redundancy, and a ride-through time shorter than the chiller restart.
 */
export function plantFindings(cooling: SystemCooling, plant: PlantReport): Finding[] {
  return [
    ...checkExchangers(cooling.site.system),
    ...unmetFindings(plant),
    ...inletFindings(plant),
    ...waterFindings(cooling),
    ...rideThroughFindings(plant),
  ];
}

function unmetFindings(plant: PlantReport): Finding[] {
  const { unmetHourCount, unmetHeat_kWh, hottest, mostHumid } = plant;
  const findings: Finding[] = [];
  if (unmetHourCount > 0) {
    const message = `Unmet heat in ${numberText(unmetHourCount, 0)} hours of the year, ${numberText(unmetHeat_kWh, 0)} kWh in total; energy and PUE of those hours cover the heat removed.`;
    findings.push(finding('cooling-unmet', 'cooling.plant', message));
  }
  const worst = hottest.unmet_kW >= mostHumid.unmet_kW ? hottest : mostHumid;
  if (worst.unmet_kW > 0) {
    const message = `${numberText(worst.unmet_kW)} kW of unmet heat at ${fixedText(worst.dryBulb_C, 1)} °C dry bulb, ${fixedText(worst.wetBulb_C, 1)} °C wet bulb and ${numberText(worst.it_kW)} kW IT load.`;
    findings.push(finding('cooling-design-unmet', 'cooling.plant', message));
  } else {
    const out_kW = Math.max(hottest.unitOutUnmet_kW, mostHumid.unitOutUnmet_kW);
    if (out_kW > 0) {
      const message = `${numberText(out_kW)} kW of unmet heat at N-1 in the design hour.`;
      findings.push(finding('cooling-unit-out', 'cooling.redundancy', message));
    }
  }
  return findings;
}

function inletFindings({ inlet }: PlantReport): Finding[] {
  const { inlet_C, airClass } = inlet;
  const at = `The IT inlet temperature is ${fixedText(inlet_C, 1)} °C`;
  if (inlet.outsideAllowableHourCount > 0) {
    const message = `${at} in ${numberText(inlet.outsideAllowableHourCount, 0)} hours; class ${airClass} allows ${fixedText(inlet.allowableMin_C, 1)} to ${fixedText(inlet.allowableMax_C, 1)} °C at this elevation.`;
    return [finding('inlet-outside-allowable', 'cooling.capture.supplyAir_C', message, AIR_SOURCE)];
  }
  if (inlet.outsideRecommendedHourCount > 0) {
    const message = `${at} in ${numberText(inlet.outsideRecommendedHourCount, 0)} hours; the recommended range is ${fixedText(inlet.recommendedMin_C, 1)} to ${fixedText(inlet.recommendedMax_C, 1)} °C.`;
    return [finding('inlet-outside-recommended', 'cooling.capture.supplyAir_C', message, AIR_SOURCE)];
  }
  return [];
}

function waterFindings({ site }: SystemCooling): Finding[] {
  const { air, liquid } = site.system;
  const findings: Finding[] = [];
  const isWaterCoil = air.plant.kind !== 'direct-expansion';
  if (isWaterCoil && air.coilWater_C < COLDEST_CHILLED_WATER_C) {
    const message = `Supply air of ${fixedText(air.supplyAir_C, 1)} °C requires chilled water at ${fixedText(air.coilWater_C, 1)} °C; below ${String(COLDEST_CHILLED_WATER_C)} °C water may freeze in the chiller.`;
    findings.push(finding('water-frosty', 'cooling.capture.supplyAir_C', message));
  }
  const minimumSupply_C = HIGHEST_DEW_POINT_C + ABOVE_DEW_POINT_K;
  if (liquid !== null && liquid.supplyWater_C < minimumSupply_C) {
    const message = `Facility water of ${fixedText(liquid.supplyWater_C, 1)} °C reaches the racks; with room dew points up to ${String(HIGHEST_DEW_POINT_C)} °C it should be at least ${String(minimumSupply_C)} °C.`;
    findings.push(finding('water-below-dew-point', 'cooling.capture.supplyWater_C', message));
  }
  return findings;
}

function rideThroughFindings({ rideThrough }: PlantReport): Finding[] {
  const { chillersOff_s, pumpsOff_s, restart_s } = rideThrough;
  const isShort = (time_s: number | null): time_s is number => time_s !== null && time_s < restart_s;
  const phrases = [
    ...(isShort(chillersOff_s)
      ? [`the chilled-water ride-through time is ${fixedText(chillersOff_s, 0)} s`]
      : []),
    ...(isShort(pumpsOff_s) ? [`the room-air ride-through time is ${fixedText(pumpsOff_s, 0)} s`] : []),
  ];
  if (phrases.length === 0) return [];
  const message = `At the design load ${phrases.join(', and ')}; the chiller restart time is ${fixedText(restart_s, 0)} s.`;
  return [finding('ride-through-short', 'cooling.rideThrough', message)];
}
