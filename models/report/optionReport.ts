import { finding, type Finding } from '../problems/Finding.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { NamedOption } from '../plan/document/scenarioAt.ts';
import type { Year } from '../simulate/Year.ts';
import { numberText, percentText } from '../units/text.ts';
import { billNotes } from '../tariff/billNotes.ts';
import { carbonReport, regulationFindings } from './carbonReport.ts';
import { billReport } from './billReport.ts';
import { meteringReport } from './meteringReport.ts';
import { plantFindings } from './plantFindings.ts';
import { plantReport } from './plantReport.ts';
import type { PlantReport } from './plantSchema.ts';
import { rackReports } from './rackReports.ts';
import type { OptionReport, Peak } from './reportSchema.ts';
import { topologyReport } from './topologyReport.ts';
import { yearFigures } from './yearFigures.ts';

/**
 * The report of one option.
 *
 * @param findings - findings of `prepare` and `check`
 */
export function optionReport(
  option: NamedOption,
  facility: Facility,
  year: Year,
  findings: readonly Finding[],
): OptionReport {
  const { monthly, peak, annual } = yearFigures(facility, year);
  const plant = plantOf(facility, year, annual.itEnergy_kWh);
  const { tariff } = facility;
  const notes = billNotes(tariff.terms, year.bill, 60, tariff);
  const all = [
    ...findings,
    ...plant.findings,
    ...peakFindings(peak),
    ...notes,
    ...waterFindings(facility),
    ...year.carbon.findings,
    ...regulationFindings(facility, { annual, peak, erf: plant.report?.erf ?? undefined }),
    ...(annual.itEnergy_kWh > 0 ? [] : [noItEnergy(annual.year)]),
  ];
  return {
    ...option,
    annual,
    metering: meteringReport(facility.itMetering, year, annual.facilityEnergy_kWh),
    peak,
    monthly,
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
  it_kWh: number,
): { readonly report: PlantReport | null; readonly findings: readonly Finding[] } {
  if (cooling.kind === 'fixed-pue' || year.plant === null) return { report: null, findings: [] };
  const report = plantReport(cooling, year.plant, it_kWh);
  return { report, findings: plantFindings(cooling, report) };
}

/** Says that water with a price is not billed where the PUE is stated. */
function waterFindings({ tariff, cooling }: Facility): Finding[] {
  if (tariff.water === null || cooling.kind === 'system') return [];
  const message = 'Water is priced but, with a stated PUE, its use is unknown and not billed.';
  return [finding('water-unbilled', 'tariff.water', message)];
}

/** A smaller excess of the operating peak is within the accuracy of the design hour. */
const NOTABLE_FRACTION = 0.005;

/** Reports a year that draws clearly more than what the site is built for. */
function peakFindings({ facility_kW, designFacility_kW }: Peak): Finding[] {
  if (facility_kW <= designFacility_kW * (1 + NOTABLE_FRACTION)) return [];
  const message = `The operating peak of ${numberText(facility_kW)} kW exceeds the design peak of ${numberText(designFacility_kW)} kW by ${percentText(facility_kW / designFacility_kW - 1)}.`;
  return [finding('operating-peak-above-design', 'site.designBasis', message)];
}

function noItEnergy(year: number): Finding {
  return finding(
    'no-it-energy',
    'racks',
    `The devices use no energy in ${String(year)}, so there is no PUE and nothing to save.`,
  );
}
