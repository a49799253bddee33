import { z } from 'zod';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { recordAction } from '../../people/recordAction.ts';
import { includesRole } from '../../people/roles.ts';
import { computingProblems } from '../computingProblems.ts';
import type { RequestJobs } from '../requestJobs/RequestJobs.ts';
import { JOBS_PATH, requestJobItem, requestJobSchema } from '../requestJobs/requestJobItem.ts';
import { route, type Context, type Route } from '../Route.ts';
import { planProblems } from './bodies.ts';

const JOB_PATH = `${JOBS_PATH}/{id}`;
const common = { tag: 'Jobs', role: 'viewer', cacheControl: 'no-store' } as const;

const jobParams = z.object({ id: z.string().max(64).meta({ description: 'Id of the job' }) });
const jobProblems: readonly ErrorCode[] = [
  'job-unknown',
  'parameter-invalid',
  'store-unavailable',
  'store-full',
  'store-damaged',
];

/** @throws ModelError `job-unknown` */
function jobsOf({ requestJobs }: Pick<Context, 'requestJobs'>): RequestJobs {
  if (requestJobs !== undefined) return requestJobs;
  throw new ModelError('job-unknown', 'this server computes no requests as jobs');
}

const getRequestJob = route({
  ...common,
  operationId: 'getRequestJob',
  method: 'get',
  path: JOB_PATH,
  summary: 'See how far a job is',
  description:
    'Returns its state, and the elapsed beside the estimated time. A job goes on when the server is started again, from its beginning.',
  params: jobParams,
  answers: { 200: { description: 'The job', schema: requestJobSchema } },
  problems: jobProblems,
  handler: async ({ params: { id } }, context) => {
    const jobs = jobsOf(context);
    return { status: 200, body: requestJobItem(await jobs.read(id), jobs.limits, context.people.now_ms()) };
  },
});

const getRequestJobResult = route({
  ...common,
  operationId: 'getRequestJobResult',
  method: 'get',
  path: `${JOB_PATH}/result`,
  summary: 'Get the result of a job',
  description:
    'Returns the answer that the request would have got without the preference: status, headers and body, also of an error.',
  params: jobParams,
  answers: { 200: { description: 'The answer to the request', mediaType: '*/*' } },
  problems: [
    ...jobProblems,
    'job-unfinished',
    'job-interrupted',
    ...planProblems,
    ...computingProblems,
    'option-unknown',
    'hall-unknown',
    'rack-unknown',
    'room-missing',
    'device-not-listed',
    'out-of-range',
    'climate-missing',
    'body-invalid',
    'netbox-export-too-large',
  ],
  handler: ({ params: { id } }, context) => jobsOf(context).result(id),
});

const deleteRequestJob = route({
  ...common,
  operationId: 'deleteRequestJob',
  method: 'delete',
  path: JOB_PATH,
  summary: 'Cancel a job',
  description:
    'Ends a job that waits or is computed, and deletes its result if it has one. For who sent the request, and for editors.',
  params: jobParams,
  answers: { 204: { description: 'There is no such job any more' } },
  problems: jobProblems,
  handler: async ({ params: { id } }, context) => {
    const { who } = context;
    const jobs = jobsOf(context);
    const { who: owner } = await jobs.read(id);
    if (owner !== who.name && !includesRole(who.role, 'editor')) {
      throw new ModelError(
        'role-too-low',
        `the job is of ${owner}; others need the role editor to cancel it`,
      );
    }
    await jobs.remove(id);
    // Viewers compute, which is not recorded; that a job is gone is.
    const subject = `${JOBS_PATH}/${id}`;
    const { id: requestId } = context.request;
    await recordAction(context.people, who, { action: 'deleteRequestJob', subject, requestId });
    return { status: 204 };
  },
});

/** Requests that are computed as jobs. */
export const requestJobRoutes: readonly Route[] = [getRequestJob, getRequestJobResult, deleteRequestJob];
