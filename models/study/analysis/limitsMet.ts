import type { StudyDocument, StudyLimit } from '../document/studySchema.ts';
import type { ReportFigure } from '../rows/figureList.ts';
import type { StudyRows } from '../rows/StudyRows.ts';

/** What limits are read from: a prepared study, or what a file of its rows says. */
export interface LimitedStudy {
  readonly document: Pick<StudyDocument, 'limits'>;
  readonly figures: readonly Pick<ReportFigure, 'path'>[];
}

/** How a row stands to the limits of its study. */
export const rowStates = { notComputed: 0, outside: 1, within: 2 } as const;

/** A limit that a row does not meet. */
export type UnmetLimit =
  | {
      readonly kind: 'figure';
      readonly figure: string;
      readonly bound: 'atMost' | 'atLeast';
      readonly limit: number;
      /** Of the row; null if the design has no such figure. */
      readonly value: number | null;
    }
  | { readonly kind: 'findings'; readonly severity: 'error' | 'warning'; readonly count: number };

/**
 * Whether each row meets all limits: a number of `rowStates`. A row without a figure that a limit is on does not meet it.
 *
 * @param study - of the rows
 */
export function limitsMet(study: LimitedStudy, rows: StudyRows): Uint8Array {
  return Uint8Array.from({ length: rows.count }, (_, index) => {
    if (rows.reasons[index] !== null) return rowStates.notComputed;
    return unmetLimits(study, rows, index).length > 0 ? rowStates.outside : rowStates.within;
  });
}

/**
 * The limits that a row does not meet, in the order of the study.
 *
 * @param index - place of the row in the columns
 */
export function unmetLimits(
  { document: { limits = [] }, figures }: LimitedStudy,
  rows: StudyRows,
  index: number,
): UnmetLimit[] {
  return limits.flatMap((limit): UnmetLimit[] => {
    if (limit.kind === 'findings') return tooManyFindings(limit, rows, index);
    const place = figures.findIndex(({ path }) => path === limit.figure);
    return outsideBounds(limit, rows.figures[place]?.[index] ?? NaN);
  });
}

type LimitOf<Kind extends StudyLimit['kind']> = Extract<StudyLimit, { readonly kind: Kind }>;

function outsideBounds({ figure, atMost, atLeast }: LimitOf<'figure'>, value: number): UnmetLimit[] {
  const of = { kind: 'figure', figure, value: Number.isNaN(value) ? null : value } as const;
  if (atMost !== undefined && !(value <= atMost)) return [{ ...of, bound: 'atMost', limit: atMost }];
  if (atLeast !== undefined && !(value >= atLeast)) return [{ ...of, bound: 'atLeast', limit: atLeast }];
  return [];
}

function tooManyFindings({ severity }: LimitOf<'findings'>, rows: StudyRows, index: number): UnmetLimit[] {
  const errors = rows.errorCounts[index] ?? 0;
  const count = severity === 'error' ? errors : errors + (rows.warningCounts[index] ?? 0);
  return count === 0 ? [] : [{ kind: 'findings', severity, count }];
}
