import type { Request } from 'express';
import type { People } from '../../people/People.ts';
import type { CookieJar } from './cookies.ts';

/** What a request states about itself besides its parameters and body. */
export interface RequestFacts extends CookieJar {
  /** As in the log. */
  readonly id: string;
  readonly authorization: string | undefined;
  /** True if a browser states that a page of this server makes the request; other pages are refused before. */
  readonly isFromOwnPage: boolean;
}

/** The facts of a request that `originGuard` let pass. */
export function requestFacts(request: Request, id: string, { publicUrl }: People['settings']): RequestFacts {
  return {
    id,
    isSecure: publicUrl === undefined ? request.secure : new URL(publicUrl).protocol === 'https:',
    cookieHeader: request.get('cookie'),
    authorization: request.get('authorization'),
    isFromOwnPage: request.get('origin') !== undefined || request.get('sec-fetch-site') === 'same-origin',
  };
}
