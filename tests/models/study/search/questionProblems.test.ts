import { describe, expect, it } from 'vitest';
import { startDesignSearch } from '../../../../models/study/search/designSearch.ts';
import type { SearchQuestion } from '../../../../models/study/search/searchQuestion.ts';
import { limit, objective, spaceOf } from '../../../support/searchLandscapes.ts';

const question: SearchQuestion = {
  space: spaceOf([3], [4]),
  limits: [],
  objectives: [objective('cost')],
  seed: 1,
};
const problemsOf = (changes: Partial<SearchQuestion>): readonly string[] =>
  startDesignSearch({ ...question, ...changes }).problems;

describe('a search that cannot be', () => {
  it('is told apart from one that can', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ limits: [limit('pue', 'at least', 1.2), limit('pue', 'at most', 1.2)] })).toEqual([]);
  });

  it('has limits that exclude each other', () => {
    const limits = [
      limit('pue', 'at most', 7),
      limit('pue', 'at least', 10),
      { ...limit('pue', 'at most', 5), unit: 'kW' },
      limit('cost', 'at least', 3),
    ];
    expect(problemsOf({ limits })).toEqual([
      'The limits of pue exclude each other: at least 10 and at most 5 kW. No design meets both.',
    ]);
    expect(problemsOf({ limits: [limit('pue', 'at most', Number.NaN)] })).toEqual([
      'The limit of pue, at most NaN, is no finite number.',
    ]);
  });

  it('has a choice without values, or one that is stated twice', () => {
    const [choice, range] = spaceOf([0], [1]);
    if (choice === undefined || range?.kind !== 'range') throw new Error('no such space');
    expect(problemsOf({ space: [choice] })).toEqual(['choice-0 has 0 options; a choice has at least 1.']);
    expect(problemsOf({ space: [range] })).toEqual(['range-0 has 1 values; a range has at least 2.']);
    expect(problemsOf({ space: [{ ...range, resolution: 5, from: 3, to: 2, unit: '°C' }] })).toEqual([
      'range-0 runs from 3 °C to 2 °C; a range begins below its end.',
    ]);
    expect(problemsOf({ space: [...spaceOf([2], []), ...spaceOf([4], [])] })).toEqual([
      'A choice can be stated once only: choice-0.',
    ]);
  });

  it('has more designs than can be told apart', () => {
    const [problem] = problemsOf({ space: spaceOf([1000, 1000, 1000, 1000, 1000, 1000], []) });
    expect(problem).toContain('1,000 x 1,000');
    expect(problemsOf({ space: spaceOf([1000, 1000, 1000, 1000], []) })).toEqual([]);
  });

  it('has the same objective twice, or counts that are none', () => {
    expect(problemsOf({ objectives: [objective('cost'), objective('cost', 'most')] })).toEqual([
      'Both objectives are cost; a front is between two figures.',
    ]);
    expect(problemsOf({ seed: 0.5 })).toEqual(['The seed is 0.5; a seed is an integer.']);
    expect(problemsOf({ exhaustiveCount: 1e9 })).toEqual([
      'Every design of up to 1000000000 is to be evaluated; allowed are 0 to 10,000,000.',
    ]);
    expect(problemsOf({ evaluationLimit: 0 })).toEqual([
      'A search of 0 designs finds nothing; state at least 1.',
    ]);
  });
});
