import { describe, expect, it } from 'vitest';
import templates from '../../../client/home/templates.json';
import { planCardSchema } from '../../../server/http/routes/cards.ts';
import { exampleText } from '../../support/plans.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const app = runningApp({ store: runningStore() });
const hall = JSON.parse(exampleText('hall-1mw')) as Record<string, unknown>;

async function cardOf(response: Response): Promise<ReturnType<typeof planCardSchema.parse>> {
  expect(response.status).toBe(200);
  return planCardSchema.parse(await response.json());
}

async function store(document: unknown): Promise<string> {
  const response = await app.post('/api/v1/plans', JSON.stringify(document));
  expect(response.status).toBe(201);
  return response.headers.get('location') ?? '';
}

describe('the card of a plan', () => {
  it('has the figures and the drawing of the template that it is', async () => {
    const { figures, thumbnail } = await cardOf(await app.post('/api/v1/cards', JSON.stringify(hall)));
    const template = templates['hall-1mw'];
    expect(thumbnail).toEqual(template.thumbnail);
    expect(figures.pue).toBeCloseTo(template.figures.pue, 4);
    expect(figures).toMatchObject({ currency: 'USD', errorCount: 0, warningCount: 3 });
  });

  it('that is not valid has a drawing, its invalid values as errors, and no figures', async () => {
    const draft = { ...hall, cooling: { pue: 'warm' }, options: undefined };
    const { figures, thumbnail } = await cardOf(await app.post('/api/v1/cards', JSON.stringify(draft)));
    expect(thumbnail.kind).toBe('floor');
    expect(figures).toMatchObject({ itLoad_kW: null, pue: null, cost: null, carbon_t: null });
    expect(figures.errorCount).toBeGreaterThan(0);
  });

  it.each(['{}', '{"halls": 7, "racks": [1]}', '{"schemaVersion": 9999}', '{"racks": {"a": {"hall": "x"}}}'])(
    'is made of %s, which is no plan',
    async (text) => {
      const { figures } = await cardOf(await app.post('/api/v1/cards', text));
      expect(figures.errorCount).toBeGreaterThan(0);
    },
  );

  it('is not made of what is no object', async () => {
    const response = await app.post('/api/v1/cards', '[1]');
    expect(response.status).toBe(422);
    expect((await problemOf(response)).code).toBe('body-invalid');
  });
});

describe('the card of a stored plan', () => {
  it('is that of its last revision, and states which', async () => {
    const address = await store(hall);
    const first = await app.ask(`${address}/card`);
    expect(first.headers.get('plan-revision')).toBe('1');
    const { pue } = (await cardOf(first)).figures;
    expect(pue).toBeGreaterThan(1.5);
    const etag = first.headers.get('etag') ?? '';
    const again = await app.ask(`${address}/card`, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    const patched = await app.ask(address, {
      method: 'PATCH',
      body: JSON.stringify({ cooling: { pue: 1.23 } }),
      headers: { 'Content-Type': 'application/merge-patch+json' },
    });
    expect(patched.status).toBe(200);
    const changed = await app.ask(`${address}/card`, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect(changed.headers.get('plan-revision')).toBe('2');
    expect((await cardOf(changed)).figures.pue).not.toBe(pue);
  });

  it('of an unknown plan is a problem', async () => {
    const response = await app.ask('/api/v1/plans/no-such-plan/card');
    expect(response.status).toBe(404);
    expect((await problemOf(response)).code).toBe('plan-unknown');
  });
});
