import type { Endpoint } from './endpoints.ts';
import { keptFields } from './keepFields.ts';
import { NetboxFailure } from './NetboxFailure.ts';
import type { Query } from './netboxAddress.ts';
import { requestPage, type NetboxPage, type NetboxAccess } from './requestPage.ts';
import { retried } from './retryPage.ts';

/** An object with the fields that are kept. */
export type KeptObject = Readonly<Record<string, unknown>>;

/** What was read of a list; a read that failed goes on with it. */
export interface EndpointState {
  /** Objects in the list; undefined before the first page. */
  count: number | undefined;
  /** Objects on a full page: fewer than asked for if NetBox allows no more. */
  stride: number;
  readonly pages: Map<number, readonly KeptObject[]>;
}

/** Objects of a list, and whether they are all of it. */
export interface ReadList {
  readonly objects: readonly KeptObject[];
  readonly isComplete: boolean;
}

/** How a list is read. */
export interface EndpointRequest {
  readonly endpoint: Endpoint;
  readonly query: Query;
  readonly state: EndpointState;
  /** Called after each page. */
  readonly onPage: (page: NetboxPage) => void;
  readonly signal: AbortSignal;
}

export const PAGE_SIZE = 250;
const CONCURRENT_PAGES = 4;
/** Objects of a list, of which 500,000 devices are the most that a plan can have. */
const MAX_OBJECTS = 1_000_000;
/** Times that a list is read if NetBox is changed meanwhile. */
const MAX_PASSES = 3;

/** A list of which nothing was read yet. */
export const newEndpointState = (): EndpointState => ({
  count: undefined,
  stride: PAGE_SIZE,
  pages: new Map(),
});

/**
 * Reads all pages of a list, several at once, in the order of ids: an object that is added meanwhile comes last. If the number of objects
 * shows that one was removed meanwhile, the list is read again.
 *
 * @throws NetboxFailure
 */
export async function readEndpoint(access: NetboxAccess, request: EndpointRequest): Promise<ReadList> {
  const { state } = request;
  for (let pass = 1; ; pass += 1) {
    await readPages(access, request);
    const objects = [...state.pages].sort(([a], [b]) => a - b).flatMap(([, page]) => page);
    const unique = [...new Map(objects.map((object) => [object['id'], object])).values()];
    if (unique.length === state.count) return { objects: unique, isComplete: true };
    if (pass === MAX_PASSES) return { objects: unique, isComplete: false };
    Object.assign(state, { count: undefined, stride: PAGE_SIZE });
    state.pages.clear();
  }
}

async function readPages(access: NetboxAccess, request: EndpointRequest): Promise<void> {
  const { state } = request;
  if (state.count === undefined) {
    const first = await readPage(access, request, 0);
    if (first.count > MAX_OBJECTS) {
      const limit = MAX_OBJECTS.toLocaleString('en-US');
      throw new NetboxFailure('too-large', `NetBox states more than ${limit} ${request.endpoint.label}`);
    }
    if (first.hasNext && first.results.length === 0)
      throw new NetboxFailure('wrong-answer', `NetBox sends empty pages of ${request.endpoint.label}`);
    state.count = first.count;
    state.stride = first.hasNext ? first.results.length : PAGE_SIZE;
  }
  const open: number[] = [];
  for (let offset = 0; offset < state.count; offset += state.stride)
    if (!state.pages.has(offset)) open.push(offset);
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  const reader = async (): Promise<void> => {
    for (let offset = open.shift(); offset !== undefined; offset = open.shift())
      await readPage(access, { ...request, signal }, offset);
  };
  const readers = Array.from({ length: CONCURRENT_PAGES }, reader);
  try {
    await Promise.all(readers);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(readers);
    throw error;
  }
}

async function readPage(
  access: NetboxAccess,
  { endpoint, query, state, onPage, signal }: EndpointRequest,
  offset: number,
): Promise<NetboxPage> {
  const whole: Query = {
    ...query,
    fields: endpoint.fields.join(','),
    // Known to releases before `fields` were; it spares the rendering of configuration contexts.
    ...(endpoint.kind === 'device' ? { exclude: 'config_context' } : {}),
    ordering: 'id',
    limit: offset === 0 ? PAGE_SIZE : state.stride,
    offset,
  };
  const page = await retried(() => requestPage(access, endpoint.path, whole, signal), access, signal);
  const objects = page.results.map((object) => keptFields(object, endpoint.fields));
  if (offset > 0 && isRepeated(objects, state)) {
    throw new NetboxFailure('wrong-answer', `NetBox repeats its pages of ${endpoint.label} without an end`);
  }
  state.pages.set(offset, objects);
  onPage(page);
  return page;
}

/** Whether a page has the same objects as the first one. */
function isRepeated(objects: readonly KeptObject[], { pages }: EndpointState): boolean {
  const first = pages.get(0)?.[0]?.['id'];
  return first !== undefined && objects[0]?.['id'] === first;
}
