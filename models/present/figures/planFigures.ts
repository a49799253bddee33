import type { OptionReview } from '../../report/reviewOptions.ts';
import type { Report } from '../../report/reportSchema.ts';
import { findingCounts } from './findingCounts.ts';
import { groupFindings } from './groupFindings.ts';

/** Key figures of a plan on its card: those of its first option, and the open findings of all options. */
export interface PlanKeyFigures {
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
): PlanKeyFigures {
  const first = report?.options[0];
  const counts = findingCounts(groupFindings(options));
  return {
    itLoad_kW: first?.peak.designIt_kW ?? null,
    pue: first?.annual.pue ?? null,
    cost: first?.annual.electricityCost ?? null,
    currency: report?.currency ?? null,
    carbon_t: first === undefined ? null : first.annual.carbonLocation_kg / KG_PER_T,
    errorCount: counts.error.open + issueCount,
    warningCount: counts.warning.open,
  };
}
