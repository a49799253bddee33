import type { RequestHandler, Response } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { People } from '../../people/People.ts';
import { includesRole } from '../../people/roles.ts';
import { anonymous, type Who } from '../../people/Who.ts';
import { idOf } from '../requestId.ts';
import type { Route } from '../Route.ts';
import { identify } from './identify.ts';
import { neededRole } from './neededRole.ts';
import { requestFacts, type RequestFacts } from './RequestFacts.ts';
import { requireOwnPage } from './requireOwnPage.ts';

interface Locals {
  who?: Who;
  facts?: RequestFacts;
}

/**
 * Finds out who makes a request and refuses those who may not, before anything of its body is read.
 *
 * @throws (to the problem handler) ModelError `sign-in-required`, `credentials-invalid`, `role-too-low` or `origin-not-allowed`
 */
export function authorise(route: Pick<Route, 'role' | 'method'>, people: People): RequestHandler {
  const needed = neededRole(route);
  return async (request, response: Response<unknown, Locals>, next) => {
    const facts = requestFacts(request, idOf(response), people.settings);
    response.locals.facts = facts;
    if (needed === 'anyone') {
      next();
      return;
    }
    const who = await identify(people, facts);
    if (who.via === 'none') throw new ModelError('sign-in-required', 'sign in, or send a token');
    if (who.sessionHash !== undefined && route.method !== 'get') requireOwnPage(facts);
    if (!includesRole(who.role, needed)) {
      throw new ModelError('role-too-low', `this needs the role ${needed}; ${who.name} has ${who.role}`);
    }
    response.locals.who = who;
    next();
  };
}

/** What {@link authorise} has found out about the request of a response. */
export function callerOf(response: Response<unknown, Locals>): { who: Who; request: RequestFacts } {
  const { who = anonymous, facts } = response.locals;
  if (facts === undefined) throw new Error('the request was not authorised');
  return { who, request: facts };
}
