import { ModelError } from '../../problems/ModelError.ts';
import type { RowRange } from '../../math/sampling/sampleRefusals.ts';
import type { StudyRows } from './StudyRows.ts';

/** A part of a study that one machine computes: the first of three is 1/3. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The rows of a shard: consecutive, and of all shards together every row once. Shards differ by one row at most.
 *
 * @throws ModelError `study-invalid` unless the number is 1 to the number of shards
 */
export function rowsOfShard(rowCount: number, { number, of }: Shard): RowRange {
  if (!(Number.isSafeInteger(of) && Number.isSafeInteger(number) && number >= 1 && number <= of)) {
    const message = `A shard is written as 3/40, from 1/40 to 40/40; given: ${String(number)}/${String(of)}.`;
    throw new ModelError('study-invalid', message, [
      { path: 'shard', rule: '1 to the number of shards', message },
    ]);
  }
  const start = (place: number): number => Math.floor((rowCount / of) * place);
  return { from: start(number - 1), to: number === of ? rowCount : start(number) };
}

/**
 * Puts parts of a study together.
 *
 * @param parts - in any order
 * @returns the rows from the first to the last
 * @throws ModelError `study-parts-incomplete` if rows are missing or there twice, with which
 * @public tests put parts together
 */
export function joinRows(parts: readonly StudyRows[]): StudyRows {
  const sorted = parts.toSorted((a, b) => a.from - b.from || a.count - b.count);
  const [first] = sorted;
  if (first === undefined) throw incomplete('There are no parts.');
  let next = first.from;
  for (const { from, count } of sorted) {
    if (from > next) throw incomplete(`Rows ${String(next)} to ${String(from - 1)} are missing.`);
    if (from < next) throw incomplete(`Rows from ${String(from)} are in two parts.`);
    next += count;
  }
  const count = next - first.from;
  const numbers = (columnOf: (part: StudyRows) => Float64Array | undefined): Float64Array => {
    const whole = new Float64Array(count);
    for (const part of sorted) whole.set(columnOf(part) ?? [], part.from - first.from);
    return whole;
  };
  const counts = (columnOf: (part: StudyRows) => Uint16Array): Uint16Array => {
    if (columnOf(first).length === 0) return new Uint16Array(0);
    const whole = new Uint16Array(count);
    for (const part of sorted) whole.set(columnOf(part), part.from - first.from);
    return whole;
  };
  return {
    from: first.from,
    count,
    inputs: first.inputs.map((_, place) => numbers(({ inputs }) => inputs[place])),
    figures: first.figures.map((_, place) => numbers(({ figures }) => figures[place])),
    reasons: sorted.flatMap(({ reasons }) => reasons),
    currencies: sorted.flatMap(({ currencies }) => currencies),
    errorCounts: counts(({ errorCounts }) => errorCounts),
    warningCounts: counts(({ warningCounts }) => warningCounts),
  };
}

const incomplete = (message: string): ModelError => new ModelError('study-parts-incomplete', message);
