import { isObject, textAt, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import { requestServer, type ServerReply } from './requestServer.ts';

/** How far a study of the server is. */
export interface ServerStudy {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly rowCount: number;
  readonly doneRowCount: number;
  /** Time left; null while it is not known. */
  readonly remaining_s: number | null;
  /** Of a search that has ended: how far its result can be relied on, in words; null before, and where all rows are computed. */
  readonly statement: string | null;
  /** Why its first failed part could not be computed; empty if none has failed. */
  readonly problem: string;
}

/** A column of rows of a study, as the server sends it. */
export interface ServerColumn {
  readonly role: string;
  /** Place among axes, inputs or figures. */
  readonly place: number;
  readonly values: readonly (number | string | null)[];
}

const STUDIES = '/api/v1/studies';
const addressOf = (id: string): string => `${STUDIES}/${encodeURIComponent(id)}`;
const MAX_CHECK_ms = 180_000;
const FRESH = { cache: 'no-store' } as const;

/** Whether the page is served by a server that runs studies, and that lists them to this user. */
export async function hasServerStudies(): Promise<boolean> {
  const reply = await requestServer(`${STUDIES}?limit=1`, FRESH, () => true);
  return reply.kind === 'done';
}

/**
 * Begins a study on the server.
 *
 * @param study - with its plan
 */
export function createServerStudy(study: JsonObject): Promise<ServerReply<ServerStudy>> {
  const headers = { 'Content-Type': 'application/json' };
  // A busy server checks a large plan for longer than it takes to answer other requests.
  const signal = AbortSignal.timeout(MAX_CHECK_ms);
  return requestServer(STUDIES, { method: 'POST', headers, body: JSON.stringify(study), signal }, studyOf);
}

/** How far a study of the server is. */
export function readServerStudy(id: string): Promise<ServerReply<ServerStudy>> {
  return requestServer(addressOf(id), FRESH, studyOf);
}

/** Ends a study of the server; what it has computed is kept. */
export function cancelServerStudy(id: string): Promise<ServerReply<ServerStudy>> {
  return requestServer(`${addressOf(id)}/cancel`, { method: 'POST' }, studyOf);
}

/**
 * The computed rows of a range.
 *
 * @param to - the row after the last one
 */
export function readServerRows(
  id: string,
  from: number,
  to: number,
): Promise<ServerReply<readonly ServerColumn[]>> {
  const query = `from=${String(from)}&to=${String(to)}`;
  return requestServer(`${addressOf(id)}/rows?${query}`, FRESH, async (response) => {
    const { columns } = (await response.json()) as { readonly columns: readonly ServerColumn[] };
    return columns;
  });
}

async function studyOf(response: Response): Promise<ServerStudy> {
  const answer = (await response.json()) as Json;
  const id = textAt(answer, ['id']);
  if (id === undefined || !isObject(answer)) throw new Error('The answer is no study.');
  const { state, rowCount, doneRowCount, remaining_s = null, failedChunks } = answer;
  const [failed] = Array.isArray(failedChunks) ? (failedChunks as readonly Json[]) : [];
  return {
    id,
    // The server states one of these.
    state: state as ServerStudy['state'],
    rowCount: Number(rowCount),
    doneRowCount: Number(doneRowCount),
    remaining_s: typeof remaining_s === 'number' ? remaining_s : null,
    statement: textAt(answer, ['search', 'statement']) ?? null,
    problem: textAt(failed, ['message']) ?? '',
  };
}
