import { finding, type Finding } from '../problems/Finding.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import { sum } from '../math/sum.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { NamedOption } from '../plan/document/scenarioAt.ts';
import { hourText } from '../series/timeZone.ts';
import type { Year } from '../simulate/Year.ts';
import { billNotes } from '../tariff/billNotes.ts';
import { carbonReport, regulationFindings } from './carbonReport.ts';
import { billReport } from './billReport.ts';
import { plantFindings } from './plantFindings.ts';
import { plantReport } from './plantReport.ts';
import type { PlantReport } from './plantSchema.ts';
import { rackReports } from './rackReports.ts';
import type { Annual, Monthly, OptionReport, Peak } from './reportSchema.ts';
import { topologyReport } from './topologyReport.ts';

/**
 * One option's figures: months are sums of hours, the year is the sum of its months, ratios are of sums.
 *
 * @param findings - findings of `prepare` and `check`
 */
export function optionReport(
  option: NamedOption,
  facility: Facility,
  year: Year,
  findings: readonly Finding[],
): OptionReport {
  const months = monthlyFigures(year);
  const peak = peakOf(facility, year, months);
  const annual = annualFigures(facility, year, months, peak);
  const plant = plantOf(facility, year);
  const { tariff } = facility;
  const notes = billNotes(tariff.terms, year.bill, 60, tariff);
  const all = [
    ...findings,
    ...plant.findings,
    ...notes,
    ...waterFindings(facility),
    ...year.carbon.findings,
    ...regulationFindings(facility, { annual, peak, erf: plant.report?.erf ?? undefined }),
    ...(annual.itEnergy_kWh > 0 ? [] : [noItEnergy(annual.year)]),
  ];
  return {
    ...option,
    annual,
    peak,
    monthly: months,
    racks: rackReports(facility, year),
    plant: plant.report,
    bill: billReport(facility, year),
    carbon: carbonReport(year),
    ownership: null,
    topology: topologyReport(facility.topology),
    inputs: [...facility.inputs],
    findings: mergeFindings(all),
  };
}

/** Report and findings of a computed plant; none with a stated PUE. */
function plantOf(
  { cooling }: Facility,
  year: Year,
): { readonly report: PlantReport | null; readonly findings: readonly Finding[] } {
  if (cooling.kind === 'fixed-pue' || year.plant === null) return { report: null, findings: [] };
  const report = plantReport(cooling, year.plant);
  return { report, findings: plantFindings(cooling, report) };
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
  return {
    it_kW,
    it_kVA: it_kW / facility.conditions.powerFactor,
    facility_kW,
    hourOfYear,
    time: hourText(year.calendar, hourOfYear, facility.utcOffset_min),
  };
}

/** A ratio, or null if the divisor is zero: a plan without IT energy has no PUE. */
function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** Reports that priced water is not billed with a stated PUE. */
function waterFindings({ tariff, cooling }: Facility): Finding[] {
  if (tariff.water === null || cooling.kind === 'system') return [];
  const message = 'Water is priced but, with a stated PUE, its use is unknown and not billed.';
  return [finding('water-unbilled', 'tariff.water', message)];
}

function noItEnergy(year: number): Finding {
  return finding(
    'no-it-energy',
    'racks',
    `The devices use no energy in ${String(year)}, so PUE and savings are undefined.`,
  );
}
