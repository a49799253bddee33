import type { Design, DesignSpace } from '../../models/study/search/designSpace.ts';
import type { DesignFigures } from '../../models/study/search/judgeDesign.ts';
import type {
  DesignLimit,
  DesignObjective,
  SearchQuestion,
} from '../../models/study/search/searchQuestion.ts';

/** A made-up space of about 10^4 designs, and what they cost. */
export interface Landscape {
  readonly name: string;
  readonly question: SearchQuestion;
  readonly evaluate: (design: Design) => DesignFigures;
}

/** An objective without a unit. */
export const objective = (figure: string, aim: DesignObjective['aim'] = 'least'): DesignObjective => ({
  figure,
  label: figure,
  unit: '',
  aim,
});

/** A limit without a unit. */
export const limit = (figure: string, bound: DesignLimit['bound'], value: number): DesignLimit => ({
  figure,
  label: figure,
  unit: '',
  bound,
  value,
});

/** Options and ranges of given sizes, the ranges from 0 to 1. */
export const spaceOf = (optionCounts: readonly number[], resolutions: readonly number[]): DesignSpace => [
  ...optionCounts.map((optionCount, place) => {
    const id = `choice-${String(place)}`;
    return { kind: 'choice', id, label: id, optionCount } as const;
  }),
  ...resolutions.map((resolution, place) => {
    const id = `range-${String(place)}`;
    return { kind: 'range', id, label: id, from: 0, to: 1, unit: '', resolution } as const;
  }),
];

/** A number from 0 to 1 that looks random, of integers: the bits of MurmurHash3. */
function noise(...parts: readonly number[]): number {
  let hash = 0x12345;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part + 0x9e37), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

const found = (cost: number, water: number, more: Record<string, number> = {}): DesignFigures => ({
  figures: { cost, water, ...more },
  reason: null,
});

const { PI, cos, sin } = Math;
const wave = (distance: number, count: number): number => 1 - cos(count * PI * distance);
const at = (design: Design, place: number): number => design[place] ?? 0;

/** Landscapes of six kinds; the variant changes their numbers. */
export function searchLandscapes(variant: number): Landscape[] {
  const of = (...parts: readonly number[]): number => noise(variant, ...parts);
  const landscape = (
    name: string,
    space: DesignSpace,
    limits: readonly DesignLimit[],
    evaluate: Landscape['evaluate'],
  ): Landscape => ({
    name: `${name}, variant ${String(variant)}`,
    evaluate,
    question: { space, limits, objectives: [objective('cost'), objective('water')], seed: 1 },
  });
  const systems = spaceOf([16], [25, 25]);
  return [
    landscape('bowls', systems, [], (design) => {
      const [system, t, u] = [at(design, 0), at(design, 1) / 24, at(design, 2) / 24];
      const [a, b] = [of(system, 1), of(system, 2)];
      return found(
        of(system, 3) + 3 * (t - a) ** 2 + 2 * (u - b) ** 2 + 0.5 * t * u,
        of(system, 4) + 2 * (t - b) ** 2 + 3 * (u - a) ** 2,
      );
    }),
    landscape('many valleys', systems, [limit('unmet', 'at most', 0.6)], (design) => {
      const [system, t, u] = [at(design, 0), at(design, 1) / 24, at(design, 2) / 24];
      const [a, b, offset] = [of(system, 1), of(system, 2), of(system, 3)];
      return found(
        offset + (t - a) ** 2 + (u - b) ** 2 + 0.15 * (wave(t - a, 4) + wave(u - b, 4)),
        1 - offset + (t - b) ** 2 + (u - a) ** 2 + 0.2 * sin(6 * t + system),
        { unmet: t + 0.5 * sin(5 * u + variant) + 0.2 * a },
      );
    }),
    landscape('ranges only, in waves', spaceOf([], [100, 100]), [], (design) => {
      const [t, u] = [at(design, 0) / 99, at(design, 1) / 99];
      const [a, b] = [of(1), of(2)];
      return found(
        (t - a) ** 2 + (u - b) ** 2 + 0.1 * (wave(t - a, 8) + wave(u - b, 8)),
        (t - b) ** 2 + (u - a) ** 2,
      );
    }),
    landscape('options only', spaceOf([10, 10, 10, 10], []), [limit('power', 'at most', 2.4)], (design) => {
      const total = (figure: number): number =>
        design.reduce(
          (sum, option, place) =>
            sum + of(figure, place, option) + 0.4 * of(figure, 9, place, option, at(design, (place + 1) % 4)),
          0,
        );
      return found(total(1), total(2), { power: total(3) });
    }),
    landscape(
      'a narrow band, and designs without figures',
      systems,
      [limit('inlet', 'at most', 0.55), limit('inlet', 'at least', 0.45), limit('unmet', 'at most', 0)],
      (design) => {
        const [system, t, u] = [at(design, 0), at(design, 1) / 24, at(design, 2) / 24];
        const [a, offset] = [of(system, 1), of(system, 3)];
        if (of(system, 7) < 0.2 && t > 0.5) return { figures: {}, reason: 'Outside of the equation.' };
        return found(offset + u + 0.5 * (1 - t) + 0.05 * sin(9 * t), 1 - offset + (1 - u) ** 2 + t * a, {
          inlet: 0.5 * t + 0.4 * (1 - u) + 0.2 * a,
          unmet: Math.max(0, Math.round(8760 * (t - 0.3 - u * (0.5 + a)))),
        });
      },
    ),
    landscape(
      'plateaus of whole numbers',
      spaceOf([8, 3], [21, 20]),
      [limit('unmet', 'at most', 10)],
      (design) => {
        const [system, spares] = [at(design, 0), at(design, 1)];
        const [t, units] = [15 + at(design, 2), 1 + at(design, 3)];
        const heat = t > 27 ? 60 * (t - 27) ** 2 : 0;
        const energy = 20_000 / (3 + 4 * of(system, 1) + 0.1 * (t - 20)) + heat + 1000 / units;
        const needed = 6 + 3 * of(system, 5) - 0.1 * (t - 15);
        return found(Math.round(energy), 100 * units * (1 + spares * 0.5) * (0.6 + of(system, 2)), {
          unmet: Math.max(0, Math.round((needed - units - spares * 0.5) * 100)),
        });
      },
    ),
  ];
}
