import { carbonBasisNames } from '../carbon/carbonBasisNames.ts';
import type { Library } from '../catalogue/Library.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Plan, Scenario } from '../plan/document/planSchema.ts';
import { optionsOf, scenarioAt, type NamedOption } from '../plan/document/scenarioAt.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { withComparability } from './comparability.ts';
import { compare } from './compare.ts';
import { decideFindings } from './decideFindings.ts';
import { optionReport } from './optionReport.ts';
import { withOwnership, withOwnershipCompared } from './ownershipReport.ts';
import type { OptionReport, Report } from './reportSchema.ts';
import { scenarioResults, type ResultsOf, type SimulatedYears } from './scenarioResults.ts';

/** Findings of one option, computable or not. */
export interface OptionReview {
  readonly id: string;
  readonly name: string;
  readonly computable: boolean;
  readonly findings: readonly Finding[];
}

/** Results of a plan: the report if every option can be computed, and findings in any case. */
export interface Review {
  readonly report: Report | null;
  readonly options: readonly OptionReview[];
}

interface PreparedOption {
  readonly option: NamedOption;
  readonly facility: Facility | null;
  readonly findings: readonly Finding[];
  readonly years: () => SimulatedYears | null;
}

/** Further findings of a scenario, on which no result depends. */
export type Advice = (scenario: Scenario, library: Library) => readonly Finding[];

/** The advice while its code is not loaded. */
export const adviceToCome: Advice = () => [];

/**
 * Reviews a plan: each option is prepared, checked, simulated and reported.
 *
 * @param plan - a validated plan; not changed
 * @param library - catalogue tables
 * @param advice - further findings; the page loads their code after the first report
 * @param resultsOf - computes a scenario; the page remembers those that it has computed
 */
export function reviewOptions(
  plan: Plan,
  library: Library,
  advice: Advice,
  resultsOf: ResultsOf = scenarioResults,
): Review {
  const prepared = withOneUnit(
    optionsOf(plan).map((option) => {
      const scenario = scenarioAt(plan, option.id);
      const { facility, findings, years } = resultsOf(scenario, library);
      return { option, facility, findings: [...findings, ...advice(scenario, library)], years };
    }),
  );
  const [first, ...others] = prepared.flatMap(ownedReport);
  const undecided =
    first === undefined ? [] : withComparability(withOwnershipCompared([first, ...others]), prepared);
  const found = prepared.map(({ option, findings }) => ({
    ...option,
    findings: undecided.find(({ id }) => id === option.id)?.findings ?? findings,
  }));
  const decided = decideFindings(found, plan.findingDecisions ?? {}, advice !== adviceToCome);
  const options = prepared.map(({ option, facility }) => ({
    ...option,
    computable: facility !== null,
    findings: decided.get(option.id) ?? [],
  }));
  const reports = undecided.map((one) => ({ ...one, findings: [...(decided.get(one.id) ?? [])] }));
  const [baseline, ...rest] = reports;
  const isComplete = reports.length === prepared.length;
  return {
    report:
      isComplete && baseline !== undefined
        ? reportOf(plan, library, currencyOf(prepared), [baseline, ...rest])
        : null,
    options,
  };
}

/** The report of an option with results. */
function ownedReport({ option, facility, findings, years }: PreparedOption): OptionReport[] {
  const simulated = facility === null ? null : years();
  if (facility === null || simulated === null) return [];
  const { year, lifetime } = simulated;
  return [withOwnership(optionReport(option, facility, year, findings), lifetime)];
}

/** Options that are not comparable with the baseline: a different currency blocks the report, a different carbon basis is reported. */
function withOneUnit(prepared: readonly PreparedOption[]): PreparedOption[] {
  const first = prepared.find(({ facility }) => facility !== null);
  return prepared.map((option) => {
    const { facility, findings } = option;
    if (facility === null || first?.facility === null || first === undefined) return option;
    const { name } = option.option;
    const { tariff, carbon } = first.facility;
    if (facility.tariff.currency !== tariff.currency) {
      const message = `${name} is priced in ${facility.tariff.currency} and ${first.option.name} in ${tariff.currency}; their costs cannot be compared.`;
      return {
        ...option,
        facility: null,
        findings: [finding('currency-differs', 'tariff.currency', message), ...findings],
      };
    }
    if (facility.carbon.basis !== carbon.basis) {
      const message = `${name} counts carbon on a ${carbonBasisNames[facility.carbon.basis]} basis and ${first.option.name} on a ${carbonBasisNames[carbon.basis]} basis; their difference is not computed.`;
      return { ...option, findings: [finding('carbon-basis-differs', 'carbon', message), ...findings] };
    }
    return option;
  });
}

const currencyOf = (prepared: readonly PreparedOption[]): string =>
  prepared[0]?.facility?.tariff.currency ?? '';

function reportOf(
  plan: Plan,
  library: Library,
  currency: string,
  options: [OptionReport, ...OptionReport[]],
): Report {
  const { name, schemaVersion, description } = plan;
  return {
    plan: { name, schemaVersion, ...(description === undefined ? {} : { description }) },
    library: { version: library.version, hash: library.hash },
    currency,
    options,
    comparison: compare(options, (id) => scenarioAt(plan, id), library),
  };
}
