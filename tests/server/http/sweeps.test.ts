import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { sweep } from '../../../models/study/sweep.ts';
import { tornado } from '../../../models/study/tornado.ts';
import { runToEnd } from '../../../models/math/runToEnd.ts';
import { library } from '../../support/library.ts';
import { exampleText, systemPlan } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const plan = parsePlan(JSON.parse(exampleText));

describe('POST /api/v1/sweeps', () => {
  it('returns what the model returns, over a range and over climates', async () => {
    const range = await app.post('/api/v1/sweeps?input=pue&from=1.1&to=1.3&steps=3', exampleText);
    const question = { input: 'pue', from: 1.1, to: 1.3, stepCount: 3 } as const;
    expect(await range.json()).toEqual(runToEnd(sweep(plan, question, library)));
    const text = JSON.stringify(systemPlan());
    const climates = await app.post(
      '/api/v1/sweeps?input=climate&climate=chicago-il&climate=phoenix-az',
      text,
    );
    const { lines, names } = (await climates.json()) as { names: string[]; lines: { points: object[] }[] };
    expect(names).toEqual(['Chicago, IL', 'Phoenix, AZ']);
    expect(lines.map(({ points }) => points.length)).toEqual([2, 2]);
  });

  it.each([
    ['?input=pue&steps=1', 'steps: must be'],
    ['?input=colour', 'input: "colour" is unknown'],
    ['?input=climate', 'climate: name at least one climate'],
    ['?input=pue&climate=chicago-il', 'climate: is varied with input=climate only'],
    ['?input=pue&from=2&to=1', 'begins below its end'],
  ])('refuses %s', async (query, message) => {
    const problem = await problemOf(await app.post(`/api/v1/sweeps${query}`, exampleText));
    expect(problem.detail).toContain(message);
  });
});

describe('POST /api/v1/tornados', () => {
  it('returns what the model returns', async () => {
    const response = await app.post('/api/v1/tornados?option=liquid&against=air', exampleText);
    const question = { optionId: 'liquid', againstId: 'air' };
    const found = runToEnd(tornado(plan, question, library));
    expect(found?.bars.length).toBeGreaterThan(1);
    expect(await response.json()).toEqual(found);
  });

  it('asks for an option, and refuses one that is unknown', async () => {
    const none = await problemOf(await app.post('/api/v1/tornados', exampleText));
    expect(none).toMatchObject({ code: 'parameter-invalid' });
    const other = await problemOf(await app.post('/api/v1/tornados?option=air&against=other', exampleText));
    expect(other).toMatchObject({ code: 'option-unknown' });
  });
});
