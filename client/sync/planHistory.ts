import type { JsonObject } from '../../models/edit/document/json.ts';
import { answerJson } from './answerJson.ts';
import { requestServer, type ServerReply } from './requestServer.ts';

/** A revision of a plan, as the server lists it. */
export interface ServerRevision {
  readonly revision: number;
  /** In UTC, as in 2026-11-30T08:00:00.000Z. */
  readonly at: string;
  readonly who: string;
  readonly label: string;
  /** Number of changed values. */
  readonly edits: number;
}

/** A page of the revisions of a plan, the newest first. */
export interface RevisionPage {
  readonly revisions: readonly ServerRevision[];
  /** Where the page after it begins; null at the first revision. */
  readonly next: number | null;
}

const PAGE_SIZE = 100;

const pathOf = (planId: string): string => `/api/v1/plans/${encodeURIComponent(planId)}/revisions`;

/**
 * Lists the revisions of a plan on the server.
 *
 * @param planId - the same in this browser and on the server
 * @param before - `next` of the page before; undefined for the newest
 */
export function listServerRevisions(planId: string, before?: number): Promise<ServerReply<RevisionPage>> {
  const query = `limit=${String(PAGE_SIZE)}${before === undefined ? '' : `&before=${String(before)}`}`;
  return requestServer(`${pathOf(planId)}?${query}`, {}, answerJson<RevisionPage>);
}

/** The plan as it was after a revision. */
export function readServerRevision(planId: string, revision: number): Promise<ServerReply<JsonObject>> {
  return requestServer(`${pathOf(planId)}/${String(revision)}`, {}, answerJson<JsonObject>);
}
