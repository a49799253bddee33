import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { claimArticles, claimsSchema } from '../../../server/http/routes/claims.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const items = async (query = ''): Promise<z.infer<typeof claimsSchema>['items']> =>
  claimsSchema.parse(await (await app.ask(`/api/v1/claims${query}`)).json()).items;

describe('GET /api/v1/claims', () => {
  it('returns all claims with the claimed range, the result and a verdict', async () => {
    const all = await items();
    expect(all).toHaveLength(99);
    expect([...new Set(all.map(({ article }) => article))]).toEqual(claimArticles);
    // 45.5 kW x 1.6 x 8.76
    const air = all.find(({ id }) => id === 'A4-28b');
    expect(air).toMatchObject({ claimedIsImplied: true, isDerived: true, verdict: 'holds' });
    expect(air?.answer).toBeCloseTo(637.728, 9);
  });

  it('filters by article and verdict', async () => {
    const wrong = await items('?verdict=does+not+hold&article=A4');
    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.every(({ article, verdict }) => article === 'A4' && verdict === 'does not hold')).toBe(true);
    const two = await items('?verdict=holds&verdict=roughly');
    expect(two).toHaveLength(
      (await items('?verdict=holds')).length + (await items('?verdict=roughly')).length,
    );
    expect(await items('?verdict=roughly&article=A3')).toEqual([]);
  });

  it.each([
    ['?article=A9', 'article', 'article: "A9" is unknown; allowed are A0, A1, A2, A3, A4'],
    ['?verdict=maybe', 'verdict', 'allowed are holds, roughly, does not hold, cannot be tested'],
    ['?verdict=', 'verdict', '"" is unknown'],
  ])('refuses %s and states what is allowed', async (query, path, text) => {
    const response = await app.ask(`/api/v1/claims${query}`);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code: 'parameter-invalid', errors: [{ path }] });
    expect(problem.detail).toContain(text);
  });

  it('allows only GET', async () => {
    expect((await app.post('/api/v1/claims', '{}')).headers.get('allow')).toBe('GET, HEAD');
  });
});
