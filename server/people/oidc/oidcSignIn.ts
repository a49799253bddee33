import { ModelError } from '../../../models/problems/ModelError.ts';
import type { People } from '../People.ts';
import type { SessionRecord } from '../PeopleStore.ts';
import { returnPath } from '../returnPath.ts';
import { hashOfSecret } from '../secrets.ts';
import { nameOfClaims, roleOfClaims, type Claims } from './roleOfClaims.ts';
import { ATTEMPT_DURATION_ms, attemptCookie, attemptOf } from './signInAttempt.ts';
import type { OidcClient } from './oidcClient.ts';

/** Where the browser goes to sign in, and the cookie that it brings back. */
export interface BegunSignIn {
  readonly location: string;
  readonly cookie: string;
}

/**
 * Begins a sign-in at the provider: authorization code with PKCE, state and nonce.
 *
 * @param returnTo - path to show after it
 * @throws ModelError `not-found` unless accounts of a provider are used, `sign-in-unavailable` if the provider does not answer
 */
export async function beginOidcSignIn(people: People, returnTo: string | undefined): Promise<BegunSignIn> {
  const oidc = clientOf(people);
  const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await import('openid-client');
  const configuration = await oidc.configuration().catch((error: unknown) => {
    people.warn('the provider of accounts does not answer', reasonOf(error));
    throw new ModelError('sign-in-unavailable', 'the provider of accounts does not answer; try again later');
  });
  const attempt = {
    state: random.randomState(),
    nonce: random.randomNonce(),
    verifier: random.randomPKCECodeVerifier(),
    returnPath: returnPath(returnTo),
    endsAt_ms: people.now_ms() + ATTEMPT_DURATION_ms,
  };
  const location = buildAuthorizationUrl(configuration, {
    redirect_uri: oidc.redirectUri,
    scope: oidc.settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { location: location.href, cookie: await attemptCookie(people, attempt) };
}

/** A person who has signed in at the provider, and the path to show next. */
export interface FinishedSignIn {
  readonly person: Pick<SessionRecord, 'name' | 'role' | 'via' | 'tokenId'>;
  readonly returnPath: string;
}

/**
 * Finishes a sign-in with the answer that the provider gave to the browser. Each attempt can be finished once.
 *
 * @param cookie - value of the cookie of the attempt
 * @param answer - parameters of the address that the browser was sent to
 * @throws ModelError `sign-in-failed` if the answer does not belong to an attempt of this browser, was used before, or is not proved by
 *   the provider; `role-missing` if the account has no role here
 */
export async function finishOidcSignIn(
  people: People,
  cookie: string | undefined,
  answer: Readonly<Record<string, string | undefined>>,
): Promise<FinishedSignIn> {
  const oidc = clientOf(people);
  const attempt = await attemptOf(people, cookie);
  if (attempt === undefined)
    throw failed(people, 'no sign-in has begun in this browser, or it took too long');
  if (answer['state'] !== attempt.state) throw failed(people, 'the answer belongs to another sign-in');
  const isFirst = await people.store.useOnce(hashOfSecret(attempt.state), attempt.endsAt_ms, people.now_ms());
  if (!isFirst) throw failed(people, 'the answer was used before');

  const claims = await claimsOf(oidc, attempt, answer).catch((error: unknown) => {
    throw failed(people, reasonOf(error));
  });
  const role = roleOfClaims(claims, oidc.settings);
  if (role === 'none') {
    people.warn('sign-in refused', 'the account has no role');
    throw new ModelError('role-missing', 'the account has no role here; ask an owner of this server');
  }
  return {
    person: { name: nameOfClaims(claims), role, via: 'oidc', tokenId: null },
    returnPath: attempt.returnPath,
  };
}

/** What the provider states: in the id token, whose claims prevail, and where it has one at its address for user information. */
async function claimsOf(
  oidc: OidcClient,
  attempt: { readonly state: string; readonly nonce: string; readonly verifier: string },
  answer: Readonly<Record<string, string | undefined>>,
): Promise<Claims> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client');
  const configuration = await oidc.configuration();
  const address = new URL(oidc.redirectUri);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) address.searchParams.set(name, value);
  }
  const tokens = await authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (idToken === undefined) throw new Error('no id token');
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return idToken;
  return { ...(await fetchUserInfo(configuration, tokens.access_token, idToken.sub)), ...idToken };
}

function clientOf({ oidc }: People): OidcClient {
  if (oidc === undefined) throw new ModelError('not-found', 'this server has no provider of accounts');
  return oidc;
}

function failed({ warn }: People, reason: string): ModelError {
  warn('sign-in failed', reason);
  return new ModelError('sign-in-failed', 'the sign-in could not be completed; begin again');
}

/** Name and code of an error. Its message and causes may contain what the provider sent, so they are left out. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
