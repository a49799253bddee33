import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesignSearch } from '../../../../models/study/search/designSearch.ts';
import { designOfKey, type Design } from '../../../../models/study/search/designSpace.ts';
import type { DesignFigures } from '../../../../models/study/search/judgeDesign.ts';
import { searchDesigns } from '../../../support/searchDesigns.ts';
import type { SearchQuestion } from '../../../../models/study/search/searchQuestion.ts';
import { searchRandom } from '../../../../models/study/search/searchRandom.ts';
import type { SearchResult } from '../../../../models/study/search/searchResult.ts';
import { runs } from '../../../support/runs.ts';
import { enumerated, searched, startedSearch } from '../../../support/searchedDesigns.ts';
import { limit, objective, spaceOf } from '../../../support/searchLandscapes.ts';

/** Bowls of three systems, of which each is the cheapest somewhere. */
const question: SearchQuestion = {
  space: spaceOf([3], [20, 20]),
  limits: [],
  objectives: [objective('cost'), objective('water')],
  seed: 1,
};
const seeded: SearchQuestion = { ...question, exhaustiveCount: 0 };

function evaluate([system = 0, t = 0, u = 0]: Design): DesignFigures {
  const cost = system + ((t - 5 * system) ** 2 + (u - 4) ** 2) / 100;
  const water = 2 - system + ((t - 12) ** 2 + (u - 3 * system) ** 2) / 100;
  return { figures: { cost, water }, reason: null };
}

/** Runs a search in batches, as a pool does. */
function inBatches(
  search: DesignSearch,
  order: (batch: readonly Design[]) => readonly Design[],
): { readonly batches: (readonly Design[])[]; readonly result: SearchResult } {
  const batches: (readonly Design[])[] = [];
  for (let batch = search.nextDesigns(); batch.length > 0; batch = search.nextDesigns()) {
    batches.push(batch);
    search.tell(order(batch).map((design) => ({ design, ...evaluate(design) })));
  }
  return { batches, result: search.result() };
}

const asAsked = (batch: readonly Design[]): readonly Design[] => batch;

describe('a search that asks and is told', () => {
  it('asks for every design of a small space once, and its result is proven', () => {
    const search = startedSearch(question);
    const { batches, result } = inBatches(search, asAsked);
    const keys = batches.flat().map((design) => design.join());
    expect(new Set(keys).size).toBe(1200);
    expect(keys).toHaveLength(1200);
    expect(result).toMatchObject({
      end: 'all',
      evaluatedCount: 1200,
      feasibleCount: 1200,
      closest: null,
    });
    expect(result.statement).toBe('All 1,200 designs were evaluated: the front is proven.');
    // The first batch is spread over the space: all systems.
    expect(new Set(batches[0]?.map(([system]) => system)).size).toBe(3);
  });

  it('asks for the same designs whatever the order in which a pool tells them', () => {
    const backwards = inBatches(startedSearch(seeded), (batch) => batch.toReversed());
    const forwards = inBatches(startedSearch(seeded), asAsked);
    const asText = ({ batches }: typeof forwards): string => batches.map(String).join('; ');
    expect(asText(backwards)).toBe(asText(forwards));
    expect(backwards.result.front).toEqual(forwards.result.front);
    const other = inBatches(startedSearch({ ...seeded, seed: 2 }), asAsked);
    expect(other.batches[0]).not.toEqual(forwards.batches[0]);
    expect(forwards.batches.flat()).toHaveLength(new Set(forwards.batches.flat().map(String)).size);
  });

  it('asks again for the designs of a batch that it was not told', () => {
    const search = startedSearch(seeded);
    const batch = search.nextDesigns();
    search.tell(batch.slice(1).map((design) => ({ design, ...evaluate(design) })));
    expect(search.nextDesigns()).toEqual(batch.slice(0, 1));
    expect(search.result()).toMatchObject({ end: 'running', evaluatedCount: batch.length - 1 });
    expect(search.result().statement).toBe(
      `${String(batch.length - 1)} of 1,200 designs (5.2 %) are evaluated, and the search goes on.`,
    );
  });

  it('does not ask for what it was told before, and keeps the first figures', () => {
    const before = inBatches(startedSearch(seeded), asAsked).result;
    const [first] = before.evaluated;
    const search = startedSearch({ ...seeded, seed: 2 });
    search.tell(before.evaluated);
    search.tell([{ design: first?.design ?? [], figures: { cost: -1, water: -1 }, reason: null }]);
    const { batches, result } = inBatches(search, asAsked);
    const known = new Set(before.evaluated.map(({ design }) => design.join()));
    expect(batches.flat().filter((design) => known.has(design.join()))).toEqual([]);
    expect(result.front).toEqual(before.front);
    expect(result.evaluated[0]).toEqual(first);
    expect(() => {
      search.tell([{ design: [3, 0, 0], figures: {}, reason: '' }]);
    }).toThrow('0 to 2, not 3');
  });

  it('ends at its limit of evaluations, and says so', () => {
    const found = searched({ ...seeded, evaluationLimit: 100 }, evaluate);
    expect(found).toMatchObject({ end: 'limit', evaluatedCount: 100 });
    expect(found.statement).toBe(
      'The search ended at its limit of evaluations, after 100 of 1,200 designs (8.3 %). The front is that of these designs; better ones may exist.',
    );
  });

  it('says of a seeded result that it is no proof', () => {
    const found = searched({ ...seeded, objectives: [objective('cost')] }, evaluate);
    expect(found.end).toBe('settled');
    expect(found.statement).toMatch(
      /^A seeded search evaluated [\d,]+ of 1,200 designs \([\d.]+ %\)\. No other option of one choice, and no step in one or two ranges, improves the best design; a design that differs more may, since this is no proof\.$/,
    );
  });

  it('evaluates every neighbour of its front: what its statement says', () => {
    const found = searched(seeded, evaluate);
    const known = new Set(found.evaluated.map(({ design }) => design.join()));
    const sizes = [3, 20, 20];
    const unknown = found.front.flatMap(({ design }) => {
      const options = [0, 1, 2].map((option) => design.with(0, option));
      const steps = [-1, 0, 1].flatMap((t) =>
        [-1, 0, 1].map((u) => design.map((index, place) => index + ([0, t, u][place] ?? 0))),
      );
      const inside = steps.filter((one) =>
        one.every((index, place) => index >= 0 && index < (sizes[place] ?? 0)),
      );
      return [...options, ...inside].filter((one) => !known.has(one.join()));
    });
    expect(unknown).toEqual([]);
  });
});

