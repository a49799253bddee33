import type { z } from 'zod';
import type { Library } from '../../models/catalogue/Library.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import type { tags } from './tags.ts';

/** What handlers answer from beside the request. */
export interface Context {
  readonly library: Library;
  /** Version of Plenum. */
  readonly version: string;
}

/** A request body: its description, an example, and the function that reads it. */
export interface Body<Value> {
  /** What the OpenAPI description shows. */
  readonly schema: z.ZodType;
  /** The first is the one that messages name; JSON unless given. */
  readonly mediaTypes?: readonly string[];
  /** A body that is answered with the lowest status of the route, short enough to read. */
  readonly example: unknown;
  /** Reads and checks the text of a body; throws a ModelError where it is not valid. */
  readonly read: (text: string) => Value;
}

/** What a route answers with one status: JSON by a schema, a text of a media type, or no body. */
export interface ResponseSpec {
  readonly description: string;
  /** Schema of the JSON, with an id. */
  readonly schema?: z.ZodType;
  /** Media type of a text that is not JSON. */
  readonly mediaType?: string;
  /** What each header says, by its name. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Answers = Readonly<Record<number, ResponseSpec>>;

/** What a handler answers. */
export interface RouteResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request whose parameters and body are read and checked. */
interface CheckedRequest<Params, Query, Headers, BodyValue> {
  readonly params: Params;
  readonly query: Query;
  readonly headers: Headers;
  readonly body: BodyValue;
}

interface Description {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/api/v1/plans/{id}`. */
  readonly path: string;
  readonly tag: keyof typeof tags;
  readonly summary: string;
  readonly description: string;
  /** The part of the address from `?` on that is asked for as an example. */
  readonly exampleQuery?: string;
  /** Codes of the errors that the route can answer with, each with its status and as problem+json. */
  readonly problems: readonly ErrorCode[];
  /** True where `If-None-Match` with the ETag of an earlier answer is answered with 304. */
  readonly isConditional?: true;
  /** `no-store` unless the method is GET; `public, no-cache` otherwise. */
  readonly cacheControl?: string;
}

/** One operation of the API: what it takes, what it answers, and the function that answers. */
export interface Route extends Description {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Body<unknown>;
  /** By status; the lowest is the one that the example is answered with. Errors are in `problems`. */
  readonly answers: Answers;
  // A method, so that a route whose handler takes certain types is a route.
  handler(
    request: CheckedRequest<unknown, unknown, unknown, unknown>,
    context: Context,
  ): RouteResponse | Promise<RouteResponse>;
}

/** The same as a route's file states it, with the types of its schemas. */
interface TypedRoute<
  Given extends Answers,
  BodyValue,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Headers extends z.ZodObject,
> extends Description {
  readonly params?: Params;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly body?: Body<BodyValue>;
  readonly answers: Given;
  readonly handler: (
    request: CheckedRequest<z.output<Params>, z.output<Query>, z.output<Headers>, BodyValue>,
    context: Context,
  ) => TypedReply<NoInfer<Given>> | Promise<TypedReply<NoInfer<Given>>>;
}

/** A status that is stated, with the headers and the body that are stated for it. */
type TypedReply<Given extends Answers> = RouteResponse &
  {
    [Status in keyof Given & number]: { readonly status: Status } & HeadersOf<Given[Status]> &
      BodyOf<Given[Status]>;
  }[keyof Given & number];

type HeadersOf<Given extends ResponseSpec> = Given extends { readonly headers: infer Headers }
  ? { readonly headers: { readonly [Name in keyof Headers]: string } }
  : unknown;

type BodyOf<Given extends ResponseSpec> = Given extends { readonly schema: infer Schema extends z.ZodType }
  ? { readonly body: Immutable<z.output<Schema>> }
  : Given extends { readonly mediaType: string }
    ? { readonly body: string }
    : unknown;

type Immutable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
  : Value;

/** A route whose handler is held to its schemas by the compiler. */
export function route<
  Given extends Answers,
  BodyValue = undefined,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Headers extends z.ZodObject = z.ZodObject,
>(typed: TypedRoute<Given, BodyValue, Params, Query, Headers>): Route {
  return typed;
}
