import type { z } from 'zod';
import { ModelError } from '../../models/problems/ModelError.ts';
import { requireWorkFits } from '../../models/report/work/requireWorkFits.ts';
import { workDuration_s } from '../../models/report/work/WorkPart.ts';
import type { ComputeAnswer, ComputeJob } from '../compute/Compute.ts';
import { decodePlanText } from '../files/readPlanFile.ts';
import { localOwner } from '../people/Who.ts';
import type { RequestFacts } from './people/RequestFacts.ts';
import { readParameters } from '../results/readParameters.ts';
import type {
  Body,
  Context,
  EventStream,
  FileAnswer,
  ForwardedJob,
  Route,
  RouteResponse,
  Services,
  StreamAnswer,
} from './Route.ts';

/** Longest answer. */
const MAX_ANSWER_bytes = 64 * 1024 ** 2;

const encoder = new TextEncoder();

/** The result of a handler, its body in bytes. */
type EncodedResult =
  | (ComputeAnswer & Pick<RouteResponse, 'cookies'>)
  | ForwardedJob
  | EventStream
  | FileAnswer
  | StreamAnswer;

/**
 * Reads the parameters and the body of a request, runs the handler and encodes its answer, in any thread.
 *
 * @param job - the request, as texts and bytes
 * @throws ModelError of the parameters, the body or the handler; `work-too-large` if it cannot end in time; `answer-too-large` if the
 *   answer exceeds 64 MiB
 */
export async function runRoute(route: Route, job: ComputeJob, context: Context): Promise<EncodedResult> {
  const request = checkedRequest(route, job);
  const { allowedWork } = context;
  if (allowedWork !== undefined && route.work !== undefined)
    requireWorkFits(route.work(request), allowedWork);
  const result = await route.handler(request, context);
  const isEncoded = ['kind', 'job', 'events', 'file', 'chunks'].some((name) => name in result);
  return isEncoded ? (result as EncodedResult) : encodedResponse(route, result as RouteResponse);
}

/** Reads the parameters and the body of a request. */
function checkedRequest(route: Route, job: ComputeJob): Parameters<Route['handler']>[0] {
  return {
    params: read(route.params, job.params),
    query: read(route.query, job.query),
    headers: read(route.headers, job.headers),
    body: route.body === undefined ? undefined : readBody(route.body, job.body ?? new Uint8Array()),
  };
}

/**
 * How long a request would compute as a job, as the answer `{ estimated_s }`, which is null where nothing estimates it.
 *
 * @throws ModelError of the parameters or the body; `work-too-large` if a job could not end in time either
 */
function estimateOfRoute(route: Route, job: ComputeJob, { allowedWork }: Services): ComputeAnswer {
  const parts = route.work?.(checkedRequest(route, job));
  const { job_s } = allowedWork ?? {};
  if (parts !== undefined && job_s !== undefined) requireWorkFits(parts, { request_s: job_s });
  // With two digits, since it is an estimate.
  const estimated_s = parts === undefined ? null : Number(workDuration_s(parts).toPrecision(2));
  return encodedResponse({ answers: {} }, { status: 200, body: { estimated_s } });
}

/** The answer of a route with its body in bytes. */
export function encodedResponse(
  route: Pick<Route, 'answers'>,
  { status, headers, body, cookies }: RouteResponse,
): ComputeAnswer & Pick<RouteResponse, 'cookies'> {
  const mediaType = route.answers[status]?.mediaType;
  return {
    kind: 'answer',
    status,
    headers: headers ?? {},
    ...(headers?.['ETag'] === undefined ? encodedBody(body, mediaType) : encodedOnce(body, mediaType)),
    ...(cookies !== undefined && { cookies }),
  };
}

function readBody(body: Body<unknown>, bytes: Uint8Array): unknown {
  return 'read' in body ? body.read(decodePlanText(bytes)) : body.readBytes(bytes);
}

type EncodedBody = Pick<ComputeAnswer, 'contentType' | 'body'>;

/** Bodies with an ETag do not change, and the store remembers those that are read often. */
const encodedBodies = new WeakMap<object, EncodedBody>();

function encodedOnce(body: unknown, mediaType: string | undefined): EncodedBody {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array)
    return encodedBody(body, mediaType);
  const known = encodedBodies.get(body) ?? encodedBody(body, mediaType);
  encodedBodies.set(body, known);
  return known;
}

function encodedBody(body: unknown, mediaType: string | undefined): EncodedBody {
  if (body === undefined) return { contentType: undefined, body: undefined };
  if (body instanceof Uint8Array) return { contentType: mediaType, body: Uint8Array.from(body) };
  return {
    contentType: `${mediaType ?? 'application/json'}; charset=utf-8`,
    body: encoded(mediaType === undefined ? jsonText(body) : (body as string)),
  };
}

/** The answer of a route that computes, or its estimate: it follows from the request, independent of the person. */
export async function answerOfRoute(
  route: Route,
  job: ComputeJob,
  services: Services,
): Promise<ComputeAnswer> {
  if (job.wanted === 'estimate') return estimateOfRoute(route, job, services);
  const result = await runRoute(route, job, { ...services, who: localOwner, request: noFacts });
  if ('kind' in result) return result;
  throw new Error(`the route ${route.operationId} computes, and so must answer itself`);
}

/** Facts that routes that compute do not ask for. */
const noFacts: RequestFacts = {
  id: '',
  isSecure: false,
  cookieHeader: undefined,
  authorization: undefined,
  isFromOwnPage: false,
};

function read(schema: z.ZodObject | undefined, texts: Readonly<Record<string, unknown>>): unknown {
  return schema === undefined ? {} : readParameters(schema, texts);
}

function jsonText(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    // Longer than any string can be.
    if (error instanceof RangeError && error.message === 'Invalid string length') throw tooLarge();
    throw error;
  }
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > MAX_ANSWER_bytes) throw tooLarge();
  const bytes = encoder.encode(text);
  if (bytes.byteLength > MAX_ANSWER_bytes) throw tooLarge();
  return bytes;
}

function tooLarge(): ModelError {
  return new ModelError(
    'answer-too-large',
    'the answer would be larger than 64 MiB; make the plan smaller, such as fewer options, years or racks',
  );
}
