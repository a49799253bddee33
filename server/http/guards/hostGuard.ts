import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';

/** Names by which browsers call the server. */
export interface KnownHosts {
  /** Address at which browsers reach the server. */
  readonly publicUrl?: string | undefined;
  /** Further host names, with or without a port. */
  readonly allowedHosts?: readonly string[] | undefined;
}

/**
 * Refuses requests that call the server by a name that it does not know: the page of an attacker can let its own name point to this machine
 * (DNS rebinding), but it cannot choose another name. IP addresses are allowed, since no name stands behind them.
 */
export function hostGuard({ publicUrl, allowedHosts = [] }: KnownHosts): RequestHandler {
  const known = new Set(
    ['localhost', ...allowedHosts, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])].map(
      plain,
    ),
  );
  return (request, _response, next) => {
    // Without a header it is no browser. Behind a trusted proxy these are the forwarded ones.
    const { hostname = '', host = '' } = request as { hostname?: string; host?: string };
    const isKnown = known.has(plain(hostname)) || known.has(plain(host));
    if (host === '' || isKnown || isIP(hostname.replace(/^\[|\]$/g, '')) > 0) {
      next();
      return;
    }
    throw new ModelError(
      'host-not-allowed',
      `the server is not known as ${hostname.slice(0, 100)}; name it in PLENUM_PUBLIC_URL or PLENUM_ALLOWED_HOSTS`,
    );
  };
}

/** Names are the same in any case, and with a dot at their end. */
function plain(host: string): string {
  return host.toLowerCase().replace(/\.(?=$|:\d+$)/, '');
}
