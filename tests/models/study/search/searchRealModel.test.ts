import { describe, expect, it } from 'vitest';
import type { SearchQuestion } from '../../../../models/study/search/searchQuestion.ts';
import { examplePlan } from '../../../support/plans.ts';
import { carriesAllHeat, realDesigns, realObjectives } from '../../../support/realDesigns.ts';
import { enumerated, frontFigures, searched } from '../../../support/searchedDesigns.ts';

const designs = realDesigns(examplePlan('air-vs-liquid-computed'), 9, 1);
const question: SearchQuestion = {
  space: designs.space,
  limits: carriesAllHeat,
  objectives: [realObjectives.cost, realObjectives.designPeak],
  seed: 1,
};

describe('a search of cooling systems and supply temperatures of a plan', () => {
  const all = enumerated(question, designs.evaluate);
  const known = new Map(all.evaluated.map((design) => [design.design.join(), design]));

  it('finds the front of full enumeration', () => {
    expect(all.designCount).toBe(162);
    expect(all.front.length).toBeGreaterThan(1);
    const found = searched(
      { ...question, exhaustiveCount: 0 },
      (design) => known.get(design.join()) ?? { figures: {}, reason: 'not of the space' },
    );
    expect(frontFigures(found, question)).toEqual(frontFigures(all, question));
    expect(found.notJudgedCount).toBe(0);
  });

  it('finds none that leaves heat in the hall, and says so of those that do', () => {
    for (const { figures } of all.front) expect(figures['unmetHourCount']).toBe(0);
    const hot = all.evaluated.find(({ broken }) => broken.length > 0);
    expect(hot?.broken[0]).toMatchObject({ limit: { bound: 'at most', value: 0 } });
    expect(hot?.broken[0]?.margin).toBeGreaterThan(0);
  });
});
