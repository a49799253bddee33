import { isFeasible, isJudged, type JudgedDesign } from './judgeDesign.ts';
import { lossesOf, type KnownDesigns } from './knownDesigns.ts';

/** How good a design is: the lower tier first, then the lower value. */
export interface DesignRank {
  /** 0 feasible, 1 breaks limits, 2 cannot be judged. */
  readonly tier: 0 | 1 | 2;
  readonly value: number;
}

/**
 * The rank of a design for a local search: any feasible design before any that breaks limits, those by how far they break them,
 * and those without figures last.
 *
 * Source: Deb 2000, An efficient constraint handling method for genetic algorithms, doi 10.1016/S0045-7825(99)00389-8.
 */
export type Ranking = (design: JudgedDesign) => DesignRank;

export const isBetterRank = (one: DesignRank, other: DesignRank): boolean =>
  one.tier < other.tier || (one.tier === other.tier && one.value < other.value);

/** How far a design breaks limits: 0 if it breaks none. */
export type Violation = (design: JudgedDesign) => number;

/** The sum of the margins of broken limits, each over the spread of its figure among the known designs. */
export function violationAmong({ byKey, question: { limits } }: KnownDesigns): Violation {
  const designs = [...byKey.values()].filter(isJudged);
  const spreads = new Map(
    limits.map((limit) => [limit, spreadOf(designs.map(({ figures }) => figures[limit.figure] ?? 0)) || 1]),
  );
  return ({ broken }) =>
    broken.reduce((sum, { limit, margin }) => sum + margin / (spreads.get(limit) ?? 1), 0);
}

/** What a loss of 1 is in each objective, and the least losses: those of the front, or of all known designs if it has no width. */
export interface LossScale {
  readonly least: readonly [number, number];
  readonly spread: readonly [number, number];
}

export function lossScaleOf({ byKey, front, question: { objectives } }: KnownDesigns): LossScale {
  const members = front.members();
  const [first, last] = [members[0], members.at(-1)];
  const least = [first?.first ?? 0, last?.second ?? 0] as const;
  if (first !== undefined && last !== undefined && first !== last) {
    return { least, spread: [last.first - first.first, first.second - last.second] };
  }
  const losses = [...byKey.values()].filter(isJudged).map((design) => lossesOf(design, objectives));
  return { least, spread: [spreadOf(losses.map(([x]) => x)) || 1, spreadOf(losses.map(([, y]) => y)) || 1] };
}

/** Part of the plain sum in a weighted loss, so that of two designs with an equal larger part the better one comes first. */
const SUM_SHARE = 1e-3;

/**
 * Ranks feasible designs by the larger of their two weighted losses, which can reach every point of a front, whatever its shape.
 *
 * Source: Steuer, Choo 1983, An interactive weighted Tchebycheff procedure, doi 10.1007/BF02591870 (augmented).
 *
 * @param weight - of the first objective, 0 to 1; the rest is that of the second
 */
export function weightedRanking(known: KnownDesigns, violation: Violation, weight: number): Ranking {
  const { least, spread } = lossScaleOf(known);
  const { objectives } = known.question;
  return (design) => {
    if (!isJudged(design)) return { tier: 2, value: 0 };
    if (!isFeasible(design)) return { tier: 1, value: violation(design) };
    const [first, second] = lossesOf(design, objectives);
    const x = (first - least[0]) / spread[0];
    const y = (second - least[1]) / spread[1];
    return { tier: 0, value: Math.max(weight * x, (1 - weight) * y) + SUM_SHARE * (x + y) };
  };
}

function spreadOf(values: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return Math.max(0, most - least);
}
