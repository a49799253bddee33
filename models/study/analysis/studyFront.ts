import { paretoFront } from '../search/paretoFront.ts';
import type { StudyObjective } from '../document/studySchema.ts';
import type { StudyOutline } from '../rows/StudyOutline.ts';
import type { StudyRows } from '../rows/StudyRows.ts';
import { figureColumn, whyNotComparable } from './comparable.ts';
import { limitsMet, rowStates, unmetLimits, type UnmetLimit } from './limitsMet.ts';

/** The best designs of a study, as places of rows in the columns. */
export type StudyFront =
  | {
      /** Best in the first objective; of equals, in the second. */
      readonly best: number;
      /** Designs of which no other is better in both objectives, best in the first objective first; the best alone with one objective. */
      readonly front: readonly number[];
      /** Rows that meet all limits and have the figures of all objectives. */
      readonly feasibleCount: number;
      readonly reason: null;
    }
  | { readonly reason: string };

/**
 * The best row of a study and the front between its two objectives, among the rows that meet all limits.
 *
 * @param objectives - one or two. Default: those of the study
 */
export function studyFront(
  study: StudyOutline,
  rows: StudyRows,
  objectives: readonly StudyObjective[] = study.document.objectives ?? [],
): StudyFront {
  const [first, second] = objectives;
  if (first === undefined) return { reason: 'The study has no objective.' };
  const incomparable = objectives.map(({ figure }) => whyNotComparable(study, rows, figure)).find(Boolean);
  if (incomparable !== undefined && incomparable !== null) return { reason: incomparable };
  const met = limitsMet(study, rows);
  const losses = [first, second ?? first].map((objective) => lossesOf(study, rows, objective, met));
  const front = paretoFront(losses[0] ?? [], losses[1] ?? []);
  const [best] = front;
  if (best === undefined) return { reason: 'No row meets all limits and has the figures of the objectives.' };
  const feasibleCount = met.reduce(
    (count, _, index) => (losses.every((loss) => !Number.isNaN(loss[index])) ? count + 1 : count),
    0,
  );
  return { best, front, feasibleCount, reason: null };
}

/** A figure as a number of which less is better; NaN for a row that does not count. */
function lossesOf(
  study: StudyOutline,
  rows: StudyRows,
  { figure, goal }: StudyObjective,
  met: Uint8Array,
): Float64Array {
  const column = figureColumn(study, rows, figure);
  return Float64Array.from(met, (state, index) => {
    if (state !== rowStates.within) return NaN;
    const value = column?.[index] ?? NaN;
    return goal === 'least' ? value : -value;
  });
}

/** Why a row is not on the front. */
export type WhyNot =
  | { readonly kind: 'on-front' }
  | { readonly kind: 'not-computed'; readonly reason: string }
  | { readonly kind: 'limits'; readonly unmet: readonly UnmetLimit[] }
  | { readonly kind: 'no-figure'; readonly figure: string }
  | {
      readonly kind: 'dominated';
      /** Place of the row of the front that is nearest in the first objective and at least as good in all. */
      readonly by: number;
      /** Figure of the other row less that of this one, in the order of the objectives. */
      readonly differences: readonly number[];
    };

/**
 * Why a row is not on the front of a study: the limits that it does not meet, or a design that is at least as good in every objective.
 *
 * @param index - place of the row in the columns
 * @param front - of `studyFront` with the same objectives
 */
export function whyNotOnFront(
  study: StudyOutline,
  rows: StudyRows,
  index: number,
  {
    front,
    objectives,
  }: { readonly front: readonly number[]; readonly objectives: readonly StudyObjective[] },
): WhyNot {
  if (front.includes(index)) return { kind: 'on-front' };
  const reason = rows.reasons[index];
  if (reason !== null && reason !== undefined) return { kind: 'not-computed', reason };
  const unmet = unmetLimits(study, rows, index);
  if (unmet.length > 0) return { kind: 'limits', unmet };
  const columns = objectives.map(({ figure }) => figureColumn(study, rows, figure));
  const missing = objectives.find((_, place) => Number.isNaN(columns[place]?.[index] ?? NaN));
  if (missing !== undefined) return { kind: 'no-figure', figure: missing.figure };
  const gains = (other: number): number[] =>
    objectives.map(({ goal }, place) => {
      const difference = (columns[place]?.[other] ?? NaN) - (columns[place]?.[index] ?? NaN);
      return goal === 'least' ? -difference : difference;
    });
  const better = front.filter((other) => gains(other).every((gain) => gain >= 0));
  const [by = front[0] ?? index] = better.toSorted((a, b) => (gains(a)[0] ?? 0) - (gains(b)[0] ?? 0));
  const differences = columns.map((column) => (column?.[by] ?? NaN) - (column?.[index] ?? NaN));
  return { kind: 'dominated', by, differences };
}
