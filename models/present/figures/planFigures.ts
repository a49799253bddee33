import type { Severity } from '../../problems/severities.ts';
import type { OptionReview } from '../../report/reviewOptions.ts';
import type { Report } from '../../report/reportSchema.ts';
import { groupFindings } from './groupFindings.ts';

/** Key figures of a plan on its card: those of its first option, and the findings of all options. */
export interface PlanFigures {
  /** Design peak of IT. */
  readonly itLoad_kW: number | null;
  readonly pue: number | null;
  /** Of electricity in the simulated year, in `currency`. */
  readonly cost: number | null;
  readonly currency: string | null;
  /** Location-based, of electricity in the simulated year. */
  readonly carbon_t: number | null;
  readonly errorCount: number;
  readonly warningCount: number;
}

const KG_PER_T = 1000;

/**
 * The key figures of a plan.
 *
 * @param report - null if the plan cannot be computed: its figures are then not known
 * @param options - its options with their findings
 * @param issueCount - the number of its invalid values, which count as errors
 */
export function planFigures(
  report: Report | null,
  options: readonly OptionReview[],
  issueCount: number,
): PlanFigures {
  const first = report?.options[0];
  const groups = groupFindings(options);
  const countOf = (severity: Severity): number =>
    groups.filter(({ finding }) => finding.severity === severity).length;
  return {
    itLoad_kW: first?.peak.designIt_kW ?? null,
    pue: first?.annual.pue ?? null,
    cost: first?.annual.electricityCost ?? null,
    currency: report?.currency ?? null,
    carbon_t: first === undefined ? null : first.annual.carbonLocation_kg / KG_PER_T,
    errorCount: countOf('error') + issueCount,
    warningCount: countOf('warning'),
  };
}
