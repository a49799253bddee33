import { describe, expect, it } from 'vitest';
import { createReadiness } from '../../../server/operating/readiness.ts';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const readiness = createReadiness();
const app = runningApp({ store: runningStore(), readiness });
const plans = '/api/v1/plans';

interface Made {
  readonly id: string;
  readonly address: string;
  readonly etag: string;
}

async function create(text = exampleText, headers: Record<string, string> = {}): Promise<Made> {
  const response = await app.post(plans, text, headers);
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  const address = response.headers.get('location') ?? '';
  expect(address).toBe(`${plans}/${id}`);
  return { id, address, etag: response.headers.get('etag') ?? '' };
}

const send = (method: string, address: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.ask(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  });

const example = JSON.parse(exampleText) as Record<string, unknown>;

describe('a stored plan', () => {
  it('is read as it was sent, with the ETag of its revision', async () => {
    const { address, etag } = await create();
    const response = await app.ask(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(etag);
    expect(await response.json()).toEqual(example);
    expect(
      (await app.ask(address, { headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } })).status,
    ).toBe(304);
  });

  it('is replaced from the revision that was read only', async () => {
    const { id, address, etag } = await create();
    const renamed = { ...example, name: 'Renamed' };
    const missing = await send('PUT', address, renamed);
    expect(missing.status).toBe(428);
    expect((await problemOf(missing)).code).toBe('revision-not-stated');
    const replaced = await send('PUT', address, renamed, { 'If-Match': etag });
    expect(replaced.status).toBe(200);
    expect(await replaced.json()).toEqual({ id, revision: 2 });
    const stale = await send('PUT', address, example, { 'If-Match': etag });
    expect(stale.status).toBe(412);
    expect(await problemOf(stale)).toMatchObject({
      code: 'revision-outdated',
      detail: expect.stringContaining('revision 2') as string,
    });
    expect(await (await app.ask(address)).json()).toEqual(renamed);
  });

  it('is not changed with the ETag of another plan', async () => {
    const [first, second] = [await create(), await create()];
    const response = await send('PUT', first.address, example, { 'If-Match': second.etag });
    expect(response.status).toBe(412);
    expect((await problemOf(response)).code).toBe('etag-of-other-plan');
  });

  it('is changed in parts by a merge patch, with and without a stated revision', async () => {
    const { address, etag } = await create();
    const patch = { name: 'Patched' };
    const type = { 'Content-Type': 'application/merge-patch+json' };
    expect((await send('PATCH', address, patch, { ...type, 'If-Match': etag })).status).toBe(200);
    expect((await send('PATCH', address, { name: 'Stale' }, { ...type, 'If-Match': etag })).status).toBe(412);
    const again = await send('PATCH', address, { cooling: { pue: 1.4 } }, type);
    expect(again.headers.get('etag')).toBe(etag.replace(/1"$/, '3"'));
    expect(await (await app.ask(address)).json()).toMatchObject({ name: 'Patched', cooling: { pue: 1.4 } });
  });

  it('is not changed by a patch that makes it invalid', async () => {
    const { address, etag } = await create();
    const response = await send('PATCH', address, { cooling: { pue: 0.5 } });
    expect(response.status).toBe(422);
    const { code, errors } = await problemOf(response);
    expect(code).toBe('plan-invalid');
    expect(errors).toContainEqual(expect.objectContaining({ path: 'cooling.pue' }));
    expect((await app.ask(address)).headers.get('etag')).toBe(etag);
  });

  it('loses no patch of many at once', async () => {
    const { address } = await create();
    const values = Array.from({ length: 4 }, (_, index) => index);
    const statuses = await Promise.all(
      values.map((value) => send('PATCH', address, { racks: { [`extra-${String(value)}`]: extraRack } })),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { racks } = (await (await app.ask(address)).json()) as { racks: Record<string, unknown> };
    expect(Object.keys(racks).filter((id) => id.startsWith('extra-'))).toHaveLength(4);
  });

  it('is deleted, is not found after that, and is restored with its revisions', async () => {
    const { address, etag } = await create();
    expect((await send('DELETE', address)).status).toBe(428);
    expect((await send('DELETE', address, undefined, { 'If-Match': etag })).status).toBe(204);
    expect((await app.ask(address)).status).toBe(404);
    const listed = (await (await app.ask(`${plans}?deleted=true&limit=500`)).json()) as {
      plans: { id: string; deleted?: string }[];
    };
    expect(listed.plans.some(({ id, deleted }) => address.endsWith(id) && deleted !== undefined)).toBe(true);
    expect((await send('POST', `${address}/restore`)).status).toBe(200);
    expect(await (await app.ask(address)).json()).toEqual(example);
  });

  it('is created once for a repeated request with the same key', async () => {
    const key = { 'Idempotency-Key': 'a key of the test' };
    const [first, second] = [await create(exampleText, key), await create(exampleText, key)];
    expect(second.id).toBe(first.id);
    const other = await app.post(plans, JSON.stringify({ ...example, name: 'Other' }), key);
    expect((await problemOf(other)).code).toBe('idempotency-key-reused');
  });

  it('is not stored if it is invalid', async () => {
    const response = await app.post(plans, JSON.stringify({ ...example, racks: 7 }));
    expect(response.status).toBe(422);
    expect((await problemOf(response)).code).toBe('plan-invalid');
  });

  it('has the report of the plan that it is', async () => {
    const { address } = await create();
    const stateless = await (await app.post('/api/v1/reports', exampleText)).text();
    expect(await (await app.ask(`${address}/report`)).text()).toBe(stateless);
    const csv = await (await app.ask(`${address}/hourly.csv?option=air`)).text();
    expect(csv.split('\n')).toHaveLength(8762);
  });
});

const extraRack = Object.values(example['racks'] as Record<string, unknown>)[0];

describe('revisions', () => {
  it('are listed with who, when and what, compared, and restored', async () => {
    const { address, etag } = await create();
    await send('PATCH', address, { cooling: { pue: 1.4 } }, { 'If-Match': etag });
    await send('PATCH', address, { name: 'Third' });
    const { revisions } = (await (await app.ask(`${address}/revisions`)).json()) as {
      revisions: { revision: number; who: string; label: string }[];
    };
    expect(revisions.map(({ revision, who, label }) => [revision, who, label])).toEqual([
      [3, 'local user', 'change name'],
      [2, 'local user', 'change cooling.pue'],
      [1, 'local user', expect.any(String)],
    ]);
    const second = (await (await app.ask(`${address}/revisions/2`)).json()) as { cooling: { pue: number } };
    expect(second.cooling.pue).toBe(1.4);
    const difference = await (await app.ask(`${address}/revisions/1/diff/2`)).json();
    expect(difference).toMatchObject({
      label: 'change cooling.pue',
      changes: [{ path: 'cooling.pue', kind: 'changed', before: 1.6, after: 1.4 }],
    });
    const restored = await send('POST', `${address}/revisions/1/restore`, undefined, {
      'If-Match': etag.replace(/1"$/, '3"'),
    });
    expect(restored.status).toBe(200);
    expect(await (await app.ask(address)).json()).toEqual(example);
    const after = (await (await app.ask(`${address}/revisions?limit=1`)).json()) as {
      revisions: { label: string }[];
    };
    expect(after.revisions[0]?.label).toMatch(/^restore revision 1: /);
  });

  it('that do not exist are not found', async () => {
    const { address } = await create();
    for (const path of ['/revisions/2', '/revisions/1/diff/9', '/revisions/999999999']) {
      const response = await app.ask(address + path);
      expect(response.status).toBe(404);
      expect((await problemOf(response)).code).toBe('revision-unknown');
    }
  });
});

describe('the list', () => {
  it('is searched, sorted and read a page at a time', async () => {
    for (const name of ['Zebra hall', 'Apple hall', 'Mango hall']) {
      await create(JSON.stringify({ ...example, name: `${name} of the list` }));
    }
    const names: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const query = `?search=of+the+list&sort=name&limit=2${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
      const page = (await (await app.ask(plans + query)).json()) as {
        plans: { name: string }[];
        next: string | null;
      };
      expect(page.plans.length).toBeLessThanOrEqual(2);
      names.push(...page.plans.map(({ name }) => name));
      after = page.next;
    }
    expect(names).toEqual(['Apple hall of the list', 'Mango hall of the list', 'Zebra hall of the list']);
  });
});

describe('a plan under an id of the client', () => {
  const newId = (): string => crypto.randomUUID().replaceAll('-', '');
  const onlyNew = { 'If-None-Match': '*' };

  it('is created once', async () => {
    const id = newId();
    const made = await send('PUT', `${plans}/${id}`, example, onlyNew);
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe(`"${id}-1"`);
    expect(await made.json()).toEqual({ id, revision: 1 });
    const again = await send('PUT', `${plans}/${id}`, example, onlyNew);
    expect(again.status).toBe(412);
    expect((await problemOf(again)).code).toBe('plan-exists');
  });

  it('is not created in place of a deleted one', async () => {
    const { address, etag } = await create();
    await send('DELETE', address, undefined, { 'If-Match': etag });
    const again = await send('PUT', address, example, onlyNew);
    expect((await problemOf(again)).code).toBe('plan-exists');
  });

  it('is refused with an id that does not fit into an address', async () => {
    const response = await send(
      'PUT',
      `${plans}/${encodeURIComponent('a "plan" with blanks')}`,
      example,
      onlyNew,
    );
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors[0]?.path).toBe('id');
  });

  it('may be a draft that is not valid yet, if the query says so', async () => {
    const draft = { ...example, racks: 7 };
    const address = `${plans}/${newId()}`;
    expect((await send('PUT', address, draft, onlyNew)).status).toBe(422);
    expect((await send('PUT', `${address}?draft=true`, draft, onlyNew)).status).toBe(201);
    expect(await (await app.ask(address)).json()).toEqual(draft);
    expect((await send('POST', `${plans}?draft=true`, draft)).status).toBe(201);
    expect((await problemOf(await send('POST', `${plans}?draft=true`, []))).code).toBe('plan-invalid');
  });
});

describe('a server without a store', () => {
  const without = runningApp();
  it('says so', async () => {
    const response = await without.ask(plans);
    expect(response.status).toBe(501);
    expect((await problemOf(response)).code).toBe('store-absent');
  });
});

describe('edits', () => {
  const edit = { label: 'change PUE', edits: [{ kind: 'set', path: ['cooling', 'pue'], value: 0.5 }] };

  it('are stored from the revision that was read only, also as a draft that is not valid yet', async () => {
    const { id, address, etag } = await create();
    const first = await send('POST', `${address}/changes`, edit, { 'If-Match': etag });
    expect(await first.json()).toEqual({ id, revision: 2 });
    expect((await send('POST', `${address}/changes`, edit, { 'If-Match': etag })).status).toBe(412);
    const { changes } = (await (await app.ask(`${address}/changes?since=1`)).json()) as {
      changes: unknown[];
    };
    expect(changes).toEqual([
      expect.objectContaining({ revision: 2, who: 'local user', label: 'change PUE', changed: edit.edits }),
    ]);
    const report = await app.ask(`${address}/report`);
    expect((await problemOf(report)).code).toBe('plan-invalid');
  });

  it.each([
    [{ label: '', edits: [] }],
    [{ label: '', edits: [{ kind: 'set', path: 'cooling', value: 1 }] }],
    [{ label: '', edits: [{ kind: 'move', path: [] }] }],
    [{ label: '', edits: [{ kind: 'set', path: [], value: 7 }] }],
    [{ label: '', edits: [{ kind: 'set', path: ['a', 'b', 'c'], value: 7 }] }],
    [{ label: '', edits: [{ kind: 'set', path: ['__proto__', 'x'], value: 7 }] }],
    [{ label: '', edits: [{ kind: 'order', path: ['racks'], keys: ['none'] }] }],
  ])('%j are refused or stored as a whole plan', async (body) => {
    const { address, etag } = await create();
    const response = await send('POST', `${address}/changes`, body, { 'If-Match': etag });
    expect([200, 422]).toContain(response.status);
    const document = (await (await app.ask(address)).json()) as Record<string, unknown>;
    expect(document).toMatchObject({ schemaVersion: 1 });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('are told to who watches the plan', async () => {
    const { address, etag } = await create();
    const events = await app.ask(`${address}/events`);
    expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = (events.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let seen = '';
    const until = async (text: string): Promise<void> => {
      while (!seen.includes(text)) seen += decoder.decode((await reader.read()).value);
    };
    await until('"revision":1');
    await send('POST', `${address}/changes`, edit, { 'If-Match': etag });
    await until('"revision":2');
    readiness.stop();
    while (!(await reader.read()).done);
  });
});

describe('a change with an idempotency key', () => {
  const pue = (value: number): unknown => ({
    label: 'change PUE',
    edits: [{ kind: 'set', path: ['cooling', 'pue'], value }],
  });

  it('is made once, and answers its revision again whatever has happened since', async () => {
    const { id, address, etag } = await create();
    const headers = { 'If-Match': etag, 'Idempotency-Key': 'key of one change' };
    const first = await send('POST', `${address}/changes`, pue(1.5), headers);
    expect(await first.json()).toEqual({ id, revision: 2 });
    const next = { 'If-Match': first.headers.get('etag') ?? '' };
    expect((await send('POST', `${address}/changes`, pue(1.6), next)).status).toBe(200);
    const again = await send('POST', `${address}/changes`, pue(1.5), headers);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ id, revision: 2 });
    expect(again.headers.get('etag')).toBe(`"${id}-2"`);
    expect(await (await app.ask(address)).json()).toMatchObject({ cooling: { pue: 1.6 } });
  });

  it('is refused if the key was used for other edits, and not by the same key on another plan', async () => {
    const { address, etag } = await create();
    const headers = { 'If-Match': etag, 'Idempotency-Key': 'key of two changes' };
    expect((await send('POST', `${address}/changes`, pue(1.5), headers)).status).toBe(200);
    const other = await send('POST', `${address}/changes`, pue(1.6), headers);
    expect((await problemOf(other)).code).toBe('idempotency-key-reused');
    const second = await create();
    const there = { ...headers, 'If-Match': second.etag };
    expect((await send('POST', `${second.address}/changes`, pue(1.6), there)).status).toBe(200);
  });
});
