import { sum } from '../math/sum.ts';
import { designPeakOf } from '../plan/prepare/designPeak.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { isoHour } from '../series/timeZone.ts';
import type { Year } from '../simulate/Year.ts';
import type { Annual, Monthly, Peak } from './reportSchema.ts';

/** Energy, cost and carbon of a simulated year. */
export interface YearFigures {
  readonly annual: Annual;
  readonly peak: Peak;
  readonly monthly: Monthly[];
}

/** The figures of a simulated year: months are sums of hours, the year is the sum of its months, ratios are of sums. */
export function yearFigures(facility: Facility, year: Year): YearFigures {
  const monthly = monthlyFigures(year);
  const peak = peakOf(facility, year, monthly);
  return { annual: annualFigures(facility, year, monthly, peak), peak, monthly };
}

function monthlyFigures({ itMonths, facilityMonths, bill, carbon }: Year): Monthly[] {
  return itMonths.energy_kWh.map((itEnergy_kWh, index) => {
    const facilityEnergy_kWh = facilityMonths.energy_kWh[index] ?? 0;
    return {
      month: index + 1,
      itEnergy_kWh,
      overheadEnergy_kWh: facilityEnergy_kWh - itEnergy_kWh,
      facilityEnergy_kWh,
      pue: ratio(facilityEnergy_kWh, itEnergy_kWh),
      electricityCost: bill.monthly[index]?.total ?? 0,
      carbonLocation_kg: carbon.location.months_kg[index] ?? 0,
      peakIt_kW: itMonths.peak_kW[index] ?? 0,
      peakFacility_kW: facilityMonths.peak_kW[index] ?? 0,
    };
  });
}

function annualFigures(facility: Facility, year: Year, months: readonly Monthly[], peak: Peak): Annual {
  const total = (figure: (month: Monthly) => number): number => sum(months.map(figure));
  const itEnergy_kWh = total((month) => month.itEnergy_kWh);
  const facilityEnergy_kWh = total((month) => month.facilityEnergy_kWh);
  const electricityCost = total((month) => month.electricityCost);
  return {
    year: year.calendar.year,
    hourCount: year.calendar.hourCount,
    itEnergy_kWh,
    overheadEnergy_kWh: total((month) => month.overheadEnergy_kWh),
    facilityEnergy_kWh,
    pue: ratio(facilityEnergy_kWh, itEnergy_kWh),
    peakPue: ratio(peak.facility_kW, year.itLoad_kW.values[peak.hourOfYear] ?? 0),
    electricityCost,
    meanEnergyPrice_per_kWh: ratio(electricityCost, facilityEnergy_kWh),
    carbonLocation_kg: total((month) => month.carbonLocation_kg),
    carbonBasis: facility.carbon.basis,
  };
}

function peakOf(facility: Facility, year: Year, months: readonly Monthly[]): Peak {
  const it_kW = Math.max(...months.map((month) => month.peakIt_kW));
  const facility_kW = Math.max(...months.map((month) => month.peakFacility_kW));
  const hourOfYear = year.facilityLoad_kW.values.indexOf(facility_kW);
  const design = designPeakOf(facility);
  const { powerFactor } = facility.conditions;
  return {
    designIt_kW: design.it_kW,
    designIt_kVA: design.it_kW / powerFactor,
    designFacility_kW: design.facility_kW,
    designBasis: design.basis,
    it_kW,
    it_kVA: it_kW / powerFactor,
    facility_kW,
    hourOfYear,
    time: isoHour(year.calendar, hourOfYear, facility.utcOffset_min),
  };
}

/** A ratio, or null where there is nothing to divide by: a plan without IT energy has no PUE. */
function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
