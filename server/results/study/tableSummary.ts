import { limitsMet, rowStates } from '../../../models/study/analysis/limitsMet.ts';
import { bestRows, type BestRow } from './bestRows.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import { spreadSample } from './spreadSample.ts';
import type { FrontRow } from './streamedFront.ts';
import type { StudyColumn } from '../../../models/study/table/studyColumns.ts';
import { rowsOfChunk, type TableChunk } from '../../../models/study/table/TableChunk.ts';

/** A figure over the rows that have it; money in several currencies has no order. */
export interface FigureRange {
  readonly column: StudyColumn;
  readonly range: { readonly least: number; readonly median: number; readonly most: number } | null;
  readonly missingCount: number;
}

/** What a table of a study says at a glance. */
export interface TableSummary {
  readonly rowCount: number;
  readonly figures: readonly FigureRange[];
  /** True if medians are of a part of the rows, at equal distances. */
  readonly isMedianOfPart: boolean;
  readonly currencies: readonly string[];
  readonly withoutFiguresCount: number;
  /** Of rows without figures; null if there are none. */
  readonly commonestReason: { readonly reason: string; readonly count: number } | null;
  readonly hasLimits: boolean;
  /** Rows with figures that meet all limits. */
  readonly withinLimitsCount: number;
  readonly best: readonly BestRow[];
  /** Between two objectives; empty with fewer, or for money in several currencies. */
  readonly front: readonly FrontRow[];
}

/**
 * Sums up a table as it comes.
 *
 * @param metadata - its columns, and what is asked of its rows
 */
export function summariseTable(metadata: Pick<PartMetadata, 'columns' | 'question'>): {
  readonly add: (chunk: TableChunk) => void;
  readonly summary: () => TableSummary;
} {
  const { columns, question } = metadata;
  const figureCount = columns.filter(({ role }) => role === 'figure').length;
  const figures = columns.flatMap((column, index) =>
    column.role === 'figure'
      ? [{ column, index, sample: spreadSample(Math.floor(KEPT_NUMBERS / figureCount)) }]
      : [],
  );
  const limited = { document: question, figures: figures.map(({ column: { name } }) => ({ path: name })) };
  const best = bestRows(metadata);
  const reasons = countedReasons();
  const currencies = new Set<string>();
  let rowCount = 0;
  let withinLimitsCount = 0;
  const isMixed = ({ unit }: StudyColumn): boolean =>
    currencies.size > 1 && unit?.startsWith('currency') === true;
  return {
    add: (chunk) => {
      const rows = rowsOfChunk(columns, chunk);
      for (const currency of rows.currencies) if (currency !== '') currencies.add(currency);
      for (const reason of rows.reasons) if (reason !== null) reasons.add(reason);
      for (const { index, sample } of figures) sample.add(chunk.columns[index] ?? []);
      for (const [index, state] of limitsMet(limited, rows).entries()) {
        if (state !== rowStates.within) continue;
        withinLimitsCount += 1;
        best.add(chunk, index);
      }
      rowCount += chunk.count;
    },
    summary: () => ({
      rowCount,
      figures: figures.map(({ column, sample }) => ({
        column,
        range: isMixed(column) ? null : sample.range(),
        missingCount: sample.missingCount(),
      })),
      isMedianOfPart: figures.some(({ sample }) => sample.isPart()),
      currencies: [...currencies].toSorted(),
      withoutFiguresCount: reasons.count(),
      commonestReason: reasons.commonest(),
      hasLimits: (question.limits ?? []).length > 0,
      withinLimitsCount,
      best: best.best(isMixed),
      front: best.front(isMixed),
    }),
  };
}

/** Numbers that medians are of, of all figures together: 128 MB. */
const KEPT_NUMBERS = 16_000_000;

/** Reasons that are told apart; there may be one for each row. */
const REASONS = 10_000;
/** The end of a reason that differs from draw to draw. */
const GIVEN = /; given: .*$/;

interface CountedReasons {
  readonly add: (reason: string) => void;
  readonly count: () => number;
  /** The first of those that are as common. */
  readonly commonest: () => TableSummary['commonestReason'];
}

function countedReasons(): CountedReasons {
  const counts = new Map<string, number>();
  let rowCount = 0;
  return {
    add: (reason) => {
      rowCount += 1;
      const rule = reason.replace(GIVEN, '.');
      if (counts.size < REASONS || counts.has(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    },
    count: () => rowCount,
    commonest: () => {
      let found: TableSummary['commonestReason'] = null;
      for (const [reason, count] of counts) if (count > (found?.count ?? 0)) found = { reason, count };
      return found;
    },
  };
}
