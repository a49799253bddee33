import { NetboxFailure } from './NetboxFailure.ts';
import { listUrl, type Query } from './netboxAddress.ts';
import { transportFailure } from './transportFailure.ts';

/** How NetBox is reached. */
export interface NetboxAccess {
  /** As configured, normalised. */
  readonly address: string;
  readonly token: string;
  /** Time that one request may take. */
  readonly timeout_ms: number;
  /** Time before the first repetition; it doubles with each. */
  readonly pause_ms: number;
}

/** A page of a list. */
export interface NetboxPage {
  readonly count: number;
  readonly hasNext: boolean;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  /** Release of NetBox, such as 4.2; undefined if it does not say. */
  readonly version: string | undefined;
}

/** Largest page, after decompression: 250 objects of 16 kB. It is parsed in the thread that answers requests. */
const MAX_PAGE_bytes = 4 * 1024 * 1024;
/** Largest answer with an error; only its first sentence is read. */
const MAX_ERROR_bytes = 64 * 1024;

/**
 * Requests a page of a list.
 *
 * @throws NetboxFailure
 */
export async function requestPage(
  access: NetboxAccess,
  path: string,
  query: Query,
  signal: AbortSignal,
): Promise<NetboxPage> {
  const limit = AbortSignal.timeout(access.timeout_ms);
  try {
    const response = await fetch(listUrl(access.address, path, query), {
      headers: { Accept: 'application/json', Authorization: authorization(access.token) },
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    if (response.status !== 200) throw await failureOf(response, path);
    return { ...pageOf(await jsonOf(response, path), path), version: versionOf(response) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NetboxFailure) throw error;
    if (limit.aborted) {
      const seconds = String(Math.ceil(access.timeout_ms / 1000));
      throw new NetboxFailure('timeout', `NetBox did not answer within ${seconds} s`);
    }
    throw transportFailure(error, access.address);
  }
}

/** Tokens of NetBox 4.5 begin with nbt_ and are bearer tokens; earlier ones have a scheme of their own. */
const authorization = (token: string): string =>
  token.startsWith('nbt_') ? `Bearer ${token}` : `Token ${token}`;

async function failureOf(response: Response, path: string): Promise<NetboxFailure> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return new NetboxFailure(
      'redirect',
      `NetBox redirects to ${redirectTarget(response)}, which is not followed: set NETBOX_URL to the address that answers itself`,
    );
  }
  if (status === 401) {
    await response.body?.cancel();
    return tokenRefused();
  }
  if (status === 403) return forbidden(response, path);
  await response.body?.cancel();
  if (status === 404) return new NetboxFailure('not-there', `NetBox has no ${path}`);
  if (status === 429 || status === 502 || status === 503 || status === 504) {
    return new NetboxFailure('busy', `NetBox is busy (HTTP ${String(status)})`, retryAfter_ms(response));
  }
  return new NetboxFailure('wrong-answer', `NetBox answered HTTP ${String(status)} for ${path}`);
}

const tokenRefused = (): NetboxFailure =>
  new NetboxFailure(
    'token-refused',
    'NetBox does not accept the token of NETBOX_TOKEN: it is wrong, expired, disabled, or not allowed from this address',
  );

/** NetBox answers 403 both for a token that it does not accept and for objects that the token may not see. */
async function forbidden(response: Response, path: string): Promise<NetboxFailure> {
  const text = await bodyText(response, MAX_ERROR_bytes, path).catch(() => '');
  const isToken =
    /invalid (v\d )?token|token (has )?expired|token (is )?(disabled|inactive)|user inactive|credentials were not provided|not (permitted|allowed)[^"]*token|source ip/i.test(
      text,
    );
  if (isToken) return tokenRefused();
  return new NetboxFailure('not-allowed', `the token of NetBox may not read ${path}`);
}

/** Scheme and host of the target only: the rest may contain private data. */
function redirectTarget(response: Response): string {
  const target = response.headers.get('location') ?? '';
  return URL.canParse(target, response.url) ? new URL(target, response.url).origin : 'another address';
}

function retryAfter_ms(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  const wait_ms = /^\d{1,6}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait_ms) ? Math.max(0, wait_ms) : undefined;
}

const versionOf = (response: Response): string | undefined =>
  /^\d{1,3}(\.\d{1,3}){0,3}$/.exec(response.headers.get('api-version') ?? '')?.[0];

async function jsonOf(response: Response, path: string): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/\bjson\b/i.test(type)) {
    await response.body?.cancel();
    throw new NetboxFailure(
      'wrong-answer',
      `what answers at the address is not the API of a NetBox: it sends ${/^[\w/+.-]{1,60}/.exec(type)?.[0] ?? 'no media type'} for ${path}`,
    );
  }
  const text = await bodyText(response, MAX_PAGE_bytes, path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NetboxFailure('wrong-answer', `NetBox sends text that is not JSON for ${path}`);
  }
}

async function bodyText(response: Response, limit_bytes: number, path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size_bytes = 0;
  const parts: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const part of parts) {
    size_bytes += part.byteLength;
    if (size_bytes > limit_bytes) {
      const limit = String(limit_bytes / 1024 / 1024);
      throw new NetboxFailure('too-large', `a page of ${path} is larger than ${limit} MiB`);
    }
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function pageOf(json: unknown, path: string): Omit<NetboxPage, 'version'> {
  const wrong = new NetboxFailure('wrong-answer', `NetBox sends something else than a list for ${path}`);
  if (typeof json !== 'object' || json === null) throw wrong;
  const { count, next, results } = json as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(count) || Number(count) < 0 || !Array.isArray(results)) throw wrong;
  if (!results.every(isObjectWithId)) throw wrong;
  return { count: Number(count), hasNext: typeof next === 'string', results };
}

const isObjectWithId = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'id' in value && Number.isSafeInteger(value.id);
