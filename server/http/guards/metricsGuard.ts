import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { isLoopback } from '../../config/loopback.ts';

/** Requires the token; without a token in the configuration, metrics are for this machine only, and not through a proxy. */
export function metricsGuard(token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (token === undefined ? isDirectFromHere(request) : hasToken(request, token)) {
      next();
      return;
    }
    const remedy =
      token === undefined
        ? 'they are for this machine only; set PLENUM_METRICS_TOKEN to read them from elsewhere'
        : 'state the token of PLENUM_METRICS_TOKEN as Authorization: Bearer TOKEN';
    throw new ModelError('metrics-not-allowed', `metrics are not for everyone: ${remedy}`);
  };
}

function isDirectFromHere(request: Request): boolean {
  const isForwarded = request.get('x-forwarded-for') !== undefined || request.get('forwarded') !== undefined;
  return !isForwarded && isLoopback(request.socket.remoteAddress ?? '');
}

function hasToken(request: Request, token: string): boolean {
  const [, given = ''] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

/** Of equal length, as a comparison in constant time needs it. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
