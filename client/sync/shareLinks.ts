import type { JsonObject } from '../../models/edit/document/json.ts';
import { answerJson } from './answerJson.ts';
import { requestServer, type ServerReply } from './requestServer.ts';

/** A link with which a plan can be read, without its secret. Moments are in UTC. */
export interface ShareLink {
  readonly id: string;
  /** Whom it is for; may be empty. */
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly endsAt: string;
}

/** A link that was made, with its secret, which the server does not keep. */
export interface NewShareLink {
  /** Address on this server, with the secret after `#`. */
  readonly path: string;
  readonly share: ShareLink;
}

/** A plan as a share link shows it. */
export interface SharedPlan {
  readonly name: string;
  readonly changedAt: string;
  readonly endsAt: string;
  readonly plan: JsonObject;
}

const pathOf = (planId: string): string => `/api/v1/plans/${encodeURIComponent(planId)}/shares`;

/** Links of a plan that are not revoked, the newest first. */
export function listShareLinks(
  planId: string,
): Promise<ServerReply<{ readonly shares: readonly ShareLink[] }>> {
  return requestServer(
    pathOf(planId),
    { cache: 'no-store' },
    answerJson<{ readonly shares: readonly ShareLink[] }>,
  );
}

/**
 * Makes a link.
 *
 * @param planId - a plan on the server
 * @param wanted - whom it is for, and when it ends
 */
export function makeShareLink(
  planId: string,
  wanted: { readonly name: string; readonly endsAt: string },
): Promise<ServerReply<NewShareLink>> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wanted),
  };
  return requestServer(pathOf(planId), request, answerJson<NewShareLink>);
}

/** Revokes a link: it shows nothing from then on. */
export function revokeShareLink(planId: string, shareId: string): Promise<ServerReply<null>> {
  return requestServer(`${pathOf(planId)}/${encodeURIComponent(shareId)}`, { method: 'DELETE' }, () => null);
}

/** The plan of a link, without sign-in. */
export function readSharedPlan(secret: string): Promise<ServerReply<SharedPlan>> {
  const address = `/api/v1/shared/${encodeURIComponent(secret)}`;
  return requestServer(address, { cache: 'no-store' }, answerJson<SharedPlan>);
}
