import type { StudyObjective } from '../../../models/study/document/studySchema.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import { streamedFront, type FrontRow } from './streamedFront.ts';
import type { StudyColumn } from '../../../models/study/table/studyColumns.ts';
import type { TableChunk } from '../../../models/study/table/TableChunk.ts';

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

/** The best rows of a table that comes a chunk at a time. */
export interface BestRows {
  /** @param index - place of a row in the chunk; it has figures and meets the limits */
  readonly add: (chunk: TableChunk, index: number) => void;
  /** @param isMixed - whether a column is money in several currencies, which has no order */
  readonly best: (isMixed: (column: StudyColumn) => boolean) => BestRow[];
  /** Between two objectives; empty with fewer. */
  readonly front: (isMixed: (column: StudyColumn) => boolean) => readonly FrontRow[];
}

interface Candidate {
  readonly objective: StudyObjective;
  /** Place of the figure among the columns. */
  readonly place: number;
  found: BestRow['best'];
}

/** Follows the objectives of a table; of equal rows the first is the best. */
export function bestRows({ columns, question }: Pick<PartMetadata, 'columns' | 'question'>): BestRows {
  const candidates = (question.objectives ?? []).map((objective): Candidate => {
    const place = columns.findIndex(({ role, name }) => role === 'figure' && name === objective.figure);
    return { objective, place, found: null };
  });
  const [first, second] = candidates;
  const front =
    first === undefined || second === undefined
      ? undefined
      : streamedFront([first.objective.goal, second.objective.goal]);
  const shown = shownColumns(columns);
  const valueOf = (chunk: TableChunk, index: number, candidate: Candidate | undefined): number =>
    Number(chunk.columns[candidate?.place ?? -1]?.[index] ?? NaN);
  const isOrdered = (isMixed: (column: StudyColumn) => boolean, { place }: Candidate): boolean => {
    const column = columns[place];
    return column !== undefined && !isMixed(column);
  };
  return {
    add: (chunk, index) => {
      const row = chunk.numbers?.[index] ?? chunk.from + index;
      front?.add(row, [valueOf(chunk, index, first), valueOf(chunk, index, second)]);
      for (const candidate of candidates) {
        const value = valueOf(chunk, index, candidate);
        const { found, objective } = candidate;
        const gain = objective.goal === 'least' ? -value : value;
        const known = objective.goal === 'least' ? -(found?.value ?? Infinity) : (found?.value ?? -Infinity);
        if (Number.isNaN(value) || !(found === null || gain > known)) continue;
        const points = shown.map((place) => {
          const column = columns[place];
          return column === undefined ? [] : [{ column, text: String(chunk.columns[place]?.[index] ?? '') }];
        });
        candidate.found = { row, value, points: points.flat() };
      }
    },
    best: (isMixed) =>
      candidates.map((candidate) => ({
        objective: candidate.objective,
        best: isOrdered(isMixed, candidate) ? candidate.found : null,
      })),
    front: (isMixed) =>
      candidates.every((candidate) => isOrdered(isMixed, candidate)) ? (front?.rows() ?? []) : [],
  };
}

/** Places of the columns that say which design a row is: of an axis its label, if it has one. */
function shownColumns(columns: readonly StudyColumn[]): number[] {
  return columns.flatMap(({ role, place }, index) => {
    const hasLabel = columns.some((other) => other.role === 'label' && other.place === place);
    const isShown = role === 'label' || role === 'input' || (role === 'axis' && !hasLabel);
    return isShown ? [index] : [];
  });
}
