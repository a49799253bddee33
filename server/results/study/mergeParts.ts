import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { numberText } from '../../../models/units/text.ts';
import type { PartMetadata } from './parquet/partMetadata.ts';
import type { ParquetPart } from './parquet/readParquet.ts';
import type { TableChunk } from '../../../models/study/table/TableChunk.ts';

/** A part of a study with the name of its file. */
export interface NamedPart {
  readonly name: string;
  readonly part: ParquetPart;
}

/** Parts that are the whole study. */
export interface WholeStudy {
  /** Of the whole. */
  readonly metadata: PartMetadata;
  /** By their rows. */
  readonly parts: readonly NamedPart[];
}

/**
 * Puts parts in the order of their rows.
 *
 * @param parts - in any order
 * @throws ModelError `study-parts-incomplete` if they are of different studies, if rows are missing, or if rows are in two of them
 */
export function wholeOfParts(parts: readonly NamedPart[]): WholeStudy {
  const sorted = parts.toSorted(byRows);
  const [first] = sorted;
  if (first === undefined) throw misfit('', 'there are no parts.');
  const { metadata } = first.part;
  const searched = sorted.find(({ part }) => part.metadata.searched);
  if (searched !== undefined) throw misfit(searched.name, 'has the rows of a search, which has no parts.');
  const unfinished = sorted.find(({ part }) => part.metadata.missingCount !== undefined);
  if (unfinished !== undefined) {
    const { missingCount } = unfinished.part.metadata;
    const message = `has the rows of a study that was not finished: ${numberText(missingCount ?? 0)} of its rows are missing. Get it again once the study is done.`;
    throw misfit(unfinished.name, message);
  }
  let next = 0;
  let last = '';
  for (const { name, part } of sorted) {
    const { hash, version, from, count } = part.metadata;
    if (hash !== metadata.hash) {
      const versions =
        version === metadata.version
          ? ''
          : `: it is by Plenum ${version}, ${first.name} by ${metadata.version}`;
      throw misfit(
        name,
        `is a part of another study, or of another version of it, than ${first.name}${versions}.`,
      );
    }
    if (from > next) throw misfit(name, `${rowsText({ from: next, to: from })} of the study are in no part.`);
    if (from < next)
      throw misfit(
        name,
        `has ${rowsText({ from, to: Math.min(next, from + count) })}, which ${last} has too.`,
      );
    next += count;
    last = name;
  }
  if (next < metadata.rowCount) {
    throw misfit(last, `${rowsText({ from: next, to: metadata.rowCount })} of the study are in no part.`);
  }
  return { metadata: { ...metadata, from: 0, count: next, shard: null }, parts: sorted };
}

/** Parts without rows, of studies with more shards than rows, come first of those that begin at the same row. */
function byRows({ name, part: { metadata } }: NamedPart, other: NamedPart): number {
  const that = other.part.metadata;
  return metadata.from - that.from || metadata.count - that.count || (name < other.name ? -1 : 1);
}

/** Rows as users count them in files, from 0, with the last one. */
const rowsText = ({ from, to }: RowRange): string =>
  to - from === 1 ? `row ${numberText(from)}` : `rows ${numberText(from)} to ${numberText(to - 1)}`;

const misfit = (path: string, message: string): ModelError =>
  new ModelError('study-parts-incomplete', message, [{ path, rule: 'every row once', message }]);

/** Rows that are read at a time. */
const ROWS_AT_A_TIME = 65_536;

/** The rows of a whole study in their order, a part or less of it at a time. */
export async function* rowsOfParts({ parts }: WholeStudy): AsyncGenerator<TableChunk> {
  for (const { part } of parts) {
    const { from, count } = part.metadata;
    for (let start = from; start < from + count; start += ROWS_AT_A_TIME) {
      yield await part.read({ from: start, to: Math.min(from + count, start + ROWS_AT_A_TIME) });
    }
  }
}
