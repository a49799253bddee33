import { describe, expect, it } from 'vitest';
import { isFeasible } from '../../../../models/study/search/judgeDesign.ts';
import { runs } from '../../../support/runs.ts';
import { enumerated, firstAlone, frontFigures, searched } from '../../../support/searchedDesigns.ts';
import { searchLandscapes } from '../../../support/searchLandscapes.ts';

/** In CI two further variants of all landscapes, and five seeds. */
const landscapes = [1, 2, 3].slice(0, runs(3)).flatMap(searchLandscapes);
const seeds = [1, 2, 3, 4, 5].slice(0, runs(5));
/** Largest part of a space that a search may evaluate; most take 15 to 30 %. */
const MAX_SHARE = 0.4;

describe.each(landscapes)('a seeded search of 10^4 designs with $name', ({ question, evaluate }) => {
  const all = enumerated(question, evaluate);

  it('finds the Pareto front of full enumeration with a part of the evaluations', () => {
    expect(all.end).toBe('all');
    expect(all.front.length).toBeGreaterThan(5);
    for (const seed of seeds) {
      const found = searched({ ...question, seed, exhaustiveCount: 0 }, evaluate);
      expect(frontFigures(found, question)).toEqual(frontFigures(all, question));
      expect(found.end).toBe('settled');
      expect(found.evaluatedCount / all.evaluatedCount).toBeLessThan(MAX_SHARE);
    }
  });

  it('finds the optimum of full enumeration, which is the end of the front', () => {
    const costs = all.evaluated.filter(isFeasible).map(({ figures }) => figures['cost'] ?? Number.NaN);
    const least = costs.reduce((one, other) => Math.min(one, other));
    expect(frontFigures(all, question)[0]?.[0]).toBe(least);
    for (const seed of seeds) {
      const found = searched({ ...firstAlone(question), seed, exhaustiveCount: 0 }, evaluate);
      expect(found.best.map(({ figures }) => figures['cost'])).toEqual([least]);
      expect(found.evaluatedCount / all.evaluatedCount).toBeLessThan(MAX_SHARE);
    }
  });
});
