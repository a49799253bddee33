import { isOffline } from './isOffline.ts';
import type { ServerFailure } from './PlanServer.ts';
import { serverFailureOf } from './serverFailure.ts';

/** The server could do it later. */
export interface ServerBusy {
  readonly kind: 'busy';
  /** Time after which the same request may succeed; null if the server states none. */
  readonly retryAfter_ms: number | null;
}

/** What the server has answered, or why it has not. */
export type ServerReply<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | ServerFailure
  | ServerBusy;

/** A server that holds a request longer than this does not answer. */
const MAX_WAIT_ms = 30_000;

/**
 * Asks the server, and never rejects: what goes wrong is an answer too.
 *
 * @param address - of the API
 * @param request - as for `fetch`
 * @param read - the value of a response with a status of success
 */
export async function requestServer<Value>(
  address: string,
  request: RequestInit,
  read: (response: Response) => Value | Promise<Value>,
): Promise<ServerReply<Value>> {
  if (isOffline()) return { kind: 'offline' };
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(MAX_WAIT_ms), ...request });
    if (response.ok) return { kind: 'done', value: await read(response) };
    const retryAfter = response.headers.get('Retry-After');
    if (retryAfter === null) return await serverFailureOf(response);
    const wait_s = Number(retryAfter);
    return { kind: 'busy', retryAfter_ms: Number.isFinite(wait_s) ? wait_s * 1000 : null };
  } catch {
    // A response that ends half way is no answer either.
    return { kind: 'offline' };
  }
}

const refusals = {
  'not-signed-in': 'Sign in first: the server does not know who you are.',
  'read-only': 'You may read the plans of the server, and not change them.',
  deleted: 'The server has no such plan any more.',
} as const;

/** Why the server has not done what it was asked, as a sentence for the user. */
export function failureText(failure: ServerFailure | ServerBusy): string {
  switch (failure.kind) {
    case 'offline':
      return 'The server does not answer.';
    case 'busy':
      return 'The server is busy.';
    case 'no-store':
      return 'The server keeps no plans.';
    case 'outdated':
    case 'revision-unknown':
      return 'The plan was changed on the server meanwhile.';
    case 'plan-exists':
      return 'The server has this plan already.';
    case 'refused':
      return failure.why === 'not-accepted' ? `The server says: ${failure.reason}` : refusals[failure.why];
  }
}
