import { ModelError } from '../../../models/problems/ModelError.ts';
import type { People } from '../../people/People.ts';
import { whoOfSession } from '../../people/sessions.ts';
import { findToken } from '../../people/tokens.ts';
import { anonymous, localOwner, type Who } from '../../people/Who.ts';
import { readCookie } from './cookies.ts';
import type { RequestFacts } from './RequestFacts.ts';

/**
 * Who makes a request: by its bearer token, else by the session of its cookie.
 *
 * @throws ModelError `credentials-invalid` if it has an `Authorization` header without a valid token; then the cookie does not count
 */
export async function identify(people: People, facts: RequestFacts): Promise<Who> {
  if (people.settings.auth === 'off') return localOwner;
  if (facts.authorization !== undefined) {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(facts.authorization) ?? [];
    const record = await findToken(people, token);
    if (record === undefined) throw new ModelError('credentials-invalid', 'the token is not valid');
    return { name: record.name, role: record.role, via: 'token' };
  }
  return (await whoOfSession(people, readCookie(facts, 'plenum-session'))) ?? anonymous;
}
