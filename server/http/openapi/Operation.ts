import type { z } from 'zod';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import type { Parameter } from './parameters.ts';

/** One address and method of the API, from which its description is made. */
export interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly tag: 'Plans' | 'Bills' | 'Cooling' | 'Workloads' | 'Claims' | 'NetBox' | 'Catalogue' | 'Server';
  readonly summary: string;
  readonly description: string;
  /** The request body; none for GET. */
  readonly body?: z.ZodType;
  /** A body that is answered, short enough to read; present where there is a body. */
  readonly bodyExample?: unknown;
  /** True where `?search=` filters the answer, and If-None-Match saves it. */
  readonly searchable?: true;
  /** What follows the `?` of the address, where there is more to say than a search. */
  readonly parameters?: readonly Parameter[];
  /** Schema of the JSON; none where the answer is CSV. */
  readonly answer?: z.ZodType;
  readonly answerDescription: string;
  readonly problems: readonly ErrorCode[];
  /** Parameters without which there is no answer, as an example. */
  readonly exampleQuery?: string;
  /** What follows `curl`. */
  readonly curl: string;
}
