import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { PlanServer, ServerChange, ServerFailure } from './PlanServer.ts';
import { isOffline as hasNoNetwork } from './isOffline.ts';
import { serverFailureOf } from './serverFailure.ts';

/** A server that does not answer within this time counts as not reachable: the same is sent again later. */
const MAX_WAIT_ms = 30_000;

const ETAG = /-(\d+)"$/;

/** Where the server is, and whether the browser knows that it cannot be reached. */
export interface ServerPlace {
  /** Of the server; default: the one that the page comes from. */
  readonly address?: string;
  /** Default: as the browser knows it. */
  readonly isOffline?: () => boolean;
}

/**
 * The server as plans are exchanged with it over HTTP.
 *
 * @param place - of the server
 */
export function httpPlanServer({ address = '', isOffline = hasNoNetwork }: ServerPlace = {}): PlanServer {
  const pathOf = (planId: string): string => `${address}/api/v1/plans/${encodeURIComponent(planId)}`;
  const ask = (path: string, request: RequestInit = {}): Promise<Response | ServerFailure> =>
    isOffline() ? Promise.resolve(OFFLINE) : fetched(path, request);
  return {
    create: async (planId, document) => {
      const answer = await ask(`${pathOf(planId)}?draft=true`, {
        ...withBody('PUT', document),
        headers: { ...JSON_TYPE, 'If-None-Match': '*' },
      });
      return answer instanceof Response ? revisionOf(answer) : answer;
    },
    change: async (planId, { revision, key, label, edits }) => {
      const answer = await ask(`${pathOf(planId)}/changes`, {
        ...withBody('POST', { label, edits }),
        headers: {
          ...JSON_TYPE,
          'If-Match': `"${planId}-${String(revision)}"`,
          'Idempotency-Key': key,
        },
      });
      return answer instanceof Response ? revisionOf(answer) : answer;
    },
    changesSince: async (planId, revision) => {
      const answer = await ask(`${pathOf(planId)}/changes?since=${String(revision)}`);
      if (!(answer instanceof Response)) return answer;
      const body = await bodyOf<{ readonly changes: readonly ListedChange[] }>(answer);
      return body === undefined ? OFFLINE : { kind: 'done', changes: body.changes.map(serverChange) };
    },
    read: async (planId, revision) => {
      const part = revision === undefined ? '' : `/revisions/${String(revision)}`;
      const answer = await ask(`${pathOf(planId)}${part}`);
      if (!(answer instanceof Response)) return answer;
      const number = ETAG.exec(answer.headers.get('etag') ?? '')?.[1];
      const document = await bodyOf<JsonObject>(answer);
      return document === undefined || number === undefined
        ? OFFLINE
        : { kind: 'done', revision: Number(number), document };
    },
    bringBack: async (planId) => {
      const answer = await ask(`${pathOf(planId)}/restore`, { method: 'POST' });
      return answer instanceof Response ? revisionOf(answer) : answer;
    },
  };
}

const OFFLINE: ServerFailure = { kind: 'offline' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

const withBody = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

/** The answer of a request that was accepted, or why there is none. */
async function fetched(path: string, request: RequestInit): Promise<Response | ServerFailure> {
  try {
    const signal = AbortSignal.timeout(MAX_WAIT_ms);
    const response = await fetch(path, { ...request, cache: 'no-store', signal });
    return response.ok ? response : await serverFailureOf(response);
  } catch {
    return OFFLINE;
  }
}

/** The body of an answer; undefined if it did not arrive whole. */
async function bodyOf<Body>(response: Response): Promise<Body | undefined> {
  try {
    return (await response.json()) as Body;
  } catch {
    return undefined;
  }
}

async function revisionOf(
  response: Response,
): Promise<{ readonly kind: 'done'; readonly revision: number } | ServerFailure> {
  const body = await bodyOf<{ readonly revision: number }>(response);
  return body === undefined ? OFFLINE : { kind: 'done', revision: body.revision };
}

interface ListedChange {
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  readonly label: string;
  readonly changed: readonly Edit[];
}

const serverChange = ({ revision, at, who, label, changed }: ListedChange): ServerChange => ({
  revision,
  who,
  label,
  at_ms: Date.parse(at),
  edits: changed,
});
