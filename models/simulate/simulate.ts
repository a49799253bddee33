import { locationCarbon_kg } from '../carbon/locationBased.ts';
import { fixedPueOverhead_kW } from '../cooling/fixedPue.ts';
import type { Facility } from '../plan/Facility.ts';
import type { Aggregation, Column } from '../series/Column.ts';
import { flatCost } from '../tariff/flatCost.ts';
import { unitOfName } from '../units/suffixes.ts';
import { addShapedLoad } from '../workload/shape.ts';
import type { LoadHours, Year } from './Year.ts';

/**
 * Runs a facility through its year, hour by hour. The only place where domains meet in time.
 *
 * @returns columns of 8760 or 8784 hours; an hour's mean power in kW is its energy in kWh
 */
export function simulate(facility: Facility): Year {
  const { calendar, cooling, tariff, carbon } = facility;
  const { hourCount } = calendar;
  const { values: itLoad_kW, loadHours } = itLoad(facility);
  const overhead_kW = new Float64Array(hourCount);
  const facilityLoad_kW = new Float64Array(hourCount);
  const electricityCost = new Float64Array(hourCount);
  const carbonLocation_kg = new Float64Array(hourCount);
  const { pue } = cooling;
  const { energyPrice_per_kWh } = tariff;
  const { intensity_g_per_kWh } = carbon;
  for (let hour = 0; hour < hourCount; hour += 1) {
    const it_kW = itLoad_kW[hour] ?? 0;
    const beside_kW = fixedPueOverhead_kW(it_kW, pue);
    const all_kW = it_kW + beside_kW;
    overhead_kW[hour] = beside_kW;
    facilityLoad_kW[hour] = all_kW;
    electricityCost[hour] = flatCost(all_kW, energyPrice_per_kWh);
    carbonLocation_kg[hour] = locationCarbon_kg(all_kW, intensity_g_per_kWh);
  }
  return {
    calendar,
    itLoad_kW: column('itLoad_kW', 'mean', itLoad_kW),
    overhead_kW: column('overhead_kW', 'mean', overhead_kW),
    facilityLoad_kW: column('facilityLoad_kW', 'mean', facilityLoad_kW),
    electricityCost: column('electricityCost', 'sum', electricityCost),
    carbonLocation_kg: column('carbonLocation_kg', 'sum', carbonLocation_kg),
    loadHours,
  };
}

/** IT load of all racks: nothing before they come into service, then idle + active × shape. */
function itLoad(facility: Facility): { values: Float64Array; loadHours: LoadHours[] } {
  const { calendar, firstHour, loads } = facility;
  const { hourCount } = calendar;
  const values = new Float64Array(hourCount);
  const loadHours = loads.map((load) => ({
    service_h: hourCount - firstHour,
    shape_h: addShapedLoad(values, load, firstHour),
  }));
  return { values, loadHours };
}

function column(name: string, aggregation: Aggregation, values: Float64Array): Column {
  const unit = unitOfName(name);
  if (unit === undefined) throw new TypeError(`The column ${name} carries no unit in its name.`);
  return { name, unit, aggregation, values };
}
