import type { CarbonYear } from '../carbon/carbonOfYear.ts';
import type { MeteringPoint } from '../power/meteringPoint.ts';
import type { Calendar } from '../series/calendar.ts';
import type { Column, MonthlyLoad } from '../series/Column.ts';
import type { Bill } from '../tariff/Bill.ts';
import type { SiteMonths } from './siteMonths.ts';

/** Hours of one of the facility's loads over the year. */
export interface LoadHours {
  /** Hours in service. */
  readonly service_h: number;
  /** Hours in service, weighted with the load's shape. */
  readonly shape_h: number;
  /** Hours in service, weighted with the square of the shape. */
  readonly squaredShape_h: number;
}

/** A simulated year: hourly columns, each with its unit and its aggregation rule. */
export interface Year {
  readonly calendar: Calendar;
  /** IT load at the facility's metering point. */
  readonly itLoad_kW: Column;
  /** IT load at the input of the racks, which tenants are billed for. */
  readonly rackInput_kW: Float64Array;
  /** IT energy of the year by metering point; null if the losses up to that point are unknown. */
  readonly itEnergy_kWh: Readonly<Record<MeteringPoint, number | null>>;
  readonly facilityLoad_kW: Column;
  readonly itMonths: MonthlyLoad;
  readonly facilityMonths: MonthlyLoad;
  /** Monthly results of power chain and cooling; null with a stated PUE. */
  readonly plant: SiteMonths | null;
  readonly bill: Bill;
  readonly carbon: CarbonYear;
  /** In the order of the facility's loads. */
  readonly loadHours: readonly LoadHours[];
}
