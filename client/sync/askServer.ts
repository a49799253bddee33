import { isObject, textAt, type Json } from '../../models/edit/document/json.ts';

/** Why the server did not do what it was asked. */
export type ServerProblemKind =
  /** It does not answer: it is stopped, or there is no network. */
  | 'unreachable'
  /** A sign-in is needed, or the session has ended. */
  | 'not-signed-in'
  /** The person who has signed in may not do this. */
  | 'not-allowed'
  /** It has no such plan. */
  | 'unknown'
  /** The plan was changed since the stated revision. */
  | 'outdated'
  /** It keeps no plans at all. */
  | 'no-store'
  /** It could do it later. */
  | 'busy'
  | 'refused';

/** Why the server did not do what it was asked, with a sentence for the user. */
export interface ServerProblem {
  readonly kind: ServerProblemKind;
  readonly reason: string;
  /** Time after which the same request may succeed; null if the server states none. */
  readonly retryAfter_ms: number | null;
}

/** What the server has answered, or why it has not. */
export type ServerAnswer<Value> =
  | { readonly isDone: true; readonly value: Value }
  | ({ readonly isDone: false } & ServerProblem);

/** A server that holds a request longer than this does not answer. */
const MAX_WAIT_ms = 20_000;

/** Statuses of a proxy whose server does not answer. */
const BAD_GATEWAY: ReadonlySet<number> = new Set([502, 504]);

const byCode: Readonly<Record<string, ServerProblemKind>> = {
  'plan-unknown': 'unknown',
  'revision-outdated': 'outdated',
  'sign-in-required': 'not-signed-in',
  'credentials-invalid': 'not-signed-in',
  'role-too-low': 'not-allowed',
  'store-absent': 'no-store',
  'rate-limited': 'busy',
  'server-busy': 'busy',
};

const reasons: Partial<Readonly<Record<ServerProblemKind, string>>> = {
  unreachable: 'The server does not answer.',
  'not-signed-in': 'Sign in to use the plans of the server.',
  'not-allowed': 'You may read the plans of the server, and not change them.',
  unknown: 'The server has no such plan any more.',
  busy: 'The server is busy.',
};

/**
 * Asks the server, and never throws: what goes wrong is a part of the answer.
 *
 * @param address - of the API
 * @param request - as for `fetch`
 * @param read - the value of a response with a status of success
 */
export async function askServer<Value>(
  address: string,
  request: RequestInit,
  read: (response: Response) => Promise<Value>,
): Promise<ServerAnswer<Value>> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(MAX_WAIT_ms), ...request });
    if (response.ok) return { isDone: true, value: await read(response) };
    return { isDone: false, ...(await failureOf(response)) };
  } catch {
    // A response that ends half way is no answer either.
    return { isDone: false, ...failure('unreachable') };
  }
}

async function failureOf(response: Response): Promise<ServerProblem> {
  if (BAD_GATEWAY.has(response.status)) return failure('unreachable');
  const problem = (await response.json().catch(() => null)) as Json;
  const code = isObject(problem) ? (textAt(problem, ['code']) ?? '') : '';
  const detail = isObject(problem) ? textAt(problem, ['detail']) : undefined;
  const wait_s = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfter_ms = Number.isFinite(wait_s) ? wait_s * 1000 : null;
  return { ...failure(byCode[code] ?? 'refused', detail), retryAfter_ms };
}

function failure(kind: ServerProblemKind, detail = 'The server does not do this.'): ServerProblem {
  return { kind, reason: reasons[kind] ?? detail, retryAfter_ms: null };
}
