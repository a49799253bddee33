import { describe, expect, it } from 'vitest';
import { isFeasible } from '../../../../models/study/search/judgeDesign.ts';
import type { DesignObjective, SearchQuestion } from '../../../../models/study/search/searchQuestion.ts';
import { examplePlan } from '../../../support/plans.ts';
import { carriesAllHeat, realDesigns, realObjectives } from '../../../support/realDesigns.ts';
import { repetitions } from '../../../support/runs.ts';
import { enumerated, firstAlone, frontFigures, searched } from '../../../support/searchedDesigns.ts';

/** With `TEST_RUNS=endurance` 18 systems x 40 temperatures x 14 numbers of units: 10,080 designs. */
const unitCount = repetitions({ usual: 2, ci: 4, endurance: 14 });
const designs = realDesigns(examplePlan('air-vs-liquid-computed'), 40, unitCount);
const { cost, water, designPeak, energy } = realObjectives;

const fronts: readonly (readonly [DesignObjective, DesignObjective])[] = [
  [cost, designPeak],
  [cost, water],
  [designPeak, water],
  [water, energy],
];
/** Most designs that a search may evaluate, of a space of any size. */
const MAX_EVALUATED_COUNT = 2500;

describe('a search of cooling systems, supply temperatures and units of a plan', () => {
  const questionOf = (objectives: SearchQuestion['objectives']): SearchQuestion => ({
    space: designs.space,
    limits: carriesAllHeat,
    objectives,
    seed: 1,
  });

  it(
    'finds the optimum and the front of full enumeration, between any two figures',
    { timeout: 600_000 },
    () => {
      const everything = enumerated(questionOf([cost]), designs.evaluate);
      const known = new Map(everything.evaluated.map((design) => [design.design.join(), design]));
      const evaluate: typeof designs.evaluate = (design) =>
        known.get(design.join()) ?? { figures: {}, reason: 'not of the space' };
      expect(everything.end).toBe('all');
      for (const objectives of fronts) {
        const question = questionOf(objectives);
        const all = enumerated(question, evaluate);
        const figure = objectives[0].figure;
        const values = everything.evaluated.filter(isFeasible).map(({ figures }) => figures[figure]);
        for (const seed of [1, 2, 3]) {
          const found = searched({ ...question, seed, exhaustiveCount: 0 }, evaluate);
          expect(frontFigures(found, question)).toEqual(frontFigures(all, question));
          const alone = searched({ ...firstAlone(question), seed, exhaustiveCount: 0 }, evaluate);
          expect(alone.best[0]?.figures[figure]).toBe(
            Math.min(...values.map((value) => value ?? Number.NaN)),
          );
          for (const { evaluatedCount } of [found, alone]) {
            expect(evaluatedCount).toBeLessThan(Math.min(MAX_EVALUATED_COUNT, 0.8 * everything.designCount));
          }
        }
      }
    },
  );
});
