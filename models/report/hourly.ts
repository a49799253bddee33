import { locationCarbonHours_kg } from '../carbon/locationBased.ts';
import type { Library } from '../catalogue/Library.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import type { Calendar } from '../series/calendar.ts';
import type { Column } from '../series/Column.ts';
import { addUpItLoad } from '../simulate/addUpItLoad.ts';
import { columnOf } from '../simulate/columnOf.ts';
import { plantColumns } from '../simulate/PlantColumns.ts';
import { runSite } from '../simulate/runSite.ts';
import { simulate } from '../simulate/simulate.ts';
import { facilityOf } from './facilityOf.ts';

/** Every hourly column of an option, with the calendar of its hours. */
export interface Hourly {
  readonly calendar: Calendar;
  /** Minutes east of UTC of the site's standard time. */
  readonly utcOffset_min: number;
  /** Of the cost columns. */
  readonly currency: string;
  readonly columns: readonly Column[];
}

/**
 * The hours of one option of a plan.
 *
 * @param optionId - one of the plan's options; the plan itself if it has none
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each blocking finding
 */
export function hourlyOfPlan(plan: Plan, optionId: string, library: Library): Hourly {
  const facility = facilityOf(plan, optionId, library);
  const { calendar, utcOffset_min } = facility;
  const { currency } = facility.tariff;
  return { calendar, utcOffset_min, currency, columns: columnsOf(facility) };
}

/** All columns of a facility's year, columns of the whole site first. */
function columnsOf(facility: Facility): Column[] {
  const { itLoad_kW, facilityLoad_kW } = simulate(facility);
  const { gridIntensity_g_per_kWh } = facility.carbon.terms;
  return [
    itLoad_kW,
    overheadOf(itLoad_kW, facilityLoad_kW),
    facilityLoad_kW,
    ...costOf(facility, facilityLoad_kW),
    columnOf('carbonLocation_kg', locationCarbonHours_kg(facilityLoad_kW.values, gridIntensity_g_per_kWh)),
    ...columnsOfPlant(facility),
  ];
}

/** Cooling, distribution losses and lighting together. */
function overheadOf(itLoad: Column, facilityLoad: Column): Column {
  const overhead_kW = facilityLoad.values.map((load_kW, hour) => load_kW - (itLoad.values[hour] ?? 0));
  return columnOf('overhead_kW', overhead_kW);
}

/** Cost of each hour, with a flat rate only; a bill with demand charges or tiers has no cost by hour. */
function costOf({ tariff }: Facility, { values }: Column): Column[] {
  const price = tariff.energyPrice_per_kWh;
  if (price === null) return [];
  return [
    columnOf(
      'electricityCost',
      values.map((energy_kWh) => energy_kWh * price),
    ),
  ];
}

function columnsOfPlant(facility: Facility): Column[] {
  const { cooling, firstHour } = facility;
  if (cooling.kind === 'fixed-pue') return [];
  const hours = runSite(cooling.site, addUpItLoad(facility).load, firstHour);
  return Object.values(plantColumns(hours, cooling.site.weather));
}
