import type { Design, DesignChoice, DesignSpace } from '../search/designSpace.ts';
import { startDesignSearch } from '../search/designSearch.ts';
import type { DesignFigures } from '../search/judgeDesign.ts';
import type { DesignLimit, DesignObjective, SearchQuestion } from '../search/searchQuestion.ts';
import type { SearchResult } from '../search/searchResult.ts';
import type { StudyQuestion } from '../document/studySchema.ts';
import { invalidStudy } from '../document/invalidStudy.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import { rowOfPoints } from './rowLevels.ts';
import { numberOfRow, type StudyRows } from './StudyRows.ts';

/** A search for the objectives of a study, which asks for rows and is told them, so that the caller decides where they are computed. */
export interface StudySearch {
  /** Rows that it asks for at most. */
  readonly totalCount: number;
  /**
   * Numbers of the rows to compute next, in their order: those of a round that are not told yet, until all of them are. None at the end. They
   * follow from the rows of the rounds before.
   */
  readonly nextRows: () => readonly number[];
  /**
   * Takes rows of the round.
   *
   * @throws RangeError for a row that was not asked for
   */
  readonly tell: (rows: StudyRows) => void;
  /** What is known by now: how it ended, and how far that can be relied on, in words. */
  readonly outcome: () => SearchOutcome;
}

export type SearchOutcome = Pick<SearchResult, 'end' | 'statement'>;

/**
 * Begins the search of a study. If the study allows as many designs as there are, it asks for all of them.
 *
 * @param study - with a search
 * @throws ModelError `study-invalid` without a search, or if it cannot be asked
 */
export function startStudySearch(study: PreparedStudy): StudySearch {
  const { search } = study.document;
  if (search === undefined) {
    throw invalidStudy([
      { path: 'search', rule: 'required', message: 'is missing: without it, a study computes all rows.' },
    ]);
  }
  const { search: started, problems } = startDesignSearch(questionOf(study, search));
  if (started === null) {
    throw invalidStudy(problems.map((message) => ({ path: 'search', rule: 'a search', message })));
  }
  let asked: ReadonlyMap<number, Design> = new Map();
  return {
    totalCount: started.totalCount,
    nextRows: () => {
      asked = new Map(started.nextDesigns().map((design) => [rowOfPoints(study, design), design]));
      // In the order of the rows, so that neighbours share what they have in common.
      return [...asked.keys()].sort((a, b) => a - b);
    },
    tell: (rows) => {
      for (let index = 0; index < rows.count; index += 1) {
        const row = numberOfRow(rows, index);
        const design = asked.get(row);
        if (design === undefined) throw new RangeError(`The search did not ask for row ${String(row)}.`);
        started.tell([{ design, ...figuresOf(study, rows, index) }]);
      }
    },
    outcome: () => {
      const { end, statement } = started.result();
      return { end, statement };
    },
  };
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

function figuresOf({ figures }: PreparedStudy, rows: StudyRows, index: number): DesignFigures {
  const numbers = figures.map(({ path }, place): [string, number | null] => {
    const value = rows.figures[place]?.[index] ?? NaN;
    return [path, Number.isNaN(value) ? null : value];
  });
  const errors = rows.errorCounts[index] ?? 0;
  const warnings = errors + (rows.warningCounts[index] ?? 0);
  return {
    figures: { ...Object.fromEntries(numbers), [FINDINGS.error]: errors, [FINDINGS.warning]: warnings },
    reason: rows.reasons[index] ?? null,
  };
}
