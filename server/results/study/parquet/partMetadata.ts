import { z } from 'zod';
import type { Shard } from '../../../../models/study/rows/shards.ts';
import { studyQuestionSchema, type StudyDocument } from '../../../../models/study/document/studySchema.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { unitsByEnding, unitsBySuffix } from '../../../../models/units/suffixes.ts';
import type { IdentifiedOutline } from '../IdentifiedStudy.ts';
import { columnRoles, type StudyColumn } from '../../../../models/study/table/studyColumns.ts';

/** What a file of rows says of itself. */
export interface PartMetadata {
  /** See `IdentifiedStudy`. */
  readonly hash: string;
  /** Version of Plenum. */
  readonly version: string;
  readonly name: string;
  /** Of the whole study. */
  readonly rowCount: number;
  /** Number of the first row of the file, from 0. */
  readonly from: number;
  readonly count: number;
  /** Whether a search chose the rows; others are consecutive. */
  readonly searched: boolean;
  /** Rows of an unfinished study that the file does not have, of a search at most; others are there, not all consecutive. Without: none. */
  readonly missingCount?: number;
  /** The part of the study that the file is, or null. */
  readonly shard: Shard | null;
  readonly columns: readonly StudyColumn[];
  /** What the study asks of its designs. */
  readonly question: Pick<StudyDocument, 'limits' | 'objectives'>;
}

/** Version of the form of these files. */
const FORM = 1;

const partSchema = z.object({
  form: z.literal(FORM),
  study: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.string(),
  name: z.string(),
  rowCount: z.int().min(0),
  from: z.int().min(0),
  count: z.int().min(0),
  searched: z.boolean(),
  missingCount: z.int().min(1).optional(),
  shard: z.object({ number: z.int(), of: z.int() }).nullable(),
});

const units: ReadonlySet<unknown> = new Set([
  ...Object.keys(unitsBySuffix),
  ...Object.values<string>(unitsByEnding),
]);

const columnsSchema: z.ZodType<StudyColumn[]> = z.array(
  z.object({
    name: z.string(),
    role: z.enum(columnRoles),
    type: z.enum(['number', 'whole', 'text']),
    label: z.string(),
    unit: z.custom<StudyColumn['unit']>((value) => value === null || units.has(value)),
    place: z.int().min(0),
  }),
);

const questionSchema = studyQuestionSchema.pick({ limits: true, objectives: true });

/** The rows that a file has. */
export interface PartRange {
  readonly from: number;
  readonly count: number;
  /** The part of the study that they are; default: none. */
  readonly shard?: Shard | null;
  /** Whether a search chose them. Default: they are consecutive. */
  readonly searched?: boolean;
  /** Rows that are not computed. Default: none. */
  readonly missingCount?: number;
}

/** What a file of rows of a study says of itself. */
export function metadataOf(
  { study, hash, version, columns }: IdentifiedOutline,
  { from, count, shard = null, searched = false, missingCount = 0 }: PartRange,
): PartMetadata {
  const { name, limits, objectives } = study.document;
  const question = {
    ...(limits === undefined ? {} : { limits }),
    ...(objectives === undefined ? {} : { objectives }),
  };
  return {
    ...{ hash, version, name, rowCount: study.rowCount, from, count, searched },
    ...(missingCount > 0 && { missingCount }),
    ...{ shard, columns, question },
  };
}

/** The entries that a Parquet file holds it in: `plenum.part`, `plenum.columns` and `plenum.question`, each JSON. */
export function metadataEntries(metadata: PartMetadata): { key: string; value: string }[] {
  const { hash, columns, question, ...rest } = metadata;
  const { version, name, rowCount, from, count, searched, missingCount, shard } = rest;
  const part = {
    form: FORM,
    study: hash,
    version,
    name,
    rowCount,
    from,
    count,
    searched,
    missingCount,
    shard,
  };
  return [
    { key: 'plenum.part', value: JSON.stringify(part) },
    { key: 'plenum.columns', value: JSON.stringify(columns) },
    { key: 'plenum.question', value: JSON.stringify(question) },
  ];
}

/**
 * Reads the entries of a Parquet file.
 *
 * @param name - of the file, for the error
 * @throws ModelError `study-part-unreadable` if it is no part of a study
 */
export function readEntries(
  entries: readonly { readonly key: string; readonly value?: string | undefined }[],
  name: string,
): PartMetadata {
  const valueOf = (key: string): unknown => {
    const text = entries.find((entry) => entry.key === key)?.value;
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const part = partSchema.safeParse(valueOf('plenum.part'));
  const columns = columnsSchema.safeParse(valueOf('plenum.columns'));
  const question = questionSchema.safeParse(valueOf('plenum.question'));
  if (!part.success || !columns.success || !question.success) {
    throw noPart(name, 'it is a Parquet file, but not one that plenum study run has written');
  }
  const { form: _form, study: hash, missingCount, ...rest } = part.data;
  return {
    hash,
    ...rest,
    ...(missingCount !== undefined && { missingCount }),
    columns: columns.data,
    question: question.data,
  };
}

/** The error of a file that is no part of a study. */
export function noPart(name: string, reason: string): ModelError {
  return new ModelError('study-part-unreadable', `${name} is no part of a study: ${reason}.`, [
    { path: name, rule: 'part of a study', message: `is no part of a study: ${reason}.` },
  ]);
}
