import { numberText, percentText } from '../../units/text.ts';
import { isFeasible, isJudged, type JudgedDesign } from './judgeDesign.ts';
import type { KnownDesigns } from './knownDesigns.ts';
import { violationAmong } from './ranking.ts';

/** What a search found. */
export interface SearchResult {
  /** Designs of the space. */
  readonly designCount: number;
  readonly evaluatedCount: number;
  /** Evaluated designs that meet all limits. */
  readonly feasibleCount: number;
  /** Evaluated designs that cannot be computed, or do not have a figure of a limit or an objective. */
  readonly notJudgedCount: number;
  /**
   * `all`: every design was evaluated, so that the result is proven. `settled`: the seeded search found nothing better any more.
   * `limit`: it ended at its limit of evaluations. `running`: it goes on.
   */
  readonly end: 'all' | 'settled' | 'limit' | 'running';
  /** The best design by each objective, in their order; none if no evaluated design is feasible. They are the ends of the front. */
  readonly best: readonly JudgedDesign[];
  /**
   * The feasible designs than which no evaluated feasible design is at least as good in both objectives and better in one: the best
   * by the first objective first. Of designs with equal figures the one with the least key. With one objective the best design.
   */
  readonly front: readonly JudgedDesign[];
  /** If none is feasible, the evaluated design that breaks limits by least; null if one is, or if none can be judged. */
  readonly closest: JudgedDesign | null;
  /** In the order in which they were told. */
  readonly evaluated: readonly JudgedDesign[];
  /** How far the result can be relied on, in words. */
  readonly statement: string;
}

/** The result of a search from what is known. */
export function searchResult(known: KnownDesigns, end: SearchResult['end']): SearchResult {
  const { byKey, designCount, question } = known;
  const evaluated = [...byKey.values()];
  const front = known.front.members().map(({ judged }) => judged);
  const [first] = front;
  const last = front.at(-1);
  const best =
    first === undefined || last === undefined ? [] : [first, last].slice(0, question.objectives.length);
  const counts = { designCount, evaluatedCount: evaluated.length };
  return {
    ...counts,
    feasibleCount: evaluated.filter(isFeasible).length,
    notJudgedCount: evaluated.filter((design) => !isJudged(design)).length,
    end,
    best,
    front,
    closest: front.length > 0 ? null : closestOf(known),
    evaluated,
    statement: searchStatement(end, counts, question.objectives.length, front.length > 0),
  };
}

function closestOf(known: KnownDesigns): JudgedDesign | null {
  const violation = violationAmong(known);
  let closest: JudgedDesign | null = null;
  for (const design of known.byKey.values()) {
    if (!isJudged(design)) continue;
    const less = closest === null ? -1 : violation(design) - violation(closest);
    if (closest === null || less < 0 || (less === 0 && design.key < closest.key)) closest = design;
  }
  return closest;
}

/**
 * How far the result of a search can be relied on, in words.
 *
 * @param isFound - whether a design meets all limits
 */
export function searchStatement(
  end: SearchResult['end'],
  { designCount, evaluatedCount }: Pick<SearchResult, 'designCount' | 'evaluatedCount'>,
  objectiveCount: number,
  isFound: boolean,
): string {
  const found = objectiveCount === 1 ? 'best design' : 'front';
  const share = `${numberText(evaluatedCount)} of ${numberText(designCount)} designs (${shareText(evaluatedCount / designCount)})`;
  switch (end) {
    case 'all':
      return isFound
        ? `All ${numberText(designCount)} designs were evaluated: the ${found} is proven.`
        : `All ${numberText(designCount)} designs were evaluated: none meets all limits.`;
    case 'settled':
      return isFound
        ? `A seeded search evaluated ${share}. No other option of one choice, and no step in one or two ranges, improves the ${found}; a design that differs more may, since this is no proof.`
        : `A seeded search evaluated ${share}: none meets all limits. Others may, since this is no proof.`;
    case 'limit':
      return `The search ended at its limit of evaluations, after ${share}. ${isFound ? `The ${found} is that of these designs; better ones may exist.` : 'None of these meets all limits; others may.'}`;
    case 'running':
      return `${share} are evaluated, and the search goes on.`;
  }
}

const shareText = (share: number): string => (share < 0.001 ? 'less than 0.1 %' : percentText(share));
