import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Year } from '../simulate/Year.ts';
import { annualBill } from './billReport.ts';
import type { BillTotalsReport } from './billSchema.ts';
import { carbonReport } from './carbonReport.ts';
import type { CarbonReport } from './carbonSchema.ts';
import { plantReport } from './plantReport.ts';
import type { PlantReport } from './plantSchema.ts';
import type { Annual, Peak } from './reportSchema.ts';
import { yearFigures } from './yearFigures.ts';

/** The figures of one scenario, each as in its report. */
export interface ScenarioFigures {
  readonly currency: string;
  readonly annual: Annual;
  readonly peak: Peak;
  readonly bill: BillTotalsReport;
  readonly carbon: CarbonReport;
  /** null if the PUE is stated. */
  readonly plant: PlantReport | null;
}

/**
 * The figures of a scenario without findings, tables and provenance, for studies of many runs. Scenarios with the same climate
 * or the same racks section share what is computed from them.
 *
 * @param scenario - a validated scenario; not changed
 * @returns null if the scenario cannot be computed; a report states the reason
 */
export function scenarioFigures(scenario: Scenario, library: Library): ScenarioFigures | null {
  const { facility } = prepare(scenario, library, 'figures');
  return facility === null ? null : figuresOf(facility, simulate(facility));
}

/**
 * The figures of a simulated facility.
 *
 * @param plantOf - its plant; facilities with the same loads share one
 */
export function figuresOf(facility: Facility, year: Year, plantOf = plantOfYear): ScenarioFigures {
  const { annual, peak } = yearFigures(facility, year);
  const { tariff } = facility;
  return {
    currency: tariff.currency,
    annual,
    peak,
    bill: annualBill(facility, year),
    carbon: carbonReport(year),
    plant: plantOf(facility, year, annual.itEnergy_kWh),
  };
}

/** The plant of a simulated facility; null if the PUE is stated. */
export const plantOfYear = (
  { cooling }: Facility,
  { plant }: Pick<Year, 'plant'>,
  itEnergy_kWh: number,
): PlantReport | null =>
  cooling.kind === 'system' && plant !== null ? plantReport(cooling, plant, itEnergy_kWh) : null;
