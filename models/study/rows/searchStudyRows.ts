import type { DesignChoice, DesignSpace } from '../search/designSpace.ts';
import { startDesignSearch } from '../search/designSearch.ts';
import type { DesignFigures } from '../search/judgeDesign.ts';
import type { DesignLimit, DesignObjective, SearchQuestion } from '../search/searchQuestion.ts';
import type { SearchResult } from '../search/searchResult.ts';
import type { StudyQuestion } from '../document/studySchema.ts';
import { invalidStudy } from '../document/invalidStudy.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import { rowOfPoints } from './rowLevels.ts';
import { studyRunner } from './runRows.ts';
import type { StudyRows } from './StudyRows.ts';

/** How far a search is. */
export interface SearchProgress {
  readonly doneCount: number;
  /** Rows that it computes at most. */
  readonly totalCount: number;
  /** The rows that were computed by now. */
  readonly rows: () => StudyRows;
}

/** The rows that a search computed, and how it ended. */
export interface SearchedRows {
  readonly rows: StudyRows;
  readonly end: SearchResult['end'];
  /** How far the result can be relied on, in words. */
  readonly statement: string;
}

/**
 * Computes the rows that a search for the objectives of a study asks for, in batches. If the study allows as many designs as there are,
 * all of them.
 *
 * @param study - with a search
 * @throws ModelError `study-invalid` without a search
 */
export function* searchStudyRows(study: PreparedStudy): Generator<SearchProgress, SearchedRows> {
  const { search } = study.document;
  if (search === undefined) {
    throw invalidStudy([
      { path: 'search', rule: 'required', message: 'is missing: without it, a study computes all rows.' },
    ]);
  }
  const run = studyRunner(study);
  const found: StudyRows[] = [];
  const rows = (): StudyRows => gathered(found);
  const { search: started, problems } = startDesignSearch(questionOf(study, search));
  if (started === null) {
    throw invalidStudy(problems.map((message) => ({ path: 'search', rule: 'a search', message })));
  }
  const { totalCount } = started;
  for (let batch = started.nextDesigns(); batch.length > 0; batch = started.nextDesigns()) {
    const designs = batch.map((design) => ({ design, row: rowOfPoints(study, design) }));
    // In the order of the rows, so that neighbours share what they have in common.
    for (const { design, row } of designs.toSorted((a, b) => a.row - b.row)) {
      const one = run(row, row + 1);
      found.push(one);
      started.tell([{ design, ...figuresOf(study, one) }]);
      yield { doneCount: found.length, totalCount, rows };
    }
  }
  const { end, statement } = started.result();
  return { rows: rows(), end, statement };
}

/** Figures of findings, which limits may be on. */
const FINDINGS = { error: 'findings.error', warning: 'findings.warning' } as const;

function questionOf(
  study: PreparedStudy,
  { seed, evaluationCount }: NonNullable<StudyQuestion['search']>,
): SearchQuestion {
  const { limits = [], objectives = [] } = study.document;
  const words = (figure: string): Pick<DesignObjective, 'label' | 'unit'> => {
    const found = study.figures.find(({ path }) => path === figure);
    return { label: found?.label ?? figure, unit: found?.unit ?? '' };
  };
  const [first, second] = objectives.map(({ figure, goal }): DesignObjective => ({
    figure,
    ...words(figure),
    aim: goal,
  }));
  if (first === undefined) throw new RangeError('A study with a search has an objective.');
  return {
    space: spaceOf(study),
    limits: limits.flatMap((limit): DesignLimit[] => {
      if (limit.kind === 'findings') {
        const label = `findings of severity ${limit.severity}`;
        return [{ figure: FINDINGS[limit.severity], label, unit: '', bound: 'at most', value: 0 }];
      }
      const { figure, atMost, atLeast } = limit;
      const of = { figure, ...words(figure) };
      return [
        ...(atMost === undefined ? [] : [{ ...of, bound: 'at most', value: atMost } as const]),
        ...(atLeast === undefined ? [] : [{ ...of, bound: 'at least', value: atLeast } as const]),
      ];
    }),
    objectives: second === undefined ? [first] : [first, second],
    seed,
    exhaustiveCount: evaluationCount,
    evaluationLimit: evaluationCount,
  };
}

/** Axes whose points are numbers in order have neighbours; the points of the others are choices. */
function spaceOf({ axes }: PreparedStudy): DesignSpace {
  return axes.map(({ index, label, unit = '', points }): DesignChoice => {
    const id = String(index);
    const values = points.map(({ value }) => value);
    const isOrdered = values.every(
      (value, place) => typeof value === 'number' && (place === 0 || value > Number(values[place - 1])),
    );
    return isOrdered && points.length > 1
      ? { kind: 'range', id, label, from: 0, to: points.length - 1, unit, resolution: points.length }
      : { kind: 'choice', id, label, optionCount: points.length };
  });
}

function figuresOf({ figures }: PreparedStudy, rows: StudyRows): DesignFigures {
  const numbers = figures.map(({ path }, place): [string, number | null] => {
    const value = rows.figures[place]?.[0] ?? NaN;
    return [path, Number.isNaN(value) ? null : value];
  });
  const errors = rows.errorCounts[0] ?? 0;
  const warnings = errors + (rows.warningCounts[0] ?? 0);
  return {
    figures: { ...Object.fromEntries(numbers), [FINDINGS.error]: errors, [FINDINGS.warning]: warnings },
    reason: rows.reasons[0] ?? null,
  };
}

/** Single rows put together, in the order in which they were computed. */
function gathered(found: readonly StudyRows[]): StudyRows {
  const [first] = found;
  const column = (valueOf: (row: StudyRows) => number | undefined): Float64Array =>
    Float64Array.from(found, (row) => valueOf(row) ?? NaN);
  const counts = (countsOf: (row: StudyRows) => Uint16Array): Uint16Array =>
    Uint16Array.from(found.flatMap((row) => [...countsOf(row)]));
  return {
    from: 0,
    count: found.length,
    numbers: Float64Array.from(found, ({ from }) => from),
    inputs: [],
    figures: (first?.figures ?? []).map((_, place) => column(({ figures }) => figures[place]?.[0])),
    reasons: found.map(({ reasons }) => reasons[0] ?? null),
    currencies: found.map(({ currencies }) => currencies[0] ?? ''),
    errorCounts: counts(({ errorCounts }) => errorCounts),
    warningCounts: counts(({ warningCounts }) => warningCounts),
  };
}
