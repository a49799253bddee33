import { carbonOfYear, type CarbonYear } from '../carbon/carbonOfYear.ts';
import type { CarbonTerms } from '../carbon/CarbonTerms.ts';
import { BoundedMap } from '../math/BoundedMap.ts';
import { sum } from '../math/sum.ts';
import { stageLoss_kW, type SizedStage } from '../power/stage.ts';
import { hoursTotal, monthlyLoad } from '../series/Column.ts';
import { fixedPueOverhead_kW } from '../cooling/fixedPue.ts';
import type { Facility, FixedPueCooling } from '../plan/prepare/Facility.ts';
import type { Bill } from '../tariff/Bill.ts';
import { billLoad } from '../tariff/billLoad.ts';
import { tallyLoad, type TallyLoad } from '../tariff/loadTally.ts';
import { addUpItLoad } from './addUpItLoad.ts';
import { columnOf } from './columnOf.ts';
import type { ItHours } from './ItHours.ts';
import { siteMonths, type SiteMonths } from './siteMonths.ts';
import type { Year } from './Year.ts';

/** Hourly power of the whole site, and the monthly results of power chain and cooling if these are computed. */
interface SiteLoad {
  /** At the input of the racks. */
  readonly rackInput_kW: Float64Array;
  /** At the metering point. */
  readonly itLoad_kW: Float64Array;
  /** Of the year at the UPS output; null if the losses between UPS and racks are unknown: within a stated PUE. */
  readonly upsOutput_kWh: number | null;
  readonly facilityLoad_kW: Float64Array;
  readonly plant: SiteMonths | null;
}

/**
 * Runs a facility through its year, hour by hour. The only place where domains meet in time.
 *
 * @returns columns of 8760 or 8784 hours; an hour's mean power in kW is its energy in kWh
 */
export const simulate = (facility: Facility): Year => priceYear(facility, simulateLoads(facility));

/** The hours of a facility that neither prices nor factors change: facilities that differ in these alone share them. */
export type LoadYear = Omit<Year, 'bill' | 'carbon'>;

/** Runs a facility through its year up to its loads. */
export function simulateLoads(facility: Facility): LoadYear {
  const { calendar } = facility;
  const { load, loadHours } = addUpItLoad(facility);
  const { rackInput_kW, itLoad_kW, upsOutput_kWh, facilityLoad_kW, plant } = siteLoad(facility, load);
  const itMonths = monthlyLoad(itLoad_kW, calendar);
  const rackInput_kWh =
    itLoad_kW === rackInput_kW ? sum(itMonths.energy_kWh) : hoursTotal(rackInput_kW, 0, rackInput_kW.length);
  return {
    calendar,
    itLoad_kW: columnOf('itLoad_kW', itLoad_kW),
    rackInput_kW,
    itEnergy_kWh: {
      'ups-output': upsOutput_kWh,
      // Nothing between the distribution and the racks loses power in this model.
      'pdu-output': rackInput_kWh,
      'rack-input': rackInput_kWh,
    },
    facilityLoad_kW: columnOf('facilityLoad_kW', facilityLoad_kW),
    itMonths,
    facilityMonths: monthlyLoad(facilityLoad_kW, calendar),
    plant,
    loadHours,
  };
}

/** What facilities with the same loads share when they are priced. */
export interface PricedBefore {
  readonly tallyOf: TallyLoad;
  /** By the terms that it was computed with. */
  readonly carbons: BoundedMap<CarbonTerms, CarbonYear>;
}

/**
 * The bill and the carbon of a year of loads.
 *
 * @param before - of the same loads. Default: they are priced for the first time
 */
export function priceYear(
  facility: Facility,
  loads: LoadYear,
  before: PricedBefore = { tallyOf: tallyLoad, carbons: new BoundedMap(1) },
): Year {
  const { itMonths, facilityMonths, rackInput_kW } = loads;
  const facilityLoad_kW = loads.facilityLoad_kW.values;
  const { terms } = facility.carbon;
  const carbon =
    before.carbons.get(terms) ??
    carbonOfYear(terms, facilityLoad_kW, sum(itMonths.energy_kWh), facilityMonths.energy_kWh);
  before.carbons.set(terms, carbon);
  return {
    ...loads,
    bill: billOf(
      facility,
      { itLoad_kW: rackInput_kW, facilityLoad_kW },
      {
        previous: yearBefore(facility),
        tallyOf: before.tallyOf,
      },
    ),
    carbon,
  };
}

/** Hourly loads of a year that a bill is computed from. */
export interface BilledHours {
  /** At the input of the racks, where a tenant is metered. */
  readonly itLoad_kW: Float64Array;
  readonly facilityLoad_kW: Float64Array;
}

