import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontArchive } from '../../../../models/study/search/frontArchive.ts';
import { judgeDesign } from '../../../../models/study/search/judgeDesign.ts';
import { paretoFront } from '../../../../models/study/search/paretoFront.ts';
import { searchRandom } from '../../../../models/study/search/searchRandom.ts';
import { runs } from '../../../support/runs.ts';

type Point = readonly [number, number];

const dominates = (one: Point, other: Point): boolean =>
  one[0] <= other[0] && one[1] <= other[1] && (one[0] < other[0] || one[1] < other[1]);
const isEqual = (one: Point, other: Point): boolean => one[0] === other[0] && one[1] === other[1];

const frontOf = (points: readonly Point[]): number[] =>
  paretoFront(
    points.map(([first]) => first),
    points.map(([, second]) => second),
  );

/** Few values, so that many points are equal in one or both. */
const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -6, max: 6 })), {
  maxLength: 60,
});

describe('the Pareto front of points', () => {
  it('is that of a worked example', () => {
    // (2, 3) is worse than (1, 3), (4, 2) than (3, 1); (3, 1) comes twice; one point is not finite.
    const example: Point[] = [
      [3, 1],
      [2, 3],
      [1, 3],
      [4, 2],
      [3, 1],
      [0, 5],
      [Number.NaN, 0],
      [9, Number.NEGATIVE_INFINITY],
    ];
    expect(frontOf(example)).toEqual([5, 2, 0]);
    expect(frontOf([])).toEqual([]);
  });

  it('has no point that another is better than, and every other point has one in it that is better or equal', () => {
    fc.assert(
      fc.property(points, (all) => {
        const front = frontOf(all);
        const members = front.map((index): Point => all[index] ?? [0, 0]);
        for (const member of members) expect(all.some((point) => dominates(point, member))).toBe(false);
        all.forEach((point, index) => {
          const isCovered = members.some((member) => dominates(member, point) || isEqual(member, point));
          expect(isCovered || front.includes(index)).toBe(true);
        });
      }),
      { numRuns: runs(500), seed: 17 },
    );
  });

  it('keeps equal points once, the first of them, and is sorted', () => {
    fc.assert(
      fc.property(points, (all) => {
        const front = frontOf(all);
        front.forEach((index, place) => {
          const point = all[index] ?? [0, 0];
          expect(all.findIndex((other) => isEqual(other, point))).toBe(index);
          const next = all[front[place + 1] ?? -1];
          if (next !== undefined) expect(next[0] > point[0] && next[1] < point[1]).toBe(true);
        });
      }),
      { numRuns: runs(500), seed: 18 },
    );
  });

  it('is the same when points are added one by one, in any order', () => {
    fc.assert(
      fc.property(points, fc.integer(), (all, seed) => {
        const archive = frontArchive();
        for (const index of searchRandom(seed).shuffled(all.length)) {
          const [cost, water] = all[index] ?? [0, 0];
          const design = { key: index, design: [index], figures: { cost, water }, reason: null };
          archive.add(judgeDesign(design, [], [objective]), [cost, water]);
        }
        expect(archive.members().map(({ judged }) => judged.key)).toEqual(frontOf(all));
      }),
      { numRuns: runs(500), seed: 19 },
    );
  });

  it('of 100,000 points has those of a known curve', () => {
    // 50 points (n, 1/n), and many that are worse than one of them: right of it by less than 1, and above it.
    const random = searchRandom(4);
    const first = new Float64Array(100_000);
    const second = new Float64Array(100_000);
    for (let index = 0; index < first.length; index += 1) {
      const isOn = index % 2000 === 0;
      const n = 1 + (isOn ? index / 2000 : random.below(50));
      first[index] = n + (isOn ? 0 : random.below(1000) / 1000);
      second[index] = 1 / n + (isOn ? 0 : (1 + random.below(100)) / 1000);
    }
    const front = paretoFront(first, second);
    expect(front).toEqual(Array.from({ length: 50 }, (_, index) => index * 2000));
  });
});

const objective = { figure: 'cost', label: 'Cost', unit: '', aim: 'least' } as const;
