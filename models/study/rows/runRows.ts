import type { Plan, Scenario } from '../../plan/document/planSchema.ts';
import { optionsOf } from '../../plan/document/scenarioAt.ts';
import type { Finding } from '../../problems/Finding.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { isOpen } from '../../problems/openFindings.ts';
import { isBlockingCode } from '../../problems/severityOf.ts';
import { reportPlan } from '../../report/reportPlan.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { sharedFigures } from '../../report/sharedFigures.ts';
import { DesignStack } from './DesignStack.ts';
import { asInReport, figureIn, type FiguresOfYear } from './figureList.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import { pointsOfRow } from './rowLevels.ts';
import type { StudyRows } from './StudyRows.ts';

/** Computes rows of a study; what neighbouring rows have in common is computed once, also from call to call. */
export type StudyRunner = (from: number, to: number) => StudyRows;

/** What was computed for a row. */
type Computed =
  | { readonly report: FiguresOfYear | OptionReport; readonly currency: string; readonly findings: Counts }
  | { readonly report: null; readonly reason: string };

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/**
 * A runner for a study. The same rows have the same figures in whatever parts and order they are computed.
 *
 * @param study - opened
 */
export function studyRunner(study: PreparedStudy): StudyRunner {
  const designs = new DesignStack(study);
  const compute = study.needsReport ? reportOf(study) : figuresOfYear(study);
  const keys = study.figures.map(({ path }) => path.split('.'));
  return (from, to) => {
    const rows = emptyRows(study, from, to - from);
    for (let row = from; row < to; row += 1) {
      const { scenario, reason } = designs.at(row);
      writeRow(rows, row - from, {
        inputs: designs.inputs,
        keys,
        computed: scenario === null ? { report: null, reason } : compute(scenario, row),
      });
    }
    return rows;
  };
}

function figuresOfYear({ library }: PreparedStudy): (scenario: Scenario) => Computed {
  const figuresOf = sharedFigures(library);
  return (scenario) =>
    orReason(() => {
      const { figures, findings } = figuresOf(scenario);
      if (figures === null) return { report: null, reason: reasonOf(findings) };
      return { report: asInReport(figures), currency: figures.currency, findings: NONE };
    });
}

const NONE: Counts = { errors: 0, warnings: 0 };

/** What prevents the results, as a report says it. */
function reasonOf(findings: readonly Finding[]): string {
  const first = findings.find(({ code }) => isBlockingCode(code)) ?? findings[0];
  return first === undefined ? 'It cannot be computed.' : `${first.path}: ${first.message}`;
}

function reportOf(study: PreparedStudy): (scenario: Scenario, row: number) => Computed {
  const decisionsOf = decisionsOfRows(study);
  return (scenario, row) =>
    orReason(() => {
      const findingDecisions = decisionsOf(row);
      const { options, currency } = reportPlan({ ...scenario, findingDecisions }, study.library);
      const [report] = options;
      if (report === undefined) return { report: null, reason: 'It cannot be computed.' };
      const open = report.findings.filter(isOpen);
      const count = (of: string): number => open.filter(({ severity }) => severity === of).length;
      return { report, currency, findings: { errors: count('error'), warnings: count('warning') } };
    });
}

type Decisions = NonNullable<Plan['findingDecisions']>;

/** What the plan accepts of the findings of a row: a decision on one option is not one on the others. */
function decisionsOfRows({ document, axes, levels }: PreparedStudy): (row: number) => Decisions {
  const { plan, option = optionsOf(plan)[0]?.id } = document;
  const all = Object.entries(plan.findingDecisions ?? {});
  const place = axes.findIndex(({ changes }) => changes === 'option');
  return (row) => {
    const own =
      place < 0 ? option : axes[place]?.points[pointsOfRow({ levels, axes }, row)[place] ?? 0]?.value;
    return Object.fromEntries(
      all.flatMap(([id, { option: of, ...decision }]) =>
        of === undefined || of === own ? [[id, decision]] : [],
      ),
    );
  };
}

/** What cannot be computed is a reason: the other rows go on. */
function orReason(compute: () => Computed): Computed {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { report: null, reason: error.message };
  }
}

function emptyRows({ inputs, figures, document }: PreparedStudy, from: number, count: number): MutableRows {
  const countsFindings = document.limits?.some(({ kind }) => kind === 'findings') === true;
  return {
    from,
    count,
    inputs: inputs.map(() => new Float64Array(count)),
    figures: figures.map(() => new Float64Array(count).fill(NaN)),
    reasons: [],
    currencies: [],
    errorCounts: new Uint16Array(countsFindings ? count : 0),
    warningCounts: new Uint16Array(countsFindings ? count : 0),
  };
}

type MutableRows = StudyRows & { readonly reasons: (string | null)[]; readonly currencies: string[] };

interface Row {
  readonly inputs: Float64Array;
  readonly keys: readonly (readonly string[])[];
  readonly computed: Computed;
}

function writeRow(rows: MutableRows, index: number, { inputs, keys, computed }: Row): void {
  for (const [place, column] of rows.inputs.entries()) column[index] = inputs[place] ?? NaN;
  const { report } = computed;
  rows.reasons.push(report === null ? computed.reason : null);
  rows.currencies.push(report === null ? '' : computed.currency);
  if (report === null) return;
  for (const [place, column] of rows.figures.entries()) column[index] = figureIn(report, keys[place] ?? []);
  // A count in 16 bits; beyond it is as many as no limit allows.
  if (rows.errorCounts.length === 0) return;
  rows.errorCounts[index] = Math.min(65_535, computed.findings.errors);
  rows.warningCounts[index] = Math.min(65_535, computed.findings.warnings);
}
