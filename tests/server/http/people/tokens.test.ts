import { describe, expect, it } from 'vitest';
import { routes } from '../../../../server/http/routes.ts';
import { isRecorded, neededRole } from '../../../../server/http/people/neededRole.ts';
import { roles } from '../../../../server/people/roles.ts';
import { problemOf } from '../problemOf.ts';
import { peopleApp } from './peopleApp.ts';

const app = peopleApp();
const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
const made = (name: string, role = 'viewer'): string => JSON.stringify({ name, role });

interface Made {
  readonly token: string;
  readonly record: { readonly id: string; readonly lastUsedAt: string | null };
}

describe('a server with tokens', () => {
  it.each(routes.filter((route) => neededRole(route) !== 'anyone'))(
    'answers 401 to $operationId without a token, before the body is read',
    async ({ method, path }) => {
      const response = await app.ask(path.replaceAll(/\{\w+\}/g, 'some'), {
        method: method.toUpperCase(),
        ...(method === 'get' ? {} : { body: 'not read', headers: { 'Content-Type': 'text/plain' } }),
      });
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="Plenum"');
      expect(await problemOf(response)).toMatchObject({ status: 401, code: 'sign-in-required' });
    },
  );

  it.each(
    routes.flatMap((route) => {
      const needed = neededRole(route);
      if (needed === 'anyone') return [];
      return roles.slice(0, roles.indexOf(needed)).map((role) => ({ ...route, needed, given: role }));
    }),
  )('answers 403 to $operationId with a token of a $given', async ({ method, path, needed, given }) => {
    const response = await app.ask(path.replaceAll(/\{\w+\}/g, 'some'), {
      method: method.toUpperCase(),
      headers: bearer(await app.tokenOf(given)),
    });
    expect(response.headers.get('www-authenticate')).toContain('insufficient_scope');
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 403, code: 'role-too-low' });
    expect(problem.detail).toContain(`the role ${needed}`);
  });

  it('lets everyone ask for its health', async () => {
    expect((await app.ask('/health')).status).toBe(200);
  });

  it('tells unknown, revoked and malformed tokens not apart', async () => {
    const token = await app.tokenOf('owner');
    const [record] = await app.people.store.tokens();
    await app.people.store.revokeToken(record?.id ?? '', 1);
    const wrong = [token, `plenum_${'A'.repeat(43)}`, 'plenum_short', token.toLowerCase(), `${token}=`];
    const answers = await Promise.all(
      wrong.map(async (given) => {
        const response = await app.ask('/api/v1/climates', { headers: bearer(given) });
        const { detail, code, status } = await problemOf(response);
        return [status, code, detail, response.headers.get('www-authenticate')].join(' | ');
      }),
    );
    expect(new Set(answers)).toEqual(
      new Set([
        '401 | credentials-invalid | the token is not valid | Bearer realm="Plenum", error="invalid_token"',
      ]),
    );
  });

  it.each(['Basic cGxlbnVt', 'plenum', 'Bearer', 'Bearer a b'])(
    'refuses the credentials "%s"',
    async (given) => {
      const response = await app.ask('/api/v1/climates', { headers: { Authorization: given } });
      expect((await problemOf(response)).code).toBe('credentials-invalid');
    },
  );

  it('does not accept a token in an address', async () => {
    const token = await app.tokenOf('owner');
    const response = await app.ask(`/api/v1/climates?access_token=${token}&token=${token}`);
    expect((await problemOf(response)).code).toBe('sign-in-required');
  });

  it('lets no cache that several use keep what only some may read', async () => {
    const response = await app.ask('/api/v1/climates', { headers: bearer(await app.tokenOf('viewer')) });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  });
});

