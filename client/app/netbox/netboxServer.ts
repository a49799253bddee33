import type { Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { NetboxDifference } from '../../../models/interchange/netbox/compare/NetboxDifference.ts';
import type { ImportCounts } from '../../../models/interchange/netbox/importNetbox.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

/** A site or location of NetBox. */
interface Place {
  readonly id: number;
  readonly name: string;
}

/** A site with its locations. */
export interface NetboxSitePlaces extends Place {
  readonly locations: readonly (Place & { readonly parentId: number | null })[];
}

/** What is read: a site, a location of it, or all. */
export interface WantedRead {
  readonly siteId?: number | undefined;
  readonly locationId?: number | undefined;
}

/** A read of NetBox on the server. */
export interface ServerRead {
  readonly id: string;
  readonly state: 'reading' | 'done' | 'failed';
  readonly progress: readonly {
    readonly what: string;
    readonly readCount: number;
    readonly count: number | null;
  }[];
  readonly failure: string | null;
}

/** A plan and the choices of its comparison with a read. */
export interface ProposalRequest {
  /** Undefined for a new plan. */
  readonly plan: JsonObject | undefined;
  readonly take?: readonly string[];
  readonly everyStatus: boolean;
  readonly estimateDraws: boolean;
}

/** What NetBox would change in a plan. */
export interface ServerProposal {
  readonly differences: readonly NetboxDifference[];
  readonly review: readonly Finding[];
  readonly counts: ImportCounts;
  readonly edits: readonly Edit[] | null;
  readonly plan: JsonObject | null;
}

/** An answer of the server, or why there is none. */
export type ServerAnswer<Value> =
  | { readonly isDone: true; readonly value: Value }
  | { readonly isDone: false; readonly message: string };

const PATH = '/api/v1/netbox';

/** Address of the NetBox of the server; null if it has none. */
export const askNetbox = (): Promise<ServerAnswer<{ readonly address: string | null }>> => ask('');

/** Sites and locations of NetBox. */
export const askPlaces = (): Promise<ServerAnswer<{ readonly sites: readonly NetboxSitePlaces[] }>> =>
  ask('/places');

/** Starts a read. */
export const startRead = (wanted: WantedRead): Promise<ServerAnswer<ServerRead>> =>
  ask('/reads', 'POST', wanted);

/** How far a read is. */
export const askRead = (id: string): Promise<ServerAnswer<ServerRead>> => ask(`/reads/${id}`);

/** Goes on with a read that failed. */
export const resumeRead = (id: string): Promise<ServerAnswer<ServerRead>> =>
  ask(`/reads/${id}/resume`, 'POST');

/** Ends a read, also while the page is left. */
export function endRead(id: string): void {
  void fetch(`${PATH}/reads/${id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
}

/** Compares a plan with a read, and asks for the edits that take some of it. */
export const askProposal = (id: string, request: ProposalRequest): Promise<ServerAnswer<ServerProposal>> =>
  ask(`/reads/${id}/proposals`, 'POST', request);

async function ask<Value>(path: string, method = 'GET', body?: object): Promise<ServerAnswer<Value>> {
  try {
    const response = await fetch(PATH + path, {
      method,
      cache: 'no-store',
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const json = (await response.json()) as unknown;
    if (response.ok) return { isDone: true, value: json as Value };
    return { isDone: false, message: refusal(json as { readonly code?: string; readonly detail?: string }) };
  } catch {
    return { isDone: false, message: 'The server does not answer.' };
  }
}

/** What is said of errors whose own text is not meant for the page. */
const refusals: Readonly<Record<string, string>> = {
  'sign-in-required': 'Sign in to read NetBox: the button is at the top of the page.',
  'role-too-low': 'Your role on this server can only view. Reading NetBox needs the role editor.',
  'not-found': 'This server cannot read NetBox.',
  'plan-invalid':
    'The plan on the page has invalid values: correct them first, or take everything into a new plan.',
};

function refusal({
  code,
  detail = 'The server refused the request.',
}: {
  readonly code?: string;
  readonly detail?: string;
}): string {
  const known = code === undefined ? undefined : refusals[code];
  return known ?? `${detail.charAt(0).toUpperCase()}${detail.slice(1).replace(/\.$/, '')}.`;
}
