import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lateServer, type LateServer } from './lateServer.ts';
import { CLIENT_SECRET, oidcApp, type OidcApp } from './oidcApp.ts';
import { simpleBrowser, type Arrival, type SimpleBrowser } from './simpleBrowser.ts';

/** Accounts of the provider, and what it states about them. */
const accounts: Readonly<Record<string, Record<string, unknown>>> = {
  ada: { email: 'ada@example.com', email_verified: true },
  bob: { email: 'bob@example.com', email_verified: true, groups: ['staff', 'planners'] },
  // Says to be Ada, which its provider has not verified.
  eve: { email: 'ada@example.com', email_verified: false, groups: ['staff'] },
};

let provider: LateServer;
let app: OidcApp;

beforeAll(async () => {
  provider = await lateServer();
  app = await oidcApp(provider.url, { scope: 'openid email groups' });
  const real = new Provider(provider.url, {
    clients: [
      {
        client_id: 'plenum',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${app.url}/api/v1/sign-in/callback`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'email', 'groups'],
    cookies: { keys: ['a key of the cookies of the provider'] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...accounts[id] }),
    }),
  });
  provider.answerWith(real.callback());
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

/** Signs in at the provider as a person does: begins here, states the account, consents. */
async function signIn(
  browser: SimpleBrowser,
  account: string,
  returnTo = '/floor?id=1#rack',
): Promise<Arrival> {
  const start = `${app.url}/api/v1/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  let arrival = await browser.open(start);
  for (const form of [{ prompt: 'login', login: account, password: 'any' }, { prompt: 'consent' }]) {
    if (!arrival.url.pathname.startsWith('/interaction/')) return arrival;
    arrival = await browser.open(arrival.url, form);
  }
  return arrival;
}

const sessionOf = async (browser: SimpleBrowser): Promise<{ who: unknown }> =>
  JSON.parse((await browser.open(`${app.url}/api/v1/session`)).text) as { who: unknown };

describe('signing in at a real provider', () => {
  it('takes the role of a verified e-mail address, and shows the page that was asked for', async () => {
    const browser = simpleBrowser();
    const { url } = await signIn(browser, 'ada');
    expect(url.href).toBe(`${app.url}/floor?id=1#rack`);
    expect((await sessionOf(browser)).who).toEqual({ name: 'ada@example.com', role: 'owner', via: 'oidc' });
    const [entry] = await app.people.store.audit({ before: undefined, limit: 1 });
    expect(entry).toMatchObject({ who: 'ada@example.com', action: 'finishSignIn' });
    expect((await browser.open(`${app.url}/api/v1/audit`)).status).toBe(200);
  });

  it('takes the role of a group', async () => {
    const browser = simpleBrowser();
    await signIn(browser, 'bob');
    expect((await sessionOf(browser)).who).toMatchObject({ name: 'bob@example.com', role: 'editor' });
    expect((await browser.open(`${app.url}/api/v1/audit`)).status).toBe(403);
  });

  it('gives no role for an address that the provider has not verified', async () => {
    const browser = simpleBrowser();
    const { url } = await signIn(browser, 'eve');
    expect(url.pathname + url.search).toBe('/?signIn=role-missing');
    expect((await sessionOf(browser)).who).toBeNull();
  });

  it('tells that the person refused', async () => {
    const browser = simpleBrowser();
    const start = await browser.open(`${app.url}/api/v1/sign-in`);
    const abort = await browser.open(`${provider.url}${start.url.pathname}/abort`);
    expect(abort.url.search).toBe('?signIn=sign-in-failed');
    expect((await sessionOf(browser)).who).toBeNull();
  });

  it('asks with PKCE, state and nonce, which differ each time', async () => {
    const stays = simpleBrowser((url) => url.origin === app.url);
    const [first, second] = [
      await stays.open(`${app.url}/api/v1/sign-in`),
      await stays.open(`${app.url}/api/v1/sign-in`),
    ];
    const { searchParams } = first.url;
    expect(first.url.origin).toBe(provider.url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${app.url}/api/v1/sign-in/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(second.url.searchParams.get(name)).not.toBe(searchParams.get(name));
    }
  });
});

describe('the answer of a provider', () => {
  /** Signs in, but keeps the last address, which carries the code, from being opened. */
  async function intercepted(): Promise<{ browser: SimpleBrowser; callback: URL }> {
    const browser = simpleBrowser((url) => url.pathname !== '/api/v1/sign-in/callback');
    const { url } = await signIn(browser, 'ada');
    expect(url.searchParams.get('code')).not.toBeNull();
    return { browser, callback: url };
  }
  const isSignedIn = async (browser: SimpleBrowser): Promise<boolean> =>
    (await sessionOf(browser)).who !== null;

  it('is not accepted from another browser: an attacker cannot sign a victim in', async () => {
    const { callback } = await intercepted();
    const victim = simpleBrowser();
    expect((await victim.open(callback)).url.search).toBe('?signIn=sign-in-failed');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('is not accepted from a browser that has begun another sign-in', async () => {
    const { callback } = await intercepted();
    const victim = simpleBrowser((url) => url.origin === app.url);
    await victim.open(`${app.url}/api/v1/sign-in`);
    expect((await victim.open(callback)).url.search).toBe('?signIn=sign-in-failed');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('is accepted once, even if the cookie of the attempt comes again', async () => {
    const { browser, callback } = await intercepted();
    const attempt = new Map(browser.cookies);
    expect((await browser.open(callback)).url.search).not.toContain('signIn');
    const again = simpleBrowser();
    for (const [name, value] of attempt) again.cookies.set(name, value);
    expect((await again.open(callback)).url.search).toBe('?signIn=sign-in-failed');
    expect(await isSignedIn(again)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it.each([
    ['another state', 'state', 'A'.repeat(43)],
    ['no state', 'state', undefined],
    ['another code', 'code', 'A'.repeat(43)],
    ['no code', 'code', undefined],
    ['the issuer of another provider', 'iss', 'https://evil.example'],
  ])('is refused with %s', async (_what, name, value) => {
    const { browser, callback } = await intercepted();
    callback.searchParams.delete(name);
    if (value !== undefined) callback.searchParams.set(name, value);
    expect((await browser.open(callback)).url.search).toBe('?signIn=sign-in-failed');
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('leads to no other server', async () => {
    for (const target of [
      'https://evil.example',
      '//evil.example',
      String.raw`/\evil.example`,
      '/.//evil.example',
    ]) {
      const { url } = await signIn(simpleBrowser(), 'ada', target);
      expect(url.href).toBe(`${app.url}/`);
    }
  });

  it('gives a new session to a browser that has one', async () => {
    const browser = simpleBrowser();
    await signIn(browser, 'ada');
    const before = browser.cookies.get(`${app.url} plenum-session`);
    await signIn(browser, 'ada');
    const other = simpleBrowser();
    other.cookies.set(`${app.url} plenum-session`, before ?? '');
    expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
  });
});

it('logs no code, state, token or address of a person', () => {
  const log = app.log.join('');
  expect(log).toContain('/api/v1/sign-in/callback');
  expect(log).toContain('sign-in failed');
  expect(log).not.toMatch(/code=|state=|eyJ|example\.com|secret of/);
});
