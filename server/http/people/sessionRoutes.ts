import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { recordAction } from '../../people/recordAction.ts';
import { startSession, whoOfSession } from '../../people/sessions.ts';
import { findToken } from '../../people/tokens.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import { route, type Route } from '../Route.ts';
import { bodyProblems } from '../routes/bodies.ts';
import { readCookie, setCookie } from './cookies.ts';
import { identify } from './identify.ts';
import { requireOwnPage } from './requireOwnPage.ts';
import { sessionSchema, whoItem } from './whoSchema.ts';

const PATH = '/api/v1/session';

const signInSchema = z
  .strictObject({ token: z.string().max(200).meta({ description: 'A token' }) })
  .meta({ id: 'SignIn', description: 'A token to sign in with' });

const getSession = route({
  operationId: 'getSession',
  method: 'get',
  path: PATH,
  tag: 'People',
  role: 'anyone',
  summary: 'Tell who uses the page',
  description: 'Returns how people are recognised, and the person whom the token or the cookie belongs to.',
  cacheControl: 'no-store',
  answers: { 200: { description: 'The person, if any', schema: sessionSchema } },
  problems: ['credentials-invalid'],
  handler: async (_request, { people, request }) => ({
    status: 200,
    body: { auth: people.settings.auth, who: whoItem(await identify(people, request)) },
  }),
});

const createSession = route({
  operationId: 'createSession',
  method: 'post',
  path: PATH,
  tag: 'People',
  role: 'anyone',
  summary: 'Sign in with a token',
  description:
    'For the page: exchanges a token for a cookie that scripts cannot read. Programs send the token itself, as `Authorization: Bearer TOKEN`.',
  body: {
    schema: signInSchema,
    example: { token: 'plenum_…' },
    read: (text) => readStatement(jsonOf(text), { schema: signInSchema, name: 'a sign-in' }),
  },
  answers: { 200: { description: 'Signed in; the cookie is set', schema: sessionSchema } },
  problems: [...bodyProblems, 'credentials-invalid', 'not-found'],
  handler: async ({ body }, { people, request }) => {
    const { auth, sessionDuration_ms } = people.settings;
    if (auth === 'off') throw new ModelError('not-found', 'sign-in is off on this server');
    const token = await findToken(people, body.token);
    if (token === undefined) throw new ModelError('credentials-invalid', 'the token is not valid');
    const { name, role, id } = token;
    const session = await startSession(
      people,
      { name, role, via: 'token', tokenId: id },
      readCookie(request, 'plenum-session'),
    );
    await recordAction(people, session.who, {
      action: 'createSession',
      subject: PATH,
      requestId: request.id,
    });
    return {
      status: 200,
      cookies: [
        setCookie(request, 'plenum-session', { value: session.value, duration_ms: sessionDuration_ms }),
      ],
      body: { auth, who: whoItem(session.who) },
    };
  },
});

const deleteSession = route({
  operationId: 'deleteSession',
  method: 'delete',
  path: PATH,
  tag: 'People',
  role: 'anyone',
  summary: 'Sign out',
  description: 'Ends the session of the cookie on the server, and removes the cookie.',
  answers: { 204: { description: 'Signed out' } },
  problems: [],
  handler: async (_request, { people, request }) => {
    const who = await whoOfSession(people, readCookie(request, 'plenum-session'));
    if (who?.sessionHash !== undefined) {
      requireOwnPage(request);
      await people.store.endSession(who.sessionHash);
      await recordAction(people, who, { action: 'deleteSession', subject: PATH, requestId: request.id });
    }
    return {
      status: 204,
      cookies: [setCookie(request, 'plenum-session', { value: undefined, duration_ms: 0 })],
    };
  },
});

/** Sign-in and sign-out of the page. */
export const sessionRoutes: readonly Route[] = [getSession, createSession, deleteSession];