/** How a year is billed. */
interface Billed {
  /** The previous year, which ratchets look back to; undefined if the year is its own predecessor. */
  readonly previous: BilledHours | undefined;
  readonly tallyOf?: TallyLoad;
}

/** The bill of a facility's year. */
export function billOf(
  { tariff }: Facility,
  { itLoad_kW, facilityLoad_kW }: BilledHours,
  { previous, tallyOf = tallyLoad }: Billed,
): Bill {
  const { terms, clock, systemPeakSteps } = tariff;
  const yearBefore = previous && { load_kW: previous.facilityLoad_kW, it_kW: previous.itLoad_kW };
  return billLoad(terms, { load_kW: facilityLoad_kW, stepsPerHour: 1 }, clock, {
    systemPeakSteps,
    it_kW: itLoad_kW,
    tallyOf,
    ...(yearBefore === undefined ? {} : { yearBefore }),
  });
}

/** Years without load, which are not changed: one for each length. */
const noLoads = new Map<number, Float64Array>();

function noLoad(hourCount: number): Float64Array {
  const none = noLoads.get(hourCount) ?? new Float64Array(hourCount);
  noLoads.set(hourCount, none);
  return none;
}

/** The year before one in which racks come into service: zero load, since racks that start later drew nothing before. */
export function yearBefore({ loads, calendar }: Facility): BilledHours | undefined {
  if (loads.every(({ firstHour }) => firstHour === 0)) return undefined;
  const none = noLoad(calendar.hourCount);
  return { itLoad_kW: none, facilityLoad_kW: none };
}

function siteLoad(facility: Facility, load: ItHours): SiteLoad {
  const { cooling, calendar, firstHour } = facility;
  if (cooling.kind === 'fixed-pue') return loadByPue(cooling, facility, load);
  const { site } = cooling;
  const { itLoad_kW: rackInput_kW, facilityLoad_kW, plant } = siteMonths(site, load, calendar, firstHour);
  return {
    rackInput_kW,
    itLoad_kW: meteredLoad_kW(facility, rackInput_kW, site.chain.distribution),
    upsOutput_kWh: sum(plant.months.map((month) => month.itLoad_kW + month.distributionLoss_kW)),
    facilityLoad_kW,
    plant,
  };
}

function loadByPue(
  { distribution, pue }: FixedPueCooling,
  { firstHour, itMetering }: Facility,
  { it_kW }: ItHours,
): SiteLoad {
  const upsOutput_kW = distribution === null ? null : upsOutput(distribution, it_kW, firstHour);
  const itLoad_kW = itMetering === 'ups-output' ? (upsOutput_kW ?? it_kW) : it_kW;
  const facilityLoad_kW = new Float64Array(it_kW.length);
  for (let hour = firstHour; hour < it_kW.length; hour += 1) {
    const metered_kW = itLoad_kW[hour] ?? 0;
    facilityLoad_kW[hour] = metered_kW + fixedPueOverhead_kW(metered_kW, pue);
  }
  return {
    rackInput_kW: it_kW,
    itLoad_kW,
    upsOutput_kWh: upsOutput_kW && hoursTotal(upsOutput_kW, 0, upsOutput_kW.length),
    facilityLoad_kW,
    plant: null,
  };
}

/** IT load at the metering point by hour; with a stated PUE whose distribution is not known, that of the racks. */
function meteredLoad_kW(
  { itMetering, firstHour }: Facility,
  rackInput_kW: Float64Array,
  distribution: SizedStage | null,
): Float64Array {
  return itMetering === 'ups-output' && distribution !== null
    ? upsOutput(distribution, rackInput_kW, firstHour)
    : rackInput_kW;
}

/**
 * Highest hourly IT load of the year at the metering point, in kW, where it is known without simulating the hours of cooling.
 *
 * @returns null if devices draw more at warm inlets, which only the hours of the weather tell
 */
export function itPeakWithoutWeather_kW(facility: Facility): number | null {
  const { cooling } = facility;
  if (cooling.kind === 'system' && cooling.site.inletPenaltyFraction !== 0) return null;
  const distribution = cooling.kind === 'system' ? cooling.site.chain.distribution : cooling.distribution;
  const itLoad_kW = meteredLoad_kW(facility, addUpItLoad(facility).load.it_kW, distribution);
  return Math.max(...monthlyLoad(itLoad_kW, facility.calendar).peak_kW);
}

/** Power at the UPS output by hour; 0 before anything is energised. */
function upsOutput(distribution: SizedStage, rackInput_kW: Float64Array, firstHour: number): Float64Array {
  const upsOutput_kW = new Float64Array(rackInput_kW.length);
  for (let hour = firstHour; hour < rackInput_kW.length; hour += 1) {
    const load_kW = rackInput_kW[hour] ?? 0;
    upsOutput_kW[hour] = load_kW + stageLoss_kW(distribution, load_kW);
  }
  return upsOutput_kW;
}
