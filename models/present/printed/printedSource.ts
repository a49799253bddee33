import type { Library } from '../../catalogue/Library.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import type { Plan, Scenario } from '../../plan/document/planSchema.ts';
import { scenarioAt } from '../../plan/document/scenarioAt.ts';
import { adviseOn } from '../../plan/prepare/adviseOn.ts';
import { onlyOption } from '../../report/onlyOption.ts';
import { reportOfReview } from '../../report/reportPlan.ts';
import type { OptionReport, Report } from '../../report/reportSchema.ts';
import { reviewOptions, type OptionReview } from '../../report/reviewOptions.ts';
import { scenarioResults, type ResultsOf, type ScenarioResults } from '../../report/scenarioResults.ts';
import type { Year } from '../../simulate/Year.ts';
import { locatedAt, placesOf, type Located } from './document/Located.ts';

/** What the printed report is composed of. */
export interface PrintedSource {
  readonly plan: Plan;
  readonly library: Library;
  /** As `plenum report --json` writes it. */
  readonly report: Located<Report>;
  /** With all options, of which some may not be printed: savings are against its baseline. */
  readonly whole: Report;
  readonly options: readonly PrintedOption[];
  readonly reviews: readonly OptionReview[];
}

/** An option of the report, with what its drawings need. */
export interface PrintedOption {
  readonly id: string;
  readonly name: string;
  /** Its index in the plan: its colour. */
  readonly place: number;
  readonly report: Located<OptionReport>;
  readonly scenario: Scenario;
  readonly facility: Facility;
  readonly year: Year;
}

/** Which options are printed, and how they are computed. */
export interface PrintedScope {
  /** Only this option; savings are still against the baseline. Default: all. */
  readonly optionId?: string | undefined;
  /** Computes a scenario; the page knows those of its last review. */
  readonly resultsOf?: ResultsOf;
}

/**
 * Computes everything that the printed report shows, each scenario once.
 *
 * @param plan - a validated plan; not changed
 * @param library - catalogue tables
 * @throws ModelError `plan-not-computable`, `option-unknown`
 */
export function printedSource(plan: Plan, library: Library, scope: PrintedScope = {}): PrintedSource {
  const compute = scope.resultsOf ?? scenarioResults;
  const known = new Map<string, ScenarioResults>();
  const resultsOf: ResultsOf = (scenario, rows) => {
    const key = JSON.stringify(scenario);
    const results = known.get(key) ?? compute(scenario, rows);
    known.set(key, results);
    return results;
  };
  const review = reviewOptions(plan, library, adviseOn, resultsOf);
  const whole = reportOfReview(review, plan);
  const report = locatedAt(scope.optionId === undefined ? whole : onlyOption(whole, scope.optionId));
  const options = placesOf(report.at('options')).flatMap((option): PrintedOption[] => {
    const { id, name } = option.value;
    const scenario = scenarioAt(plan, id);
    const { facility, years } = resultsOf(scenario, library);
    const year = years()?.year;
    if (facility === null || year === undefined) return [];
    const place = whole.options.findIndex((one) => one.id === id);
    return [{ id, name, place, report: option, scenario, facility, year }];
  });
  const shown = new Set(options.map(({ id }) => id));
  return { plan, library, report, whole, options, reviews: review.options.filter(({ id }) => shown.has(id)) };
}
