import { describe, expect, it } from 'vitest';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();

describe('POST /api/v1/printed-reports', () => {
  it('returns one HTML file that may use its own styles and nothing else', async () => {
    const response = await app.post('/api/v1/printed-reports?section=summary&section=bill', exampleText);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'unsafe-inline'");
    const html = await response.text();
    expect([...html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(['summary', 'bill']);
  });

  it.each([
    ['?section=costs', 400, 'parameter-invalid'],
    ['?paper=a5', 400, 'parameter-invalid'],
    ['?option=steam', 422, 'option-unknown'],
  ])('returns a problem for "%s"', async (query, status, code) => {
    const problem = await problemOf(await app.post(`/api/v1/printed-reports${query}`, exampleText));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});
