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

/** Every hourly column of an option, with the clock that its hours are counted on. */
export interface Hourly {
  readonly calendar: Calendar;
  /** Minutes east of UTC of the site's standard time. */
  readonly utcOffset_min: number;
  /** Of the columns of money. */
  readonly currency: string;
  readonly columns: readonly Column[];
}

/**
 * The hours of one option of a plan.
 *
 * @param optionId - one of the plan's options; the plan itself where it has none
 * @throws ModelError `option-unknown`, or `plan-not-computable` with an issue for each finding that makes numbers impossible
 */
export function hourlyOfPlan(plan: Plan, optionId: string, library: Library): Hourly {
  const facility = facilityOf(plan, optionId, library);
  const { calendar, utcOffset_min } = facility;
  const { currency } = facility.tariff;
  return { calendar, utcOffset_min, currency, columns: columnsOf(facility) };
}

/** All columns of a facility's year, those of the whole site first. */
function columnsOf(facility: Facility): Column[] {
  const { itLoad_kW, facilityLoad_kW, carbonLocation_kg } = simulate(facility);
  return [
    itLoad_kW,
    overheadOf(itLoad_kW, facilityLoad_kW),
    facilityLoad_kW,
    ...costOf(facility, facilityLoad_kW),
    carbonLocation_kg,
    ...columnsOfPlant(facility),
  ];
}

/** Cooling, distribution losses and lighting together. */
function overheadOf(itLoad: Column, facilityLoad: Column): Column {
  const overhead_kW = facilityLoad.values.map((load_kW, hour) => load_kW - (itLoad.values[hour] ?? 0));
  return columnOf('overhead_kW', overhead_kW);
}

/** What each hour costs, where a kWh has one price; a bill with demand charges or tiers has no cost of an hour. */
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
