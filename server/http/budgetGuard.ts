import type { RequestHandler } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { ModelError } from '../../models/problems/ModelError.ts';
import { refusalFor, type ComputeRefusal } from '../compute/Compute.ts';
import type { ComputeBudget } from '../compute/computeBudget.ts';

/** What each request is charged with beside its computing: about the time that the thread that answers spends on it. */
const REQUEST_ms = 0.2;

/** The client of a request: its IPv4 address, or its IPv6 network, of which a client has all addresses. */
export function clientAddress(ip: string | undefined): string {
  return ip === undefined ? '' : ipKeyGenerator(ip);
}

/** Refuses requests of an address that has used up its computing time, with the problem `rate-limited` and a Retry-After header. */
export function budgetGuard(budget: ComputeBudget): RequestHandler {
  return (request, response, next) => {
    const address = clientAddress(request.ip);
    const { error, retryAfter_s } = budgetRefusal(budget, address) ?? {};
    if (error === undefined) budget.charge(address, REQUEST_ms);
    else response.set('Retry-After', String(retryAfter_s));
    next(error);
  };
}

/** Why an address may not compute now; undefined if it may. */
export function budgetRefusal(budget: ComputeBudget, address: string): ComputeRefusal | undefined {
  const wait_s = budget.wait_s(address);
  if (wait_s === 0) return undefined;
  const message = `the requests of this address have computed for longer than it may; wait ${String(wait_s)} s and try again`;
  return refusalFor(new ModelError('rate-limited', message), wait_s);
}