describe('POST /api/v1/tokens', () => {
  it('makes a token that works, is shown once, and has a use recorded by the hour', async () => {
    const owner = bearer(await app.tokenOf('owner'));
    const response = await app.post('/api/v1/tokens', made('night job'), owner);
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { token, record } = (await response.json()) as Made;
    expect(response.headers.get('location')).toBe(`/api/v1/tokens/${record.id}`);
    expect(record.lastUsedAt).toBeNull();
    expect((await app.ask('/api/v1/climates', { headers: bearer(token) })).status).toBe(200);
    const list = await (await app.ask('/api/v1/tokens', { headers: owner })).text();
    expect(list).not.toContain(token);
    const used = (JSON.parse(list) as { tokens: Made['record'][] }).tokens.find(({ id }) => id === record.id);
    expect(used?.lastUsedAt).toMatch(/T\d\d:00:00\.000Z$/);
    expect(JSON.stringify(await app.people.store.tokens())).not.toContain(token);
  });

  it('refuses a name that is in use until its token is revoked', async () => {
    const owner = bearer(await app.tokenOf('owner'));
    const first = (await (await app.post('/api/v1/tokens', made('twice'), owner)).json()) as Made;
    expect((await problemOf(await app.post('/api/v1/tokens', made('twice'), owner))).code).toBe(
      'token-name-used',
    );
    const remove = (): Promise<Response> =>
      app.ask(`/api/v1/tokens/${first.record.id}`, { method: 'DELETE', headers: owner });
    expect((await remove()).status).toBe(204);
    expect((await problemOf(await remove())).code).toBe('token-unknown');
    expect((await app.post('/api/v1/tokens', made('twice'), owner)).status).toBe(201);
  });

  it.each(['', ' lead', 'a'.repeat(65), 'new\nline', 'nul\u0000', '<b>'])(
    'refuses the name %j',
    async (name) => {
      const response = await app.post('/api/v1/tokens', made(name), bearer(await app.tokenOf('owner')));
      expect((await problemOf(response)).code).toBe('parameter-invalid');
    },
  );

  it('refuses an unknown role with its path', async () => {
    const owner = bearer(await app.tokenOf('owner'));
    const problem = await problemOf(await app.post('/api/v1/tokens', made('a', 'admin'), owner));
    expect([problem.code, problem.errors[0]?.path]).toEqual(['body-invalid', 'role']);
  });
});

describe('the log of the server', () => {
  it('has no token, cookie or secret of a link, whatever was asked', async () => {
    const token = await app.tokenOf('owner');
    const cookie = await app.signIn(token);
    await app.ask(`/api/v1/shared/${token}`, { headers: { Cookie: cookie } });
    await app.ask(`/api/v1/climates/${token}?token=${token}`, { headers: bearer(token) });
    await app.ask(`/API/v1/SHARED/short-${token.slice(7, 30)}`, { headers: { 'X-Request-Id': 'last' } });
    await expect.poll(() => app.log.some(({ id }) => id === 'last')).toBe(true);
    const log = JSON.stringify(app.log);
    for (const secret of [token, token.slice(7, 30), cookie.split('=')[1] ?? '-', 'plenum_']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('the audit log', () => {
  it('tells who did what to what, page by page, and only to owners', async () => {
    const audited = peopleAuditOf(await app.tokenOf('owner', 'auditor'));
    for (const name of ['one', 'two', 'three']) {
      await app.post('/api/v1/tokens', made(name), { ...audited.headers, 'X-Request-Id': `make-${name}` });
    }
    const first = await audited.page('?limit=2');
    expect(
      first.entries.map(({ who, action, requestId, role, via }) => [who, action, requestId, role, via]),
    ).toEqual([
      ['auditor', 'createToken', 'make-three', 'owner', 'token'],
      ['auditor', 'createToken', 'make-two', 'owner', 'token'],
    ]);
    expect(first.entries[0]?.subject).toMatch(/^\/api\/v1\/tokens\/.+/);
    const second = await audited.page(`?limit=1&before=${String(first.next)}`);
    expect(second.entries.map(({ requestId }) => requestId)).toEqual(['make-one']);
  });

  it('has an entry for every operation that changes what the server keeps', () => {
    const computing = routes.filter(({ method, role }) => method === 'post' && role === 'viewer');
    // They add their entries themselves: not everyone who may call them is an editor.
    const ofThemselves = ['createSession', 'deleteRequestJob', 'deleteSession'];
    const recorded = routes.filter(isRecorded);
    const others = routes.filter(
      (route) => route.method !== 'get' && !recorded.includes(route) && !computing.includes(route),
    );
    expect(others.map(({ operationId }) => operationId).sort()).toEqual(ofThemselves);
  });
});

interface Page {
  readonly entries: readonly Record<'who' | 'action' | 'requestId' | 'role' | 'via' | 'subject', string>[];
  readonly next: number | null;
}

function peopleAuditOf(token: string): {
  headers: Record<string, string>;
  page: (query: string) => Promise<Page>;
} {
  const headers = bearer(token);
  const page = async (query: string): Promise<Page> =>
    (await (await app.ask(`/api/v1/audit${query}`, { headers })).json()) as Page;
  return { headers, page };
}
