import { z } from 'zod';
import { jsonOf } from '../../jsonOf.ts';
import { route, type Route } from '../../Route.ts';
import { nameOf } from '../plans/planParts.ts';
import { studyDocumentSchema, planOfStudyQuery, studyRequestBody, withPlan } from './studyBodies.ts';
import {
  oneStudyProblems,
  STUDIES_PATH,
  STUDY_PATH,
  studiesOf,
  studiesProblems,
  studyBodyProblems,
  studyParams,
} from './studyParts.ts';
import { studyItem, studyListSchema, studyRecordSchema } from './studySchemas.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

const common = { tag: 'Studies', cacheControl: 'private, no-cache' } as const;

const createStudy = route({
  ...common,
  operationId: 'createStudy',
  method: 'post',
  path: STUDIES_PATH,
  cacheControl: 'no-store',
  summary: 'Begin a study',
  description:
    'Checks a study, divides its rows into parts and puts these into the queue of the server. The plan is in the study, or the last revision of a stored plan that the query names; later changes of that plan change nothing of the study.',
  query: planOfStudyQuery,
  body: studyRequestBody,
  answers: {
    201: {
      description: 'The study waits to be computed',
      schema: studyRecordSchema,
      headers: { Location: 'Address of the study' },
    },
  },
  problems: [
    ...studyBodyProblems,
    ...studiesProblems,
    'plan-unknown',
    'study-too-large',
    'study-results-too-large',
    'study-queue-off',
    'server-busy',
  ],
  handler: async ({ body, query }, context) => {
    const studies = studiesOf(context);
    const { study, planId } = await withPlan(body, query, context);
    const record = await studies.submit(study, { by: nameOf(context), planId });
    return { status: 201, headers: { Location: `${STUDIES_PATH}/${record.id}` }, body: studyItem(record) };
  },
});

const listStudies = route({
  ...common,
  operationId: 'listStudies',
  method: 'get',
  path: STUDIES_PATH,
  summary: 'List studies',
  description: 'Returns the studies of a stored plan, or all, a page at a time: the last begun first.',
  query: z.object({
    plan: z.string().max(200).optional().meta({ description: 'Only studies that were begun from this plan' }),
    limit: z
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .optional()
      .meta({ unit: 'count', description: `Number of studies at most; default: ${String(DEFAULT_LIMIT)}` }),
    after: z.string().max(64).optional().meta({ description: '`next` of the answer before' }),
  }),
  exampleQuery: '?limit=20',
  answers: { 200: { description: 'The studies', schema: studyListSchema } },
  problems: oneStudyProblems,
  handler: async ({ query: { plan: planId, limit = DEFAULT_LIMIT, after } }, context) => {
    const studies = studiesOf(context);
    const all = await studies.list({ planId });
    // One that was removed meanwhile is told as unknown: its place in the list is.
    const last = after === undefined ? undefined : await studies.study(after);
    const start = last === undefined ? 0 : all.findIndex(({ id }) => id === last.id) + 1;
    const page = all.slice(start, start + limit);
    const next = start + limit < all.length ? (page.at(-1)?.id ?? null) : null;
    return { status: 200, body: { studies: page.map(studyItem), next } };
  },
});

const readStudyRecord = route({
  ...common,
  operationId: 'getStudy',
  method: 'get',
  path: STUDY_PATH,
  summary: 'See how far a study is',
  description:
    'Returns its state, how many of its rows are computed, the time left, and which parts have failed.',
  params: studyParams,
  answers: { 200: { description: 'The study', schema: studyRecordSchema } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => ({
    status: 200,
    body: studyItem(await studiesOf(context).study(id)),
  }),
});

const readStudyDocument = route({
  ...common,
  operationId: 'getStudyDocument',
  method: 'get',
  path: `${STUDY_PATH}/document`,
  summary: 'Read the document of a study',
  description: 'Returns the study as it was sent, with its plan.',
  params: studyParams,
  answers: { 200: { description: 'The study', schema: studyDocumentSchema } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => {
    const text = await studiesOf(context).documentText(id);
    return { status: 200, body: jsonOf(text) as Readonly<Record<string, unknown>> };
  },
});

const watchStudy = route({
  ...common,
  operationId: 'watchStudy',
  method: 'get',
  path: `${STUDY_PATH}/events`,
  cacheControl: 'no-store',
  summary: 'Watch a study',
  description:
    'Server-sent events: `study` with the record of the study at once and after each change, at most twice a second, until the client leaves.',
  params: studyParams,
  answers: { 200: { description: 'Events', mediaType: 'text/event-stream' } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => {
    const studies = studiesOf(context);
    await studies.study(id);
    return {
      status: 200,
      events: (send) =>
        studies.watch(id, (record) => {
          send('study', studyItem(record));
        }),
    };
  },
});

const cancelStudy = route({
  ...common,
  operationId: 'cancelStudy',
  method: 'post',
  path: `${STUDY_PATH}/cancel`,
  cacheControl: 'no-store',
  summary: 'Cancel a study',
  description:
    'Ends a study that waits or runs; rows that are computed are kept. One that has ended stays as it is.',
  params: studyParams,
  answers: { 200: { description: 'The study', schema: studyRecordSchema } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => ({
    status: 200,
    body: studyItem(await studiesOf(context).cancel(id)),
  }),
});

const retryStudy = route({
  ...common,
  operationId: 'retryStudy',
  method: 'post',
  path: `${STUDY_PATH}/retry`,
  cacheControl: 'no-store',
  summary: 'Go on with a study',
  description:
    'Puts the parts of a study that have failed or were cancelled into the queue again; nothing that is computed is computed twice.',
  params: studyParams,
  answers: { 200: { description: 'The study', schema: studyRecordSchema } },
  problems: [...oneStudyProblems, 'study-queue-off'],
  handler: async ({ params: { id } }, context) => ({
    status: 200,
    body: studyItem(await studiesOf(context).retry(id)),
  }),
});

const deleteStudy = route({
  ...common,
  operationId: 'deleteStudy',
  method: 'delete',
  path: STUDY_PATH,
  cacheControl: 'no-store',
  summary: 'Delete a study',
  description: 'Ends a study and removes it with its rows, for good.',
  params: studyParams,
  answers: { 204: { description: 'The study is removed' } },
  problems: oneStudyProblems,
  handler: async ({ params: { id } }, context) => {
    await studiesOf(context).remove(id);
    return { status: 204 };
  },
});

/** Studies in the queue of the server. */
export const studyQueueRoutes: readonly Route[] = [
  createStudy,
  listStudies,
  readStudyRecord,
  readStudyDocument,
  watchStudy,
  cancelStudy,
  retryStudy,
  deleteStudy,
];
