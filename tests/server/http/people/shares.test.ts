import { beforeAll, describe, expect, it } from 'vitest';
import { examplePlan } from '../../../../server/http/routes/examplePlan.ts';
import { problemOf } from '../problemOf.ts';
import { runningStore } from '../runningStore.ts';
import { peopleApp } from './peopleApp.ts';

interface Made {
  readonly token: string;
  readonly path: string;
  readonly share: { readonly id: string; readonly endsAt: string };
}

const DAY_ms = 86_400_000;

describe('share links', () => {
  const store = runningStore();
  const app = peopleApp({}, { store });
  let owner: Record<string, string> = {};
  beforeAll(async () => {
    owner = { Authorization: `Bearer ${await app.tokenOf('owner', 'Ada')}` };
  });

  const newPlan = async (): Promise<string> => {
    const response = await app.post('/api/v1/plans', JSON.stringify(examplePlan), owner);
    return ((await response.json()) as { id: string }).id;
  };
  const share = (id: string, body: unknown = {}): Promise<Response> =>
    app.post(`/api/v1/plans/${id}/shares`, JSON.stringify(body), owner);
  const made = async (response: Response): Promise<Made> => (await response.json()) as Made;
  const read = (token: string): Promise<Response> => app.ask(`/api/v1/shared/${token}`);

  it('show the plan as it is now to everyone who has the link, and nothing else', async () => {
    const id = await newPlan();
    const response = await share(id);
    expect(response.status).toBe(201);
    const { token, path, share: kept } = await made(response);
    expect(response.headers.get('location')).toBe(`/api/v1/plans/${id}/shares/${kept.id}`);
    expect(path).toBe(`/#share=${token}`);
    const days = (Date.parse(kept.endsAt) - Date.now()) / DAY_ms;
    expect(days).toBeCloseTo(30, 1);

    const shared = await read(token);
    expect(shared.headers.get('cache-control')).toBe('no-store');
    expect(shared.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await shared.json()).toMatchObject({
      name: examplePlan.name,
      plan: examplePlan,
      endsAt: kept.endsAt,
    });

    const [before] = await store.plans.revisions(id, { limit: 1 });
    const change = { edits: [{ kind: 'set', path: ['name'], value: 'Renamed' }] } as const;
    await store.plans.change(id, { who: 'Ada', label: '', change, ifRevision: before?.number ?? 0 });
    expect(await (await read(token)).json()).toMatchObject({ name: 'Renamed' });

    for (const bearer of [token, `plenum_${token}`]) {
      const asToken = await app.ask(`/api/v1/plans/${id}`, {
        headers: { Authorization: `Bearer ${bearer}` },
      });
      expect(asToken.status).toBe(401);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      expect((await app.ask(`/api/v1/shared/${token}`, { method })).status).toBe(405);
    }
  });

  it('are listed without their secret, and end when they are revoked', async () => {
    const id = await newPlan();
    const { token, share: kept } = await made(await share(id));
    const list = await (await app.ask(`/api/v1/plans/${id}/shares`, { headers: owner })).text();
    expect(JSON.parse(list)).toMatchObject({ shares: [{ id: kept.id, createdBy: 'Ada' }] });
    expect(list).not.toContain(token);
    expect(JSON.stringify(await app.people.store.sharesOf(id))).not.toContain(token);
    const other = await newPlan();
    const revoke = (plan: string): Promise<Response> =>
      app.ask(`/api/v1/plans/${plan}/shares/${kept.id}`, { method: 'DELETE', headers: owner });
    expect((await problemOf(await revoke(other))).code).toBe('share-unknown');
    expect((await revoke(id)).status).toBe(204);
    expect((await problemOf(await read(token))).code).toBe('share-unknown');
    expect((await problemOf(await revoke(id))).code).toBe('share-unknown');
  });

  it('tell an unknown, revoked, ended link and one of a deleted plan not apart', async () => {
    const id = await newPlan();
    const ended = await made(await share(id, { endsAt: new Date(Date.now() + 60_000).toISOString() }));
    const deleted = await made(await share(id));
    app.wait(60_000);
    await store.plans.remove(id, { who: 'Ada', ifRevision: 1 });
    const answers = [];
    for (const token of [ended.token, deleted.token, 'A'.repeat(43), 'short', deleted.share.id]) {
      const { status, code, detail } = await problemOf(await read(token));
      answers.push([status, code, detail].join(' | '));
    }
    expect(new Set(answers)).toEqual(
      new Set(['404 | share-unknown | the link is unknown, was revoked or has ended']),
    );
  });

  it('have a name for whom they are, which the receiver does not see', async () => {
    const id = await newPlan();
    const { token } = await made(await share(id, { name: ' Review by the utility ' }));
    const list: unknown = await (await app.ask(`/api/v1/plans/${id}/shares`, { headers: owner })).json();
    expect(list).toMatchObject({ shares: [{ name: 'Review by the utility' }] });
    expect(await (await read(token)).text()).not.toContain('Review by the utility');
    for (const name of ['a'.repeat(101), 'two\nlines', 'nul\0']) {
      expect((await problemOf(await share(id, { name }))).code).toBe('body-invalid');
    }
  });

  it.each([
    ['in the past', { endsAt: '2020-01-01T00:00:00.000Z' }, 'share-end-invalid'],
    ['more than a year away', { endsAt: '2999-01-01T00:00:00.000Z' }, 'share-end-invalid'],
    ['no moment', { endsAt: 'tomorrow' }, 'body-invalid'],
    ['of an unknown field', { until: '2999-01-01T00:00:00.000Z' }, 'body-invalid'],
  ])('have no end %s', async (_what, body, code) => {
    expect((await problemOf(await share(await newPlan(), body))).code).toBe(code);
  });

  it('are for owners only, and of plans that exist', async () => {
    const id = await newPlan();
    for (const role of ['viewer', 'editor'] as const) {
      const headers = { Authorization: `Bearer ${await app.tokenOf(role)}` };
      expect((await app.post(`/api/v1/plans/${id}/shares`, '{}', headers)).status).toBe(403);
      expect((await app.ask(`/api/v1/plans/${id}/shares`, { headers })).status).toBe(403);
    }
    expect((await problemOf(await share('no-such-plan'))).code).toBe('plan-unknown');
  });

  it('leave who shared what in the audit log, and no secret', async () => {
    const id = await newPlan();
    const { token, share: kept } = await made(await share(id));
    const audit = await (await app.ask('/api/v1/audit?limit=2', { headers: owner })).text();
    expect(JSON.parse(audit)).toMatchObject({
      entries: [
        { who: 'Ada', action: 'createShare', subject: `/api/v1/plans/${id}/shares/${kept.id}` },
        { who: 'Ada', action: 'createStoredPlan', subject: `/api/v1/plans/${id}` },
      ],
    });
    expect(audit).not.toContain(token);
    await read(token);
    expect(JSON.stringify(app.log)).not.toContain(token);
  });
});
