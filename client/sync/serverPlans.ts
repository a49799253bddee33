import type { Edit } from '../../models/edit/document/edit.ts';
import { isObject, textAt, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import { readThumbnail, type Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import { readCardFigures } from '../library/records.ts';
import type { CardFigures } from '../library/PlanCard.ts';
import { requestServer, type ServerReply } from './requestServer.ts';

/** A plan of the server, as it lists it. */
export interface ServerPlanEntry {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  readonly revision: number;
  /** Times in milliseconds since 1970, by the clock of the server. */
  readonly changedAt_ms: number;
  readonly changedBy: string;
  /** When it was deleted; null for a plan that is not. */
  readonly deletedAt_ms: number | null;
}

/** What the list of the server is asked for. */
export interface ServerListRequest {
  /** Words that all occur in the name or the description. */
  readonly search: string;
  readonly sort: 'changed' | 'name';
  readonly limit: number;
  /** `next` of the page before; undefined for the first page. */
  readonly after?: string | undefined;
  readonly isDeleted?: boolean;
}

export interface ServerPlanPage {
  readonly plans: readonly ServerPlanEntry[];
  /** Null at the end. */
  readonly next: string | null;
}

/** Key figures and drawing of a plan, as the server computes them. */
export interface ServerCard {
  readonly revision: number;
  readonly figures: CardFigures;
  readonly thumbnail: Thumbnail;
}

const PLANS = '/api/v1/plans';
const addressOf = (id: string): string => `${PLANS}/${encodeURIComponent(id)}`;
const etagOf = (id: string, revision: number): string => `"${id}-${String(revision)}"`;

/** One page of the plans of the server. */
export function listServerPlans(request: ServerListRequest): Promise<ServerReply<ServerPlanPage>> {
  const { search, sort, limit, after, isDeleted = false } = request;
  const query = new URLSearchParams({ sort, limit: String(limit), deleted: String(isDeleted) });
  if (search.trim() !== '') query.set('search', search);
  if (after !== undefined) query.set('after', after);
  return requestServer(`${PLANS}?${query.toString()}`, { cache: 'no-store' }, async (response) => {
    const { plans, next } = (await response.json()) as { plans: readonly Json[]; next: string | null };
    return { plans: plans.flatMap(serverPlan), next };
  });
}

function serverPlan(listed: Json): ServerPlanEntry[] {
  if (!isObject(listed)) return [];
  const { id, revision } = listed;
  if (typeof id !== 'string' || typeof revision !== 'number') return [];
  const deleted = textAt(listed, ['deleted']);
  return [
    {
      ...{ id, revision },
      name: textAt(listed, ['name']) ?? '',
      changedAt_ms: Date.parse(textAt(listed, ['changed']) ?? '') || 0,
      changedBy: textAt(listed, ['changedBy']) ?? '',
      deletedAt_ms: deleted === undefined ? null : Date.parse(deleted),
    },
  ];
}

/** Key figures and drawing of the last revision of a plan. */
export function readServerCard(id: string): Promise<ServerReply<ServerCard>> {
  return requestServer(`${addressOf(id)}/card`, {}, async (response) => {
    const card = (await response.json()) as JsonObject;
    const figures = readCardFigures(card['figures']);
    const thumbnail = readThumbnail(card['thumbnail']);
    if (figures === null || thumbnail === null) throw new Error('The answer is no card.');
    return { revision: Number(response.headers.get('Plan-Revision')), figures, thumbnail };
  });
}

/**
 * Changes a plan of the server, if it still has the revision that was listed.
 *
 * @param label - what is changed
 * @returns its new revision
 */
export function changeServerPlan(
  { id, revision }: Pick<ServerPlanEntry, 'id' | 'revision'>,
  label: string,
  edits: readonly Edit[],
): Promise<ServerReply<number>> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': etagOf(id, revision) };
  const request = { method: 'POST', headers, body: JSON.stringify({ label, edits }) };
  return requestServer(`${addressOf(id)}/changes`, request, revisionOf);
}

/** Deletes a plan of the server, if it still has the revision that was listed. It can be restored for thirty days. */
export function deleteServerPlan({
  id,
  revision,
}: Pick<ServerPlanEntry, 'id' | 'revision'>): Promise<ServerReply<undefined>> {
  const headers = { 'If-Match': etagOf(id, revision) };
  return requestServer(addressOf(id), { method: 'DELETE', headers }, () => undefined);
}

/** The last change of a plan. */
export interface LastChange {
  readonly revision: number;
  readonly who: string;
  /** What was changed, such as "change PUE". */
  readonly label: string;
}

/** Who has changed a plan of the server last. */
export function readLastChange(id: string): Promise<ServerReply<LastChange>> {
  return requestServer(`${addressOf(id)}/revisions?limit=1`, { cache: 'no-store' }, async (response) => {
    const { revisions } = (await response.json()) as { readonly revisions: readonly [LastChange] };
    const [{ revision, who, label }] = revisions;
    return { revision, who, label };
  });
}

async function revisionOf(response: Response): Promise<number> {
  const { revision } = (await response.json()) as { readonly revision: number };
  return revision;
}
