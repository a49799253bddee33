import { z } from 'zod';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { route, type Route } from '../../Route.ts';
import { outlineItem, studyColumnSchema, studyOutlineSchema } from './outlineStudy.ts';
import { oneStudyProblems, STUDY_PATH, studiesOf, studyParams, tableStreamsOf } from './studyParts.ts';
import { outlinedRows } from './studyResults.ts';

const MAX_ROWS = 20_000;
const DEFAULT_ROWS = 1000;

const count = (description: string): z.ZodInt => z.int().min(0).meta({ unit: 'count', description });
const rowNumber = (description: string): z.ZodInt => count(description).max(Number.MAX_SAFE_INTEGER);

const rowsSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Id of the study' }),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    rowCount: count('Rows of the study'),
    from: count('First row that was asked for'),
    to: count('The row after the last one that was asked for'),
    knownCount: count('Rows of these that are computed, which the columns have'),
    columns: z.array(
      studyColumnSchema
        .extend({
          values: z
            .array(z.union([z.number().meta({ unit: 'see unit' }), z.string()]).nullable())
            .meta({ description: 'Of each row; null where it has none' }),
        })
        .meta({ id: 'StudyColumnValues', description: 'A column of rows of a study, with its values' }),
    ),
  })
  .meta({ id: 'StudyRows', description: 'Rows of a study, in columns' });

const getRows = route({
  operationId: 'getStudyRows',
  method: 'get',
  path: `${STUDY_PATH}/rows`,
  tag: 'Studies',
  summary: 'Read rows of a study',
  description:
    'Returns the rows of a range that are computed, also while the study runs; the column `row` has their numbers. Rows of a search are counted in the order in which it computes them.',
  params: studyParams,
  query: z.object({
    from: rowNumber('First row, from 0; default: 0').optional(),
    to: rowNumber(
      `The row after the last one, at most ${String(MAX_ROWS)} rows on; default: ${String(DEFAULT_ROWS)} rows on, or the end`,
    ).optional(),
  }),
  exampleQuery: '?from=0&to=100',
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The rows', schema: rowsSchema } },
  problems: [...oneStudyProblems, 'study-parts-incomplete'],
  handler: async ({ params: { id }, query }, context) => {
    const studies = studiesOf(context);
    const { state, rowCount } = await studies.study(id);
    const range = rangeOf(query, rowCount);
    const { outline, parts } = await outlinedRows(studies, id, range);
    const { from, to } = range;
    const head = JSON.stringify({ id, state, rowCount, from, to });
    const order = { format: 'columns', outline, range: { from, count: to - from } } as const;
    return {
      status: 200,
      headers: {},
      mediaType: 'application/json; charset=utf-8',
      chunks: after(`${head.slice(0, -1)},`, tableStreamsOf(context).stream(order, parts)),
    };
  },
});

/** The rest of a JSON object after its beginning. */
async function* after(head: string, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(head);
  yield* rest;
}

function rangeOf(
  { from = 0, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
  rowCount: number,
): { readonly from: number; readonly to: number } {
  const first = Math.min(from, rowCount);
  const end = Math.min(rowCount, to ?? first + DEFAULT_ROWS);
  if (end < first) throw wrongRange(`to is ${String(to)}, before from, ${String(from)}`);
  if (end - first > MAX_ROWS)
    throw wrongRange(`at most ${String(MAX_ROWS)} rows are returned at once; given: ${String(end - first)}`);
  return { from: first, to: end };
}

const wrongRange = (message: string): ModelError =>
  new ModelError('parameter-invalid', message, [{ path: 'to', rule: 'a range of rows', message }]);

const getOutline = route({
  operationId: 'getStudyOutline',
  method: 'get',
  path: `${STUDY_PATH}/outline`,
  tag: 'Studies',
  summary: 'Describe a study of the server',
  description:
    'Returns what its rows are counted by, their columns, and the points and draws that cannot be computed.',
  params: studyParams,
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The outline', schema: studyOutlineSchema } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => {
    const outline = await studiesOf(context).outline(id);
    return { status: 200, body: { ...outlineItem(outline), estimate: null } };
  },
});

/** Rows of studies, and what they are. */
export const studyRowRoutes: readonly Route[] = [getOutline, getRows];
