import { z } from 'zod';
import { studyQuestionSchema } from '../../../../models/study/document/studySchema.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { sliceRows, type StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { numberText } from '../../../../models/units/text.ts';
import type { StudyJobs } from '../../../jobs/StudyJobs.ts';
import type { StudyRecord } from '../../../store/studies/StudyRecord.ts';
import type { PartRange } from '../../../results/study/parquet/partMetadata.ts';
import type { IdentifiedOutline } from '../../../results/study/IdentifiedStudy.ts';
import { route, type Route } from '../../Route.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { studyColumnSchema } from './outlineStudy.ts';
import { oneStudyProblems, STUDY_PATH, studiesOf, studyParams, tableStreamsOf } from './studyParts.ts';

/** A file of the rows of a study. */
interface ResultFile {
  readonly ending: 'parquet' | 'csv' | 'json';
  readonly operationId: string;
  readonly mediaType: string;
  readonly sentAs: string;
  /** Of JSON. */
  readonly schema?: z.ZodType;
  readonly summary: string;
  readonly description: string;
}

const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });

const studyTableSchema = z
  .strictObject({
    hash: z.string(),
    version: z.string().meta({ description: 'Version of Plenum' }),
    name: z.string(),
    rowCount: count('Rows of the study'),
    from: count('First row'),
    count: count('Rows of the table'),
    missingCount: count(
      'Rows that are not computed, of a search at most; absent where none is missing',
    ).optional(),
    searched: z.boolean().meta({ description: 'Whether a search chose the rows' }),
    shard: z.null().meta({ description: 'Of a part that a shard has computed; null for all rows' }),
    columns: z.array(studyColumnSchema),
    question: studyQuestionSchema
      .pick({ limits: true, objectives: true })
      .meta({ id: 'StudyTableQuestion', description: 'What the study asks of its designs' }),
    rows: z.array(z.array(z.union([z.number().meta({ unit: 'see columns' }), z.string()]).nullable())).meta({
      description: 'Each a list of values in the order of the columns; null where there is none',
    }),
  })
  .meta({ id: 'StudyTable', description: 'The rows of a study, with what they are' });

const files: readonly ResultFile[] = [
  {
    ending: 'parquet',
    operationId: 'getStudyParquet',
    mediaType: 'application/vnd.apache.parquet',
    sentAs: 'application/vnd.apache.parquet',
    summary: 'Get the rows of a study as Parquet',
    description:
      'Returns all rows of a study that is done, as `plenum study run --out FILE.parquet` writes them: the same study has the same bytes. Or those that are known: `missingCount` in the entry `plenum.part` says how many are missing then, and the column `row` which are there.',
  },
  {
    ending: 'csv',
    operationId: 'getStudyCsv',
    mediaType: 'text/csv',
    sentAs: 'text/csv; charset=utf-8',
    summary: 'Get the rows of a study as CSV',
    description: 'Returns all rows of a study that is done, one a line, or those that are known.',
  },
  {
    ending: 'json',
    operationId: 'getStudyJson',
    mediaType: 'application/json',
    sentAs: 'application/json; charset=utf-8',
    schema: studyTableSchema,
    summary: 'Get the rows of a study as JSON',
    description:
      'Returns all rows of a study that is done, or those that are known, as one object: what it is, its columns, and `rows`, each a list of values.',
  },
];

const partialQuery = z.object({
  partial: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: rows that are not computed are left out; default: false, all are needed' }),
});

/** @throws ModelError `study-unfinished` */
function requireDone({ state, rowCount, doneRowCount, failedChunks }: StudyRecord, remedy: string): void {
  if (state === 'done') return;
  const failed = failedChunks.length > 0 ? ', and parts of it have failed' : '';
  const message = `${numberText(doneRowCount)} of ${numberText(rowCount)} rows of the study are computed, and it is ${state}${failed}; ${remedy}`;
  throw new ModelError('study-unfinished', message);
}

/**
 * Rows with the columns of an outline.
 *
 * @throws ModelError `study-parts-incomplete` if another version of Plenum has computed other columns
 */
async function* fitting(
  { study }: IdentifiedOutline,
  parts: AsyncIterable<StudyRows>,
): AsyncGenerator<StudyRows> {
  for await (const rows of parts) {
    if (rows.figures.length !== study.figures.length || rows.inputs.length !== study.inputs.length) {
      const message =
        'another version of Plenum has computed rows of the study, whose columns differ from those that it began with; delete it and begin it again';
      throw new ModelError('study-parts-incomplete', message);
    }
    yield rows;
  }
}

/** The rows of a study with what they are. */
export async function outlinedRows(
  studies: StudyJobs,
  id: string,
  range?: { readonly from: number; readonly to: number },
): Promise<{ readonly outline: IdentifiedOutline; readonly parts: AsyncIterable<StudyRows> }> {
  const outline = await studies.outline(id);
  return { outline, parts: fitting(outline, studies.rows(id, range)) };
}

const PARTIAL_REMEDY = 'wait for it, or ask for what is known with ?partial=true';

/** Rows up to a count: more may be known by the time they are sent than the head of their file says. */
async function* firstRows(parts: AsyncIterable<StudyRows>, count: number): AsyncGenerator<StudyRows> {
  let left = count;
  for await (const rows of parts) {
    if (left === 0) return;
    const first = sliceRows(rows, 0, left);
    left -= first.count;
    yield first;
  }
}

/** What a file with the rows of a study says that it has. */
function rangeOf({ rowCount, doneRowCount, search, state }: StudyRecord): PartRange {
  const missingCount = state === 'done' ? 0 : rowCount - doneRowCount;
  return { from: 0, count: rowCount - missingCount, searched: search !== null, missingCount };
}

function resultRoute(file: ResultFile): Route {
  const { ending, operationId, mediaType, sentAs, schema, summary, description } = file;
  return route({
    operationId,
    method: 'get',
    path: `${STUDY_PATH}/results.${ending}`,
    tag: 'Studies',
    summary,
    description,
    params: studyParams,
    query: partialQuery,
    cacheControl: 'private, no-cache',
    answers: {
      200: {
        description: 'The rows',
        ...(schema === undefined ? { mediaType } : { schema }),
        headers: { 'Content-Disposition': 'Name of the file' },
      },
    },
    problems: [...oneStudyProblems, 'study-unfinished', 'study-parts-incomplete', 'server-busy'],
    handler: async ({ params: { id }, query }, context) => {
      const studies = studiesOf(context);
      const record = await studies.study(id);
      if (query.partial !== 'true') requireDone(record, PARTIAL_REMEDY);
      const { outline, parts } = await outlinedRows(studies, id);
      const { state, name, hash } = record;
      const range = rangeOf(record);
      return {
        status: 200,
        headers: {
          'Content-Disposition': contentDisposition(`${name}.${ending}`),
          // Rows of a study that is done do not change.
          ...(state === 'done' && { ETag: `"${hash}-${ending}"` }),
        },
        mediaType: sentAs,
        chunks: tableStreamsOf(context).stream(
          { format: ending, outline, range },
          firstRows(parts, range.count),
        ),
      };
    },
  });
}

/** Rows of studies as files. */
export const studyResultRoutes: readonly Route[] = files.map(resultRoute);
