import type { StudyLimit, StudyObjective } from '../../../models/study/document/studySchema.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import { spreadSample } from './spreadSample.ts';
import type { StudyColumn } from './studyColumns.ts';
import type { ColumnValues, TableChunk } from './TableChunk.ts';

/** A figure over the rows that have it; money in several currencies has no order. */
export interface FigureRange {
  readonly column: StudyColumn;
  readonly range: { readonly least: number; readonly median: number; readonly most: number } | null;
  readonly missingCount: number;
}

/** The best row for an objective, among those that meet the limits. */
export interface BestRow {
  readonly objective: StudyObjective;
  /** Null if no row has the figure and meets the limits, or if it is money in several currencies. */
  readonly best: {
    readonly row: number;
    readonly value: number;
    readonly points: readonly { readonly column: StudyColumn; readonly text: string }[];
  } | null;
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
}

/** Reasons that are counted; there may be one for each row. */
const REASONS = 10_000;
/** The end of a reason that differs from draw to draw. */
const GIVEN = /; given: .*$/;

/**
 * Sums up a table as it comes.
 *
 * @param metadata - its columns, and what is asked of its rows
 */
export function summariseTable({ columns, question }: PartMetadata): {
  readonly add: (chunk: TableChunk) => void;
  readonly summary: () => TableSummary;
} {
  const placed = columns.map((column, index) => ({ column, index }));
  const indexOf = (role: StudyColumn['role']): number =>
    placed.find(({ column }) => column.role === role)?.index ?? -1;
  const figures = placed
    .filter(({ column }) => column.role === 'figure')
    .map(({ column, index }) => ({ column, index, sample: spreadSample() }));
  const figureOf = (path: string): number => figures.find(({ column }) => column.name === path)?.index ?? -1;
  const meets = limitTest(question.limits ?? [], {
    figureOf,
    errors: indexOf('errors'),
    warnings: indexOf('warnings'),
  });
  const best = (question.objectives ?? []).map((objective) => ({
    objective,
    index: figureOf(objective.figure),
    row: -1,
    value: NaN,
    points: new Array<{ column: StudyColumn; text: string }>(),
  }));
  const shown = placed.filter(({ column: { role, place } }) => {
    const hasLabel = columns.some((other) => other.role === 'label' && other.place === place);
    return role === 'label' || role === 'input' || (role === 'axis' && !hasLabel);
  });
  const reasons = new Map<string, number>();
  const currencies = new Set<string>();
  const counts = { rows: 0, without: 0, within: 0 };
  const add = ({ from, count, columns: values }: TableChunk): void => {
    const reasonTexts = values[indexOf('reason')] ?? [];
    for (const currency of values[indexOf('currency')] ?? []) {
      if (typeof currency === 'string') currencies.add(currency);
    }
    for (const { index, sample } of figures) sample.add(values[index] ?? []);
    for (let row = 0; row < count; row += 1) {
      const reason = reasonTexts[row];
      if (typeof reason === 'string') {
        counts.without += 1;
        if (reasons.size < REASONS || reasons.has(reason))
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        continue;
      }
      if (!meets(values, row)) continue;
      counts.within += 1;
      for (const one of best) {
        const value = Number(values[one.index]?.[row] ?? NaN);
        const isBetter = one.objective.goal === 'least' ? value < one.value : value > one.value;
        if (!(isBetter || (Number.isNaN(one.value) && !Number.isNaN(value)))) continue;
        one.row = from + row;
        one.value = value;
        one.points = shown.map(({ column, index }) => ({ column, text: String(values[index]?.[row] ?? '') }));
      }
    }
    counts.rows += count;
  };
  const isMixed = (column: StudyColumn | undefined): boolean =>
    currencies.size > 1 && column?.unit?.startsWith('currency') === true;
  const summary = (): TableSummary => ({
    rowCount: counts.rows,
    figures: figures.map(({ column, sample }) => ({
      column,
      range: isMixed(column) ? null : sample.range(),
      missingCount: sample.missingCount(),
    })),
    isMedianOfPart: figures.some(({ sample }) => sample.isPart()),
    currencies: [...currencies].toSorted(),
    withoutFiguresCount: counts.without,
    commonestReason: commonestOf(reasons),
    hasLimits: (question.limits ?? []).length > 0,
    withinLimitsCount: counts.within,
    best: best.map(({ objective, index, row, value, points }) => ({
      objective,
      best: row < 0 || isMixed(columns[index]) ? null : { row, value, points },
    })),
  });
  return { add, summary };
}

interface LimitColumns {
  readonly figureOf: (path: string) => number;
  readonly errors: number;
  readonly warnings: number;
}

/** A row without a figure that a limit is on does not meet it. */
function limitTest(
  limits: readonly StudyLimit[],
  { figureOf, errors, warnings }: LimitColumns,
): (values: readonly ColumnValues[], row: number) => boolean {
  const tests = limits.map((limit) => {
    if (limit.kind === 'findings') {
      const counted = limit.severity === 'error' ? [errors] : [errors, warnings];
      return (values: readonly ColumnValues[], row: number) =>
        counted.every((index) => Number(values[index]?.[row] ?? 0) === 0);
    }
    const { atMost = Infinity, atLeast = -Infinity } = limit;
    const index = figureOf(limit.figure);
    return (values: readonly ColumnValues[], row: number) => {
      const value = Number(values[index]?.[row] ?? NaN);
      return value <= atMost && value >= atLeast;
    };
  });
  return (values, row) => tests.every((test) => test(values, row));
}

/** The first of those that are as common. */
function commonestOf(reasons: ReadonlyMap<string, number>): TableSummary['commonestReason'] {
  let found: TableSummary['commonestReason'] = null;
  for (const [reason, count] of reasons) if (count > (found?.count ?? 0)) found = { reason, count };
  return found;
}
