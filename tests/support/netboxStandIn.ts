import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NetboxEndpoint, NetboxObjects, RestObject } from './netboxObjects.ts';

/**
 * A stand-in for NetBox: it speaks the shapes of its REST API for lists (`count`, `next`, `previous`, `results`; `limit`, `offset`, `fields`, filters
 * by id, site, location and device type; tokens of both versions; 403 for tokens and permissions), as read in the source of releases 3.7 to 4.6. It is no
 * NetBox: it has no database, no object permissions, and knows no other filter. A real one needs Python, PostgreSQL and Redis.
 */
export interface NetboxStandIn {
  readonly address: string;
  /** What it has; tests change it. */
  objects: NetboxObjects;
  /** What goes wrong; tests change it. */
  faults: StandInFaults;
  /** Paths with queries that were requested. */
  readonly requests: string[];
  /** Values of the Authorization header that were seen. */
  readonly authorizations: Set<string>;
  /** Most requests at one time. */
  readonly mostAtOnce: () => number;
  readonly close: () => Promise<void>;
}

/** Faults of a NetBox. */
export interface StandInFaults {
  /** Endpoints that the token may not see. */
  readonly forbidden?: readonly NetboxEndpoint[];
  /** Answers a request itself; false leaves it to the stand-in. */
  readonly answer?: (request: StandInRequest, response: ServerResponse) => boolean;
  /** Time before each answer. */
  readonly delay_ms?: number;
  /** `MAX_PAGE_SIZE` of the NetBox. Default: 1000. */
  readonly maxPageSize?: number;
  /** Release; before 4.0, `fields` is not known. Default: 4.2. */
  readonly version?: string;
  /** Endpoints that this release does not have. */
  readonly absent?: readonly NetboxEndpoint[];
}

export interface StandInRequest {
  readonly endpoint: string;
  readonly query: URLSearchParams;
  /** Number of the request to this endpoint, from 1. */
  readonly nth: number;
}

export const STAND_IN_TOKEN = '0123456789abcdef0123456789abcdef01234567';

/** Starts a stand-in on a free port of this machine. */
export async function startNetboxStandIn(
  objects: NetboxObjects,
  token = STAND_IN_TOKEN,
): Promise<NetboxStandIn> {
  const requests: string[] = [];
  const authorizations = new Set<string>();
  const counts = new Map<string, number>();
  let [atOnce, mostAtOnce] = [0, 0];
  const server = createServer((request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once('close', () => {
      atOnce -= 1;
    });
    const url = new URL(request.url ?? '/', 'http://stand-in');
    requests.push(url.pathname + url.search);
    authorizations.add(request.headers.authorization ?? '');
    const endpoint = /^\/api\/dcim\/([a-z-]+)\/$/.exec(url.pathname)?.[1] ?? '';
    const nth = (counts.get(endpoint) ?? 0) + 1;
    counts.set(endpoint, nth);
    setTimeout(() => {
      answer({ request, response, url, token, standIn, about: { endpoint, query: url.searchParams, nth } });
    }, standIn.faults.delay_ms ?? 0);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const standIn: NetboxStandIn = {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    faults: {},
    requests,
    authorizations,
    mostAtOnce: () => mostAtOnce,
    close: () => closed(server),
  };
  return standIn;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly token: string;
  readonly standIn: NetboxStandIn;
  readonly about: StandInRequest;
}

function answer({ request, response, url, token, standIn, about }: Asked): void {
  const { faults, objects } = standIn;
  if (faults.answer?.(about, response) === true) return;
  const { endpoint, query } = about;
  const scheme = token.startsWith('nbt_') ? 'Bearer' : 'Token';
  if (request.headers.authorization !== `${scheme} ${token}`) {
    sendJson(response, 403, { detail: 'Invalid token' });
    return;
  }
  const isKnown = endpoint in objects && faults.absent?.includes(endpoint as NetboxEndpoint) !== true;
  if (!isKnown) {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Page not found</h1>');
    return;
  }
  if (faults.forbidden?.includes(endpoint as NetboxEndpoint) === true) {
    sendJson(response, 403, { detail: 'You do not have permission to perform this action.' });
    return;
  }
  const { version = '4.2', maxPageSize = 1000 } = faults;
  const list = wantedObjects(objects[endpoint as NetboxEndpoint], query);
  const limit = Math.min(Number(query.get('limit') ?? 50), maxPageSize);
  const offset = Number(query.get('offset') ?? 0);
  const fields = version < '4' ? undefined : query.get('fields')?.split(',');
  const results = list.slice(offset, offset + limit).map((object) => withFields(object, fields));
  const link = (start: number): string => {
    const next = new URL(url.href);
    next.searchParams.set('offset', String(start));
    return next.href;
  };
  const body = {
    count: list.length,
    next: offset + limit < list.length ? link(offset + limit) : null,
    previous: offset > 0 ? link(Math.max(0, offset - limit)) : null,
    results,
  };
  sendJson(response, 200, body, { 'API-Version': version });
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function withFields(
  object: RestObject,
  fields: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  if (fields === undefined) return object;
  return Object.fromEntries(Object.entries(object).filter(([field]) => fields.includes(field)));
}

const filters = [
  ['site_id', 'site'],
  ['location_id', 'location'],
  ['device_type_id', 'device_type'],
] as const;

/** Objects that pass the filters of a query; a filter that an object has no field for is not applied, as NetBox ignores unknown ones. */
function wantedObjects(objects: readonly RestObject[], query: URLSearchParams): readonly RestObject[] {
  const ids = query.has('id') ? new Set(query.getAll('id').map(Number)) : undefined;
  const related = filters
    .filter(([filter]) => query.has(filter))
    .map(([filter, field]) => ({ field, ids: new Set(query.getAll(filter).map(Number)) }));
  if (ids === undefined && related.length === 0) return objects;
  return objects.filter((object) => {
    if (ids?.has(object.id) === false) return false;
    return related.every(({ field, ids: wanted }) => {
      const value = object[field] as { readonly id?: number } | null | undefined;
      return value === undefined || wanted.has(value?.id ?? -1);
    });
  });
}
