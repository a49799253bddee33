import type { Request, RequestHandler } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';

/**
 * Refuses requests of pages of another origin: they can neither read nor change anything. A link to the server may be followed from anywhere.
 * Programs other than browsers state neither origin nor site, and pass.
 *
 * @param publicUrl - address at which browsers reach the server, if a proxy changes it
 */
export function originGuard(publicUrl: string | undefined): RequestHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (request, _response, next) => {
    const origin = request.get('origin');
    const isOwn =
      origin === undefined || origin === publicOrigin || origin === `${request.protocol}://${request.host}`;
    if (isOwn && (isOfOwnSite(request) || isFollowedLink(request))) {
      next();
      return;
    }
    const from = origin === undefined || origin === 'null' ? 'another origin' : origin.slice(0, 100);
    throw new ModelError(
      'origin-not-allowed',
      `a page of ${from} may not use this server; if this is its own page behind a proxy, set PLENUM_PUBLIC_URL`,
    );
  };
}

/** `none` is a request of the user, such as an address that was typed. */
function isOfOwnSite(request: Request): boolean {
  return [undefined, 'same-origin', 'none'].includes(request.get('sec-fetch-site'));
}

function isFollowedLink(request: Request): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return (
    isRead && request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document'
  );
}