describe('a search without a design that meets its limits', () => {
  const limits = [limit('cost', 'at most', -1), limit('water', 'at most', 100)];

  it('has the one that breaks them by least', () => {
    const all = enumerated({ ...question, limits }, evaluate);
    const least = Math.min(...all.evaluated.map(({ figures }) => figures['cost'] ?? Number.NaN));
    expect(all).toMatchObject({ best: [], front: [], feasibleCount: 0 });
    expect(all.closest?.figures['cost']).toBe(least);
    expect(all.statement).toBe('All 1,200 designs were evaluated: none meets all limits.');
    const found = searched({ ...seeded, limits }, evaluate);
    expect(found.closest?.figures['cost']).toBe(least);
    expect(found.statement).toContain('none meets all limits. Others may, since this is no proof.');
  });

  it('has none if nothing can be computed', () => {
    const found = searched(seeded, () => ({ figures: {}, reason: 'No weather.' }));
    expect(found).toMatchObject({ best: [], closest: null, end: 'settled' });
    expect(found.notJudgedCount).toBe(found.evaluatedCount);
  });
});

describe('a search as a study', () => {
  it('yields after every evaluation with what is known, and can be ended', () => {
    const study = searchDesigns(startedSearch(seeded), evaluate);
    const counts: number[] = [];
    let known: SearchResult | null = null;
    for (const progress of study) {
      counts.push(progress.doneCount);
      ({ known } = progress);
      if (counts.length === 300) break;
    }
    expect(counts).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(known?.front.length).toBeGreaterThan(0);
    expect(known?.evaluatedCount).toBeGreaterThan(60);
    expect(study.next()).toEqual({ done: true, value: undefined });
  });

  it('of any small space finds what enumeration finds if it evaluates all, and proves it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
        fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 2 }),
        fc.integer(),
        (options, resolutions, seed) => {
          const space = spaceOf(options, resolutions);
          const random = searchRandom(seed);
          const noise = Array.from({ length: 200 }, () => [random.below(9), random.below(9)] as const);
          const small = { ...question, space, seed };
          const noisy = (design: Design): DesignFigures => {
            const [cost = 0, water = 0] =
              noise[design.reduce((key, index) => key * 5 + index, 0) % 200] ?? [];
            return cost === 8 ? { figures: {}, reason: 'no' } : { figures: { cost, water }, reason: null };
          };
          const all = enumerated(small, noisy);
          const found = searched({ ...small, exhaustiveCount: 0 }, noisy);
          if (found.end === 'all') expect(found.front).toEqual(all.front);
          expect(found.evaluatedCount).toBeLessThanOrEqual(all.designCount);
          expect(all.evaluated.map(({ key }) => designOfKey(space, key))).toEqual(
            all.evaluated.map(({ design }) => design),
          );
        },
      ),
      { numRuns: runs(100), seed: 3 },
    );
  });
});
