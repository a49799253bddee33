import type { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import type { AllowedWork } from '../../models/report/work/requireWorkFits.ts';
import type { WorkPart } from '../../models/report/work/WorkPart.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import type { ComputeAnswer, ComputeJob } from '../compute/Compute.ts';
import type { TableStreams } from '../compute/study/tableStreams.ts';
import type { Store } from '../store/Store.ts';
import type { People } from '../people/People.ts';
import type { FileLimits } from '../results/fileKinds.ts';
import type { Role } from '../people/roles.ts';
import type { Who } from '../people/Who.ts';
import type { StudyJobs } from '../jobs/StudyJobs.ts';
import type { RequestFacts } from './people/RequestFacts.ts';
import type { Netbox } from '../netbox/createNetbox.ts';
import type { Metrics } from '../operating/metrics.ts';
import type { Readiness } from '../operating/readiness.ts';
import type { RequestJobs } from './requestJobs/RequestJobs.ts';
import type { tags } from './tags.ts';

/** What all handlers work with. */
export interface Services {
  readonly library: Library;
  /** Version of Plenum. */
  readonly version: string;
  /** Plans and files that the server keeps; absent where it keeps none. */
  readonly store?: Store;
  /** The NetBox that is configured; absent where none is. */
  readonly netbox?: Netbox;
  readonly people: People;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** Time that a request may compute; without it, none is refused for its estimated work. */
  readonly allowedWork?: AllowedWork;
  /** Writes rows of studies. Default: this thread. */
  readonly tables?: TableStreams;
  /** Studies that are computed beside requests; absent where the server keeps none. */
  readonly studies?: StudyJobs;
  /** Requests that are computed as jobs; absent where the server makes none. */
  readonly requestJobs?: RequestJobs;
}

/** What a handler gets in addition to the checked request. */
export interface Context extends Services {
  /** Who makes the request; the role of the route is theirs. */
  readonly who: Who;
  readonly request: RequestFacts;
}

interface DescribedBody {
  /** Schema in the OpenAPI description. */
  readonly schema: z.ZodType;
  /** Messages name the first. Default: JSON. */
  readonly mediaTypes?: readonly string[];
  /** Greatest size. Default: that of a plan. */
  readonly limit_bytes?: (limits: FileLimits, query: Readonly<Record<string, unknown>>) => number;
  /** A body for which the route returns its lowest status, short enough for the API page. */
  readonly example: unknown;
  /** Name of a file in the place of an example, for bytes that are no text. */
  readonly exampleFile?: string;
}

/** A request body: its schema, an example, and the function that reads it; a ModelError if it is invalid. */
export type Body<Value> = DescribedBody &
  ({ readonly read: (text: string) => Value } | { readonly readBytes: (bytes: Uint8Array) => Value });

/** The response of a route with one status: JSON of a schema, text or bytes of a media type, or no body. */
export interface ResponseSpec {
  readonly description: string;
  /** Schema of the JSON; it must have an id. */
  readonly schema?: z.ZodType;
  /** Media type of what is not JSON. */
  readonly mediaType?: string;
  /** Descriptions of the headers, by name. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Answers = Readonly<Record<number, ResponseSpec>>;

/** A result that another operation computes: its request, in place of an answer. */
export interface ForwardedJob {
  readonly job: ComputeJob;
  /** Makes the answer from that of the operation; what it refuses is refused. Default: its answer. */
  readonly finish?: (answer: ComputeAnswer) => Promise<RouteResponse>;
  /** Further headers of its answer. With an ETag that the client has already, nothing is computed. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that goes on until its client leaves: server-sent events. */
export interface EventStream {
  readonly status: 200;
  /** Begins to send events, each with its name and JSON; answers how to stop. */
  readonly events: (send: (name: string, data: unknown) => void) => () => void;
}

/** An answer that is a file of this machine, which is removed when it has been sent or its client has left. */
export interface FileAnswer {
  readonly status: 200;
  readonly file: { readonly path: string; readonly name: string; readonly mediaType: string };
}

/** An answer whose bytes are made as the client reads them. */
export interface StreamAnswer {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: string;
  /** An error after the first of them cuts the answer off, which a client notices. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The result of a handler. */
export interface RouteResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[];
}

/** A request with its checked parameters and body. */
interface CheckedRequest<Params, Query, Headers, BodyValue> {
  readonly params: Params;
  readonly query: Query;
  readonly headers: Headers;
  readonly body: BodyValue;
}

interface Description {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In the notation of OpenAPI: `/api/v1/plans/{id}`. */
  readonly path: string;
  readonly tag: keyof typeof tags;
  readonly summary: string;
  readonly description: string;
  /**
   * Who may call it. Default: a viewer for GET, an editor for other methods. What only computes states `viewer`; what serves people who
   * have not signed in states `anyone`. Calls of routes for editors and owners that are not GET are in the audit log.
   */
  readonly role?: Role | 'anyone';
  /** Query string of the example request, with its `?`. */
  readonly exampleQuery?: string;
  /** Codes of the errors that the route can return, each with its status and as problem+json. */
  readonly problems: readonly ErrorCode[];
  /** True if the route returns 304 for an `If-None-Match` with the ETag of an earlier response. */
  readonly isConditional?: true;
  /** Default: `public, no-cache` for GET, `no-store` for other methods. */
  readonly cacheControl?: string;
  /**
   * States that the handler may take longer than a millisecond, as whatever reads a plan or a file does: it runs in a thread of
   * the pool, with limits of time and memory. `from-request` if its answer follows from the request alone, so that it can be kept;
   * `from-request-and-date` if it also depends on the time of the request.
   */
  readonly computes?: 'from-request' | 'from-request-and-date';
  /** True if the operation that it hands its request to may be a job, when the client prefers one. */
  readonly forwardsToJob?: true;
}

/** One operation of the API: its parameters, body, responses and handler. */
export interface Route extends Description {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Body<unknown>;
  /** By status; the example gets the lowest. Errors are in `problems`. */
  readonly answers: Answers;
  // Methods, not function properties: only then is a route with typed parameters assignable to Route.
  /** Estimates what the handler computes, in milliseconds, so that what cannot end in time is refused before it starts. */
  work?(request: CheckedRequest<unknown, unknown, unknown, unknown>): readonly WorkPart[];
  handler(
    request: CheckedRequest<unknown, unknown, unknown, unknown>,
    context: Context,
  ): HandlerResult | Promise<HandlerResult>;
}

type HandlerResult = RouteResponse | ComputeAnswer | ForwardedJob | EventStream | FileAnswer | StreamAnswer;

/** A route as its file states it, with the types of its schemas. */
interface TypedRoute<
  Stated extends Answers,
  BodyValue,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Headers extends z.ZodObject,
> extends Description {
  readonly params?: Params;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly body?: Body<BodyValue>;
  readonly answers: Stated;
  readonly work?: (
    request: CheckedRequest<z.output<Params>, z.output<Query>, z.output<Headers>, BodyValue>,
  ) => readonly WorkPart[];
  readonly handler: (
    request: CheckedRequest<z.output<Params>, z.output<Query>, z.output<Headers>, BodyValue>,
    context: Context,
  ) => TypedResult<NoInfer<Stated>> | Promise<TypedResult<NoInfer<Stated>>>;
}

type TypedResult<Stated extends Answers> =
  | TypedReply<Stated>
  | ComputeAnswer
  | ForwardedJob
  | EventStream
  | FileAnswer
  | StreamAnswer;

/** A stated status, with the headers and the body stated for it. */
type TypedReply<Stated extends Answers> = RouteResponse &
  {
    [Status in keyof Stated & number]: { readonly status: Status } & HeadersOf<Stated[Status]> &
      BodyOf<Stated[Status]>;
  }[keyof Stated & number];

type HeadersOf<Stated extends ResponseSpec> = Stated extends { readonly headers: infer Headers }
  ? { readonly headers: { readonly [Name in keyof Headers]: string } }
  : unknown;

type BodyOf<Stated extends ResponseSpec> = Stated extends { readonly schema: infer Schema extends z.ZodType }
  ? { readonly body: Immutable<z.output<Schema>> }
  : Stated extends { readonly mediaType: string }
    ? { readonly body: string | Uint8Array }
    : unknown;

type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;

/** A route; the compiler checks its handler against its schemas. */
export function route<
  Stated extends Answers,
  BodyValue = undefined,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Headers extends z.ZodObject = z.ZodObject,
>(typed: TypedRoute<Stated, BodyValue, Params, Query, Headers>): Route {
  return typed;
}
