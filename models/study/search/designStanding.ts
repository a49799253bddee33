import { listText } from '../../units/text.ts';
import { designKey, type Design } from './designSpace.ts';
import { isFeasible, type BrokenLimit, type JudgedDesign } from './judgeDesign.ts';
import { lossesOf, type Losses } from './knownDesigns.ts';
import type { DesignObjective, SearchQuestion } from './searchQuestion.ts';
import type { SearchResult } from './searchResult.ts';

/** A figure of a design beside that of a better one. */
export interface ObjectiveDifference {
  readonly objective: DesignObjective;
  readonly value: number;
  /** Of the better design. */
  readonly betterValue: number;
  /** By how much the other is better, 0 if they are equal, in the unit of the figure. */
  readonly advantage: number;
}

/** Why a design is on the front, or is the best one, or why not. */
export type DesignStanding =
  | { readonly kind: 'on-front'; readonly design: JudgedDesign }
  /** Its figures are equal to those of a design of the front. */
  | { readonly kind: 'equal'; readonly design: JudgedDesign; readonly to: JudgedDesign }
  | {
      readonly kind: 'dominated';
      readonly design: JudgedDesign;
      /** Of the designs of the front that are better, the one with the closest figures. */
      readonly by: JudgedDesign;
      readonly differences: readonly ObjectiveDifference[];
    }
  | { readonly kind: 'breaks-limits'; readonly design: JudgedDesign; readonly broken: readonly BrokenLimit[] }
  | { readonly kind: 'not-judged'; readonly design: JudgedDesign; readonly reason: string }
  | { readonly kind: 'not-evaluated' };

/**
 * Why a design is on the front of a search, or why not: it cannot be computed, it breaks limits, or a design of the front is at least
 * as good in every objective and better in one.
 *
 * @param result - of a search of the question
 * @throws RangeError if the design is not of the space
 */
export function designStanding(
  { evaluated, front }: Pick<SearchResult, 'evaluated' | 'front'>,
  question: SearchQuestion,
  design: Design,
): DesignStanding {
  const key = designKey(question.space, design);
  const judged = evaluated.find((one) => one.key === key);
  if (judged === undefined) return { kind: 'not-evaluated' };
  const { reason, missing, broken } = judged;
  if (reason !== null) return { kind: 'not-judged', design: judged, reason };
  if (missing !== null)
    return { kind: 'not-judged', design: judged, reason: `It has no figure for ${missing}.` };
  if (!isFeasible(judged)) return { kind: 'breaks-limits', design: judged, broken };
  return standingBeside(judged, front, question.objectives);
}

function standingBeside(
  design: JudgedDesign,
  front: readonly JudgedDesign[],
  objectives: SearchQuestion['objectives'],
): DesignStanding {
  const own = lossesOf(design, objectives);
  const members = front.map((member) => ({ member, losses: lossesOf(member, objectives) }));
  const better = members.filter(({ losses }) => losses[0] <= own[0] && losses[1] <= own[1]);
  const widths = [
    widthOf(members.map(({ losses }) => losses[0])),
    widthOf(members.map(({ losses }) => losses[1])),
  ] as const;
  const [closest] = better.sort(
    (a, b) =>
      distance(a.losses, own, widths) - distance(b.losses, own, widths) || a.member.key - b.member.key,
  );
  if (closest === undefined || closest.member.key === design.key) return { kind: 'on-front', design };
  const by = closest.member;
  if (closest.losses[0] === own[0] && closest.losses[1] === own[1]) return { kind: 'equal', design, to: by };
  return { kind: 'dominated', design, by, differences: differencesOf(design, by, objectives) };
}

function differencesOf(
  design: JudgedDesign,
  by: JudgedDesign,
  objectives: readonly DesignObjective[],
): ObjectiveDifference[] {
  return objectives.map((objective) => {
    const value = design.figures[objective.figure] ?? Number.NaN;
    const betterValue = by.figures[objective.figure] ?? Number.NaN;
    return { objective, value, betterValue, advantage: Math.abs(value - betterValue) };
  });
}

/** Between figures, in widths of the front; in the unit of the figure where the front has none. */
const distance = (one: Losses, other: Losses, widths: Losses): number =>
  Math.hypot((one[0] - other[0]) / (widths[0] || 1), (one[1] - other[1]) / (widths[1] || 1));

/** Losses of the members of a front are sorted, in one direction or the other. */
const widthOf = (losses: readonly number[]): number => Math.abs((losses.at(-1) ?? 0) - (losses[0] ?? 0));

/**
 * A standing in words.
 *
 * @param nameOf - of a design, such as its options and values
 */
export function standingText(standing: DesignStanding, nameOf: (design: Design) => string): string {
  switch (standing.kind) {
    case 'on-front':
      return 'No evaluated design that meets the limits is better.';
    case 'equal':
      return `Its figures are equal to those of ${nameOf(standing.to.design)}.`;
    case 'dominated':
      return `${nameOf(standing.by.design)} is better: ${listText(standing.differences.map(differenceText))}.`;
    case 'breaks-limits':
      return `It breaks ${standing.broken.length === 1 ? 'a limit' : 'limits'}: ${listText(standing.broken.map(brokenText))}.`;
    case 'not-judged':
      return standing.reason;
    case 'not-evaluated':
      return 'The search did not evaluate it.';
  }
}

function differenceText({ objective, value, betterValue, advantage }: ObjectiveDifference): string {
  const { label, unit, aim } = objective;
  if (advantage === 0) return `${label} is equal`;
  const side = aim === 'least' ? 'less' : 'more';
  return `${label} is ${figureText(betterValue, unit)} instead of ${figureText(value, unit)}, ${figureText(advantage, unit)} ${side}`;
}

function brokenText({ limit, value, margin }: BrokenLimit): string {
  const side = limit.bound === 'at most' ? 'above' : 'below';
  return `${limit.label} is ${figureText(value, limit.unit)}, ${figureText(margin, limit.unit)} ${side} the limit of ${figureText(limit.value, limit.unit)}`;
}

/** Six significant digits; pages format figures by their units. */
function figureText(value: number, unit: string): string {
  const text = String(Number(value.toPrecision(6)));
  return unit === '' ? text : `${text} ${unit}`;
}
