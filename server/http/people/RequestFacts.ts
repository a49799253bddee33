import type { Request } from 'express';
import type { People } from '../../people/People.ts';
import type { CookieJar } from './cookies.ts';

/** What a request states about itself besides its parameters and body. */
export interface RequestFacts extends CookieJar {
  /** As in the log. */
  readonly id: string;
  readonly authorization: string | undefined;
  /** Host of the origin of the page that makes the request; undefined if no browser states one. */
  readonly originHost: string | undefined;
  /** Header `Sec-Fetch-Site` of newer browsers. */
  readonly fetchSite: string | undefined;
  /** Host under which the browser reaches the server. */
  readonly ownHost: string;
}

/** The facts of a request. */
export function requestFacts(request: Request, id: string, { publicUrl }: People['settings']): RequestFacts {
  const origin = request.get('origin');
  const ownUrl = publicUrl === undefined ? undefined : new URL(publicUrl);
  return {
    id,
    isSecure: ownUrl === undefined ? request.secure : ownUrl.protocol === 'https:',
    cookieHeader: request.get('cookie'),
    authorization: request.get('authorization'),
    originHost: origin === undefined ? undefined : hostOf(origin),
    fetchSite: request.get('sec-fetch-site'),
    ownHost: ownUrl?.host ?? request.get('host') ?? '',
  };
}

/** Empty for an opaque origin (`null`), which is no host. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
