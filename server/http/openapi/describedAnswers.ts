import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { computingProblems } from '../computingProblems.ts';
import { errorStatus } from '../../results/errorStatus.ts';
import { neededRole } from '../people/neededRole.ts';
import { problemSchema } from '../problemSchema.ts';
import { mayBeJob } from '../requestJobs/mayBeJob.ts';
import { requestJobSchema } from '../requestJobs/requestJobItem.ts';
import type { ResponseSpec, Route } from '../Route.ts';
import { referenceTo } from './components.ts';
import type { DescribedAnswer } from './OpenApiDescription.ts';

/** Responses of a route other than errors, by status. */
export function describedAnswers(route: Route): Record<string, DescribedAnswer> {
  const { answers, isConditional, method } = route;
  const responses = Object.entries(answers).map(([status, { description, headers = {}, ...content }]) => {
    const etag = isConditional === undefined ? {} : { ETag: 'Changes with the response' };
    return [status, { description, ...headersOf({ ...etag, ...headers }), ...contentOf(content) }] as const;
  });
  return {
    ...Object.fromEntries(responses),
    ...(mayBeJob(route) && { '202': acceptedAsJob }),
    ...(method === 'get' && {
      '304': { description: 'Not modified: the response of that ETag is still current' },
    }),
  };
}

/** The answer to a request that is computed as a job. */
const acceptedAsJob: DescribedAnswer = {
  description: 'With `Prefer: respond-async`: the request is computed as a job',
  ...headersOf({
    Location: 'Address of the job',
    'Preference-Applied': 'respond-async',
    'Retry-After': 'Seconds after which its state is worth asking for',
  }),
  ...contentOf({ schema: requestJobSchema }),
};

function contentOf({
  schema,
  mediaType = 'application/json',
}: Pick<ResponseSpec, 'schema' | 'mediaType'>): Pick<DescribedAnswer, 'content'> {
  if (schema !== undefined) return { content: { [mediaType]: { schema: referenceTo(schema) } } };
  return mediaType === 'application/json' ? {} : { content: { [mediaType]: { schema: { type: 'string' } } } };
}

function headersOf(headers: Readonly<Record<string, string>>): Pick<DescribedAnswer, 'headers'> {
  const all = Object.entries(headers).map(
    ([name, description]) => [name, { description, schema: { type: 'string' } }] as const,
  );
  return all.length === 0 ? {} : { headers: Object.fromEntries(all) };
}

/** Headers of the errors of a status. */
const problemHeaders: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'How to say who makes the request' },
  429: { 'Retry-After': 'Seconds to wait' },
  503: { 'Retry-After': 'Seconds to wait; absent if waiting does not help' },
};

/** Errors of a route by status, including those that any route can return. */
export function describedProblems(route: Route): Record<string, DescribedAnswer> {
  const codes = [...new Set([...route.problems, ...generalCodes(route)])];
  const statuses = new Set(codes.map(errorStatus));
  return Object.fromEntries(
    [...statuses].map((status) => [
      String(status),
      {
        description: codes
          .filter((code) => errorStatus(code) === status)
          .map((code) => `${code}: ${errorCodes[code].title}`)
          .join('; '),
        ...headersOf(problemHeaders[status] ?? {}),
        content: { 'application/problem+json': { schema: referenceTo(problemSchema) } },
      },
    ]),
  );
}

/** Errors of every route, of those of the API, and of those that not everyone may call. */
function generalCodes(route: Route): readonly ErrorCode[] {
  return [
    ...(neededRole(route) === 'anyone'
      ? []
      : (['sign-in-required', 'credentials-invalid', 'role-too-low', 'store-unavailable'] as const)),
    ...(hasParameters(route) ? (['parameter-invalid'] as const) : []),
    'origin-not-allowed',
    'host-not-allowed',
    ...(route.path.startsWith('/api/') ? (['rate-limited'] as const) : []),
    ...(route.body === undefined ? [] : (['request-timeout'] as const)),
    ...(route.computes === undefined ? [] : computingProblems),
    ...(mayBeJob(route) ? (['store-full', 'store-damaged'] as const) : []),
    'internal',
    'server-busy',
  ];
}

const hasParameters = ({ params, query, headers }: Route): boolean =>
  params !== undefined || query !== undefined || headers !== undefined;
