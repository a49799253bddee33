import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLIENT_SECRET, oidcApp, type OidcApp } from './oidcApp.ts';
import { simpleBrowser } from './simpleBrowser.ts';
import {
  providerKey,
  signedBy,
  signedWithSecret,
  statedProvider,
  unsigned,
  type StatedProvider,
} from './statedProvider.ts';

type Claims = Readonly<Record<string, unknown>>;

let provider: StatedProvider;
let app: OidcApp;

beforeAll(async () => {
  provider = await statedProvider();
  app = await oidcApp(provider.url);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

const me = { sub: 'ada', email: 'ada@example.com', email_verified: true };
beforeEach(() => {
  provider.userInfo = me;
});

const now_s = (): number => Math.floor(Date.now() / 1000);

/** Signs in with the id token that a test writes; answers the path that the browser ends at. */
async function signInWith(idToken: (right: Claims) => string | undefined): Promise<string> {
  const browser = simpleBrowser((url) => url.origin === app.url);
  const { url } = await browser.open(`${app.url}/api/v1/sign-in?returnTo=/floor`);
  const { state = '', nonce = '' } = Object.fromEntries(url.searchParams);
  const claims = { ...me, iss: provider.url, aud: 'plenum', nonce, iat: now_s(), exp: now_s() + 300 };
  const token = idToken(claims);
  provider.tokens = () => ({
    access_token: 'an access token',
    token_type: 'Bearer',
    ...(token === undefined ? {} : { id_token: token }),
  });
  const end = await browser.open(`${app.url}/api/v1/sign-in/callback?code=any&state=${state}`);
  const session = await browser.open(`${app.url}/api/v1/session`);
  const { who } = JSON.parse(session.text) as { who: unknown };
  return who === null ? `refused: ${end.url.search}` : end.url.pathname;
}

const REFUSED = 'refused: ?signIn=sign-in-failed';

/** The first key of the provider. */
function key(): Parameters<typeof signedBy>[0] {
  const [first] = provider.keys;
  if (first === undefined) throw new Error('the provider has no key');
  return first;
}

describe('an id token', () => {
  it('is accepted if everything about it is right', async () => {
    expect(await signInWith((claims) => signedBy(key(), claims))).toBe('/floor');
  });

  it.each<[string, (right: Claims) => string | undefined]>([
    ['is missing', () => undefined],
    ['is not a token', () => 'text'],
    ['has no signature', unsigned],
    ['is signed with the secret of the client', (claims) => signedWithSecret(CLIENT_SECRET, claims)],
    [
      'is signed with the public key as a secret',
      (claims) =>
        signedWithSecret(key().publicKey.export({ format: 'pem', type: 'spki' }).toString(), claims),
    ],
    ['is signed with an unknown key', (claims) => signedBy(providerKey('unknown'), claims)],
    ['is signed with another key of a known name', (claims) => signedBy(providerKey('first'), claims)],
    [
      'was changed after it was signed',
      (claims) => {
        const [head = '', , signature = ''] = signedBy(key(), claims).split('.');
        const [, body = ''] = signedBy(key(), { ...claims, email: 'ada@example.com', sub: 'eve' }).split('.');
        return [head, body, signature].join('.');
      },
    ],
    ['is of another issuer', (claims) => signedBy(key(), { ...claims, iss: 'https://evil.example' })],
    ['is for another program', (claims) => signedBy(key(), { ...claims, aud: 'another' })],
    ['is for several programs', (claims) => signedBy(key(), { ...claims, aud: ['another', 'plenum'] })],
    ['is of another sign-in', (claims) => signedBy(key(), { ...claims, nonce: 'A'.repeat(43) })],
    ['is of no sign-in', (claims) => signedBy(key(), { ...claims, nonce: undefined })],
    ['has no end', (claims) => signedBy(key(), { ...claims, exp: undefined })],
    [
      'ended five minutes ago',
      (claims) => signedBy(key(), { ...claims, iat: now_s() - 900, exp: now_s() - 300 }),
    ],
    ['begins in five minutes', (claims) => signedBy(key(), { ...claims, nbf: now_s() + 300 })],
    ['has no subject', (claims) => signedBy(key(), { ...claims, sub: undefined })],
    ['has another subject than the user information', (claims) => signedBy(key(), { ...claims, sub: 'eve' })],
  ])('is refused if it %s', async (_what, idToken) => {
    expect(await signInWith(idToken)).toBe(REFUSED);
  });

  it('is accepted from a clock that differs by half a minute', async () => {
    const late = (claims: Claims): string =>
      signedBy(key(), { ...claims, exp: now_s() - 30, iat: now_s() - 330 });
    const early = (claims: Claims): string =>
      signedBy(key(), { ...claims, nbf: now_s() + 30, iat: now_s() + 30 });
    expect([await signInWith(late), await signInWith(early)]).toEqual(['/floor', '/floor']);
  });

  it('is accepted with a new key of the provider, from a minute after the keys were last read', async () => {
    await signInWith((claims) => signedBy(key(), claims));
    provider.keys = [providerKey('second')];
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      expect(await signInWith((claims) => signedBy(key(), claims))).toBe('/floor');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a provider', () => {
  it('that refuses the code signs no person in', async () => {
    const browser = simpleBrowser((url) => url.origin === app.url);
    const { url } = await browser.open(`${app.url}/api/v1/sign-in`);
    provider.tokens = () => null;
    const state = url.searchParams.get('state') ?? '';
    const end = await browser.open(`${app.url}/api/v1/sign-in/callback?code=any&state=${state}`);
    expect(end.url.search).toBe('?signIn=sign-in-failed');
  });

  it('cannot be told by one attempt that took more than ten minutes', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    try {
      const result = await signInWith((claims) => {
        vi.setSystemTime(Date.now() + 601_000);
        return signedBy(key(), { ...claims, exp: now_s() + 300 });
      });
      expect(result).toBe(REFUSED);
    } finally {
      vi.useRealTimers();
    }
  });

  it('that does not answer is asked again at the next sign-in', async () => {
    const another = await statedProvider();
    const late = await oidcApp(another.url);
    const begin = async (): Promise<string> => {
      const { url } = await simpleBrowser((next) => next.origin === late.url).open(
        `${late.url}/api/v1/sign-in`,
      );
      return url.origin === late.url ? url.search : url.origin;
    };
    another.isDown = true;
    expect(await begin()).toBe('?signIn=sign-in-unavailable');
    another.isDown = false;
    another.metadata = { issuer: 'https://evil.example' };
    expect(await begin()).toBe('?signIn=sign-in-unavailable');
    another.metadata = {};
    expect(await begin()).toBe(another.url);
    await late.close();
    await another.close();
  });
});

it('logs why a sign-in failed, without anything that the provider sent', () => {
  const log = app.log.join('');
  expect(log).toContain('OAUTH_');
  expect(log).not.toMatch(/eyJ|example\.com|evil|access token|"state|code=/);
});
