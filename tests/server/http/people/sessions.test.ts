import { describe, expect, it } from 'vitest';
import { problemOf } from '../problemOf.ts';
import { cookieOf, peopleApp } from './peopleApp.ts';

const app = peopleApp({ sessionDuration_ms: 3_600_000 });

const whoOf = async (cookie: string): Promise<unknown> =>
  ((await (await app.ask('/api/v1/session', { headers: { Cookie: cookie } })).json()) as { who: unknown })
    .who;

/** A request that changes something, as the page makes it; headers as a browser sets them. */
const change = (cookie: string, headers: Record<string, string>): Promise<Response> =>
  app.post('/api/v1/tokens', JSON.stringify({ name: crypto.randomUUID(), role: 'viewer' }), {
    Cookie: cookie,
    ...headers,
  });

describe('signing in with a token', () => {
  it('sets a cookie that scripts cannot read and other sites do not send, and hides the token', async () => {
    const token = await app.tokenOf('editor', 'Ada');
    const response = await app.post('/api/v1/session', JSON.stringify({ token }));
    expect(await response.json()).toEqual({
      auth: 'token',
      who: { name: 'Ada', role: 'editor', via: 'token' },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^plenum-session=[\w-]{43}\.[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/,
    );
    expect(cookie).not.toContain(token.slice(7));
    expect(await whoOf(cookieOf(response))).toEqual({ name: 'Ada', role: 'editor', via: 'token' });
  });

  it('tells a wrong token with the same words as a revoked one, and sets no cookie', async () => {
    const token = await app.tokenOf('editor');
    const [record] = await app.people.store.tokens();
    await app.people.store.revokeToken(record?.id ?? '', 1);
    const answers = [];
    for (const given of [token, `plenum_${'A'.repeat(43)}`, '', 'Ada']) {
      const response = await app.post('/api/v1/session', JSON.stringify({ token: given }));
      expect(response.headers.getSetCookie()).toEqual([]);
      const { status, code, detail } = await problemOf(response);
      answers.push([status, code, detail].join(' | '));
    }
    expect(new Set(answers)).toEqual(new Set(['401 | credentials-invalid | the token is not valid']));
  });

  it('gives a new id even to a browser that brings one, and ends the former session', async () => {
    const attacker = await app.signIn(await app.tokenOf('viewer', 'attacker'));
    const victim = await app.signIn(await app.tokenOf('owner', 'victim'), attacker);
    expect(victim).not.toBe(attacker);
    expect(await whoOf(attacker)).toBeNull();
    expect(await whoOf(victim)).toMatchObject({ name: 'victim' });
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'is refused for a page of %s',
    async (origin) => {
      const token = await app.tokenOf('owner');
      const response = await app.post('/api/v1/session', JSON.stringify({ token }), { Origin: origin });
      expect((await problemOf(response)).code).toBe('origin-not-allowed');
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  it('is refused for a form, which a page of another origin may send without asking', async () => {
    const token = await app.tokenOf('owner');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await app.post('/api/v1/session', JSON.stringify({ token }), { 'Content-Type': type });
      expect((await problemOf(response)).code).toBe('media-type');
    }
  });
});

describe('a session', () => {
  it('ends when the person signs out, on the server too', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const response = await app.ask('/api/v1/session', {
      method: 'DELETE',
      headers: { Cookie: cookie, Origin: app.origin() },
    });
    expect([response.status, response.headers.getSetCookie()]).toEqual([
      204,
      ['plenum-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax'],
    ]);
    expect(await whoOf(cookie)).toBeNull();
    expect((await app.ask('/api/v1/climates', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('cannot be ended by a page of another origin', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const headers = { Cookie: cookie, Origin: 'http://evil.example' };
    const response = await app.ask('/api/v1/session', { method: 'DELETE', headers });
    expect((await problemOf(response)).code).toBe('origin-not-allowed');
    expect(await whoOf(cookie)).not.toBeNull();
  });

  it('ends with its token', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const [record] = await app.people.store.tokens();
    await app.people.store.revokeToken(record?.id ?? '', 1);
    expect(await whoOf(cookie)).toBeNull();
  });

  it('ends by itself', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    app.wait(3_599_000);
    expect(await whoOf(cookie)).not.toBeNull();
    app.wait(1_000);
    expect(await whoOf(cookie)).toBeNull();
  });

  it('is not accepted if one character of its cookie differs, or if it comes twice', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const value = cookie.slice('plenum-session='.length);
    const forged = value.split('').map((character, index) => {
      // The last of 43 characters has only four bits, so some others mean the same; the signature compares texts.
      const other = character === 'A' ? 'B' : 'A';
      return `plenum-session=${value.slice(0, index)}${other}${value.slice(index + 1)}`;
    });
    for (const wrong of [...forged, value, `plenum-session=${value}; ${cookie}`, `__Host-${cookie}`]) {
      expect(await whoOf(wrong), wrong).toBeNull();
    }
    expect(await whoOf(`other=1; ${cookie}; last="x=y"`)).not.toBeNull();
  });

  it('changes nothing for a page of another origin, port or frame', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const refused: Record<string, string>[] = [
      {},
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { Origin: `http://localhost:${String(app.port())}` },
      { Origin: 'http://127.0.0.1:1' },
      { Origin: `${app.origin()}.evil.example` },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ];
    for (const headers of refused) {
      const response = await change(cookie, headers);
      expect((await problemOf(response)).code, JSON.stringify(headers)).toBe('origin-not-allowed');
    }
    expect((await change(cookie, { Origin: app.origin() })).status).toBe(201);
    expect((await change(cookie, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it('does not count beside a token that is not valid', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const response = await change(cookie, { Origin: app.origin(), Authorization: 'Bearer wrong' });
    expect((await problemOf(response)).code).toBe('credentials-invalid');
  });

  it('is not told to pages of other origins', async () => {
    const cookie = await app.signIn(await app.tokenOf('owner'));
    const { headers } = await app.ask('/api/v1/session', {
      headers: { Cookie: cookie, Origin: 'http://evil.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('a server that is reached by https', () => {
  const publicUrl = 'https://plenum.example.com';
  const secure = peopleApp({ publicUrl }, { hosts: { publicUrl } });

  it('has a cookie of this host alone, and ignores one without that name', async () => {
    const token = await secure.tokenOf('owner');
    const response = await secure.post('/api/v1/session', JSON.stringify({ token }), {
      Origin: publicUrl,
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-plenum-session=.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    expect(cookie).not.toContain('Domain');
    const asks = async (given: string): Promise<number> =>
      (await secure.ask('/api/v1/climates', { headers: { Cookie: given } })).status;
    expect(await asks(cookieOf(response))).toBe(200);
    expect(await asks(cookieOf(response).replace('__Host-', ''))).toBe(401);
  });

  it('accepts changes of pages of its public address', async () => {
    const cookie = await secure.signIn(await secure.tokenOf('owner'));
    const post = (origin: string): Promise<Response> =>
      secure.post('/api/v1/tokens', '{"name":"a","role":"viewer"}', { Cookie: cookie, Origin: origin });
    expect((await post('http://plenum.example.com')).status).toBe(403);
    expect((await post('https://plenum.example.com:444')).status).toBe(403);
    expect((await post(publicUrl)).status).toBe(201);
  });
});

describe('a server without sign-in', () => {
  const open = peopleApp({ auth: 'off' });

  it('takes everyone for an owner, and has no sign-in', async () => {
    expect(await (await open.ask('/api/v1/session')).json()).toEqual({
      auth: 'off',
      who: { name: 'local user', role: 'owner', via: 'local' },
    });
    expect((await open.ask('/api/v1/audit')).status).toBe(200);
    expect((await open.post('/api/v1/session', '{"token":""}')).status).toBe(404);
    expect((await open.ask('/api/v1/sign-in')).status).toBe(404);
  });
});
