import { describe, expect, it } from 'vitest';
import {
  designStanding,
  standingText,
  type DesignStanding,
} from '../../../../models/study/search/designStanding.ts';
import type { Design } from '../../../../models/study/search/designSpace.ts';
import { frontBetween } from '../../../../models/study/search/frontBetween.ts';
import type { DesignFigures } from '../../../../models/study/search/judgeDesign.ts';
import type { SearchQuestion } from '../../../../models/study/search/searchQuestion.ts';
import { enumerated, searched } from '../../../support/searchedDesigns.ts';
import { limit, objective, searchLandscapes, spaceOf } from '../../../support/searchLandscapes.ts';

const pue = { ...limit('pue', 'at most', 1.4), label: 'PUE' };
const question: SearchQuestion = {
  space: spaceOf([8], []),
  limits: [pue, limit('cost', 'at least', 1)],
  objectives: [
    { ...objective('cost'), label: 'Cost', unit: 'EUR' },
    { ...objective('area', 'most'), label: 'Area', unit: 'm2' },
  ],
  seed: 1,
};

const ok = (cost: number, area: number, value: number | null = 1.2): DesignFigures => ({
  figures: { cost, area, pue: value },
  reason: null,
});
/** Front: 0, 1 and 2. */
const designs: readonly DesignFigures[] = [
  ok(10, 5),
  ok(20, 9),
  ok(40, 10),
  ok(24, 9),
  ok(0.5, 20, 1.45),
  ok(20, 9),
  { figures: {}, reason: 'The wet bulb is outside of the equation.' },
  ok(1, 100, null),
];
const evaluate = ([index = 0]: Design): DesignFigures => designs[index] ?? ok(0, 0);
const result = enumerated(question, evaluate);
const standing = (index: number): DesignStanding => designStanding(result, question, [index]);
const textOf = (index: number): string =>
  standingText(standing(index), ([place]) => `design ${String(place)}`);

describe('why a design is not on the front', () => {
  it('is told of designs that are', () => {
    expect(result.front.map(({ key }) => key)).toEqual([0, 1, 2]);
    expect(result.best.map(({ key }) => key)).toEqual([0, 2]);
    expect([0, 1, 2].map((index) => standing(index).kind)).toEqual(['on-front', 'on-front', 'on-front']);
    expect(textOf(0)).toBe('No evaluated design that meets the limits is better.');
  });

  it('is the closest design that is better, with the differences', () => {
    expect(standing(3)).toMatchObject({
      kind: 'dominated',
      by: { key: 1 },
      differences: [
        { value: 24, betterValue: 20, advantage: 4 },
        { value: 9, betterValue: 9, advantage: 0 },
      ],
    });
    expect(textOf(3)).toBe(
      'design 1 is better: Cost is 20 EUR instead of 24 EUR, 4 EUR less and Area is equal.',
    );
  });

  it('is a design with equal figures', () => {
    expect(standing(5)).toMatchObject({ kind: 'equal', to: { key: 1 } });
    expect(textOf(5)).toBe('Its figures are equal to those of design 1.');
  });

  it('are the limits that it breaks, with value, limit and margin', () => {
    const found = standing(4);
    if (found.kind !== 'breaks-limits') throw new Error(found.kind);
    expect(found.broken.map(({ value, margin }) => [value, Number(margin.toPrecision(9))])).toEqual([
      [1.45, 0.05],
      [0.5, 0.5],
    ]);
    expect(textOf(4)).toBe(
      'It breaks limits: PUE is 1.45, 0.05 above the limit of 1.4 and cost is 0.5, 0.5 below the limit of 1.',
    );
  });

  it('is that it cannot be computed, or has no such figure', () => {
    expect(textOf(6)).toBe('The wet bulb is outside of the equation.');
    expect(textOf(7)).toBe('It has no figure for PUE.');
    expect(result.notJudgedCount).toBe(2);
  });

  it('is that the search did not evaluate it', () => {
    const some = searched({ ...question, exhaustiveCount: 0, evaluationLimit: 3 }, evaluate);
    const unknown = [0, 1, 2, 3, 4, 5, 6, 7].filter(
      (index) => designStanding(some, question, [index]).kind === 'not-evaluated',
    );
    expect(unknown).toHaveLength(5);
  });

  it('names a design that is better in fact, for every design of a landscape', () => {
    const [, valleys] = searchLandscapes(2);
    if (valleys === undefined) throw new Error('no landscape');
    const all = enumerated(valleys.question, valleys.evaluate);
    const counts = new Map<string, number>();
    for (const { design } of all.evaluated.slice(0, 500)) {
      const found = designStanding(all, valleys.question, design);
      counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1);
      if (found.kind !== 'dominated') continue;
      expect(found.differences.every(({ value, betterValue }) => betterValue <= value)).toBe(true);
      expect(found.differences.some(({ advantage }) => advantage > 0)).toBe(true);
    }
    expect([...counts.keys()].sort()).toEqual(['breaks-limits', 'dominated', 'on-front']);
  });
});

describe('the front between two other figures', () => {
  it('is of the designs that were evaluated, whatever the search was for', () => {
    const front = frontBetween(result.evaluated, [pue], [objective('area', 'most'), objective('pue')]);
    expect(front.map(({ key }) => key)).toEqual([2]);
    const byCost = frontBetween(result.evaluated, question.limits, [
      objective('cost'),
      objective('area', 'most'),
    ]);
    expect(byCost).toEqual(result.front);
    // Without the limits the design with the PUE of 1.45 is the best in both.
    const free = frontBetween(result.evaluated, [], [objective('cost'), objective('area', 'most')]);
    expect(free.map(({ key }) => key)).toEqual([4, 7]);
  });
});
