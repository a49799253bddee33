import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { CALLBACK_PATH } from '../../people/oidc/oidcClient.ts';
import { beginOidcSignIn, finishOidcSignIn } from '../../people/oidc/oidcSignIn.ts';
import { ATTEMPT_DURATION_ms } from '../../people/oidc/signInAttempt.ts';
import { recordAction } from '../../people/recordAction.ts';
import { startSession } from '../../people/sessions.ts';
import { route, type Route } from '../Route.ts';
import { readCookie, setCookie } from './cookies.ts';

const redirect = { description: 'Where the browser goes next', headers: { Location: 'The next address' } };

const beginSignIn = route({
  operationId: 'beginSignIn',
  method: 'get',
  path: '/api/v1/sign-in',
  tag: 'People',
  role: 'anyone',
  summary: 'Sign in with an account',
  description: 'A browser that opens this address is sent to the provider of accounts.',
  query: z.object({
    returnTo: z.string().max(2000).optional().meta({ description: 'Path of this server to show afterwards' }),
  }),
  cacheControl: 'no-store',
  answers: { 303: redirect },
  problems: ['parameter-invalid', 'not-found'],
  handler: async ({ query }, { people, request }) => {
    try {
      const { location, cookie } = await beginOidcSignIn(people, query.returnTo);
      return {
        status: 303,
        headers: { Location: location },
        cookies: [setCookie(request, 'plenum-sign-in', { value: cookie, duration_ms: ATTEMPT_DURATION_ms })],
      };
    } catch (error) {
      return refusal(error);
    }
  },
});

const text = (description: string): z.ZodOptional<z.ZodString> =>
  z.string().max(4000).optional().meta({ description });

const finishSignIn = route({
  operationId: 'finishSignIn',
  method: 'get',
  path: CALLBACK_PATH,
  tag: 'People',
  role: 'anyone',
  summary: 'Finish a sign-in with an account',
  description:
    'The provider of accounts sends the browser here. It is sent on to the page, with a session, or with the code of an error as the parameter `signIn`.',
  query: z.object({
    code: text('Code of the provider'),
    state: text('The state of the sign-in that began'),
    iss: text('Issuer of the code'),
    error: text('Why the provider refused'),
    error_description: text('The same in words'),
  }),
  cacheControl: 'no-store',
  answers: { 303: redirect },
  problems: ['parameter-invalid', 'not-found'],
  handler: async ({ query }, { people, request }) => {
    const done = setCookie(request, 'plenum-sign-in', { value: undefined, duration_ms: 0 });
    try {
      const attempt = readCookie(request, 'plenum-sign-in');
      const { person, returnPath } = await finishOidcSignIn(people, attempt, query);
      const { value, who } = await startSession(people, person, readCookie(request, 'plenum-session'));
      const action = { action: 'finishSignIn', subject: CALLBACK_PATH, requestId: request.id };
      await recordAction(people, who, action);
      const duration_ms = people.settings.sessionDuration_ms;
      const session = setCookie(request, 'plenum-session', { value, duration_ms });
      return { status: 303, headers: { Location: returnPath }, cookies: [done, session] };
    } catch (error) {
      return { ...refusal(error), cookies: [done] };
    }
  },
});

/** A failed sign-in as an address of the page, which explains it: the browser has no page of its own to show here. */
function refusal(error: unknown): { status: 303; headers: { Location: string } } {
  if (!(error instanceof ModelError) || error.code === 'not-found') throw error;
  return { status: 303, headers: { Location: `/?signIn=${error.code}` } };
}

/** Sign-in with an account of a provider. */
export const oidcRoutes: readonly Route[] = [beginSignIn, finishSignIn];
