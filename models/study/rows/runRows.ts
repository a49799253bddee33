import type { Scenario } from '../../plan/document/planSchema.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { reportPlan } from '../../report/reportPlan.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { sharedFigures } from '../../report/sharedFigures.ts';
import { DesignStack } from './DesignStack.ts';
import { asInReport, figureIn, type FiguresOfYear } from './figureList.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
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
        computed: scenario === null ? { report: null, reason } : compute(scenario),
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
      if (figures === null) {
        const first = findings.find(({ severity }) => severity === 'error');
        return { report: null, reason: first?.message ?? 'It cannot be computed.' };
      }
      return { report: asInReport(figures), currency: figures.currency, findings: NONE };
    });
}

const NONE: Counts = { errors: 0, warnings: 0 };

function reportOf({ library }: PreparedStudy): (scenario: Scenario) => Computed {
  return (scenario) =>
    orReason(() => {
      const { options, currency } = reportPlan(scenario, library);
      const [report] = options;
      if (report === undefined) return { report: null, reason: 'It cannot be computed.' };
      const count = (of: string): number => report.findings.filter(({ severity }) => severity === of).length;
      return { report, currency, findings: { errors: count('error'), warnings: count('warning') } };
    });
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
