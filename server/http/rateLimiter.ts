import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { RateLimit } from './dependencies.ts';

/** High enough for interactive use, low enough to stop a runaway loop. */
export const defaultRateLimit: RateLimit = { requestCount: 600, window_ms: 60_000 };

/** Refuses requests above the limit of an IP address, with the problem `rate-limited` and a Retry-After header. */
export function rateLimiter({ requestCount, window_ms }: RateLimit): RequestHandler {
  return rateLimit({
    limit: requestCount,
    windowMs: window_ms,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Forwarded addresses are ignored on purpose unless the configuration trusts a proxy.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => {
      const message = `the limit is ${String(requestCount)} requests in ${String(window_ms / 1000)} s; wait and try again`;
      next(new ModelError('rate-limited', message));
    },
  });
}
