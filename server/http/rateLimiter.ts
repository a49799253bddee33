import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { RateLimit } from './dependencies.ts';

/** Generous for a person with an editor open, and an end to a loop that runs wild. */
export const defaultRateLimit: RateLimit = { requestCount: 600, window_ms: 60_000 };

/** Refuses an address that asks too often, with the problem `rate-limited` and a Retry-After header. */
export function rateLimiter({ requestCount, window_ms }: RateLimit): RequestHandler {
  return rateLimit({
    limit: requestCount,
    windowMs: window_ms,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // No proxy is trusted, so a forwarded address is deliberately ignored, not forgotten.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => {
      const rule = `at most ${String(requestCount)} requests in ${String(window_ms / 1000)} s are answered; wait and ask again`;
      next(new ModelError('rate-limited', rule));
    },
  });
}
