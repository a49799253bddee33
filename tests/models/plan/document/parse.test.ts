import { describe, expect, it } from 'vitest';
import { planLimits } from '../../../../models/plan/document/limits.ts';
import { parsePlan, parsePlanText } from '../../../../models/plan/document/parse.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { exampleText, loosePlan, type LoosePlan } from '../../../support/plans.ts';

/** The error thrown when reading a plan. */
function refusal(read: () => unknown): ModelError {
  try {
    read();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('the plan was accepted');
}

const changed = (change: (plan: LoosePlan) => void): LoosePlan => {
  const plan = loosePlan();
  change(plan);
  return plan;
};

describe('a plan', () => {
  it.each(['air-vs-liquid', 'hall-1mw', 'mixed-hall'])('of the examples reads: %s', (name) => {
    expect(parsePlanText(exampleText(name)).schemaVersion).toBe(1);
  });

  it('may begin with a byte-order mark', () => {
    expect(parsePlanText(`\uFEFF${exampleText('air-vs-liquid')}`).name).toContain('Air against liquid');
  });

  it.each<[string, (plan: LoosePlan) => void, string, string]>([
    [
      'a wrong type',
      (plan) => (plan.cooling.pue = 'high'),
      'cooling.pue',
      'must be a finite number; given: "high"',
    ],
    ['NaN', (plan) => (plan.cooling.pue = NaN), 'cooling.pue', 'must be a finite number; given: NaN'],
    ['infinity', (plan) => (plan.cooling.pue = Infinity), 'cooling.pue', 'must be'],
    ['a PUE below 1', (plan) => (plan.cooling.pue = 0.99), 'cooling.pue', 'must be at least 1; given: 0.99'],
    [
      'a PUE below 1 in an option',
      (plan) => (plan.options.liquid.changes.cooling.pue = 0.9),
      'options.liquid.changes.cooling.pue',
      'must be at least 1; given: 0.9',
    ],
    [
      'a negative load',
      (plan) => (plan.workload.utilisationFraction = -0.1),
      'workload.utilisationFraction',
      'at least 0',
    ],
    ['a missing section', (plan) => delete plan['tariff'], 'tariff', 'is missing'],
    ['an unknown field', (plan) => (plan.cooling.puee = 1), 'cooling.puee', 'is an unknown field'],
    [
      'an unknown kind',
      (plan) => (plan.cooling.kind = 'magic'),
      'cooling.kind',
      'must be one of fixed-pue, system; given: "magic"',
    ],
    [
      'a quarter unit',
      (plan) => (plan.racks['rack-1'].contents.dgx.position_U = 1.25),
      'racks.rack-1.contents.dgx.position_U',
      'multiple of 0.5',
    ],
    [
      'two phases',
      (plan) => (plan.racks['rack-1'].feeds = { A: { phaseCount: 2, voltage_V: 400, current_A: 32 } }),
      'racks.rack-1.feeds.A.phaseCount',
      'must be one of 1, 3; given: 2',
    ],
    [
      'an id with a blank',
      (plan) => (plan.racks['a b'] = plan.racks['rack-1']),
      'racks["a b"]',
      'is not allowed as a key',
    ],
    ['no hall', (plan) => (plan['halls'] = {}), 'halls', 'at least 1'],
    [
      'an option that takes a needed section away',
      (plan) => (plan.options.liquid.changes.cooling = null),
      'options.liquid.changes.cooling',
      'is missing',
    ],
    [
      'an option that changes options',
      (plan) => (plan.options.liquid.changes.options = {}),
      'options.liquid.changes.options',
      'cannot be changed',
    ],
    [
      'an option with an unknown section',
      (plan) => (plan.options.liquid.changes.colling = {}),
      'options.liquid.changes.colling',
      'is not a section',
    ],
    [
      'a row under another id',
      (plan) => (plan['catalogue'] = { sources: {}, prices: { a: row } }),
      'catalogue.prices',
      'the key of a row must be its id',
    ],
    [
      'a date that does not exist',
      (plan) => (plan['phases'] = { p: { date: '2025-02-30', adds: { racks: 'all' } } }),
      'phases.p.date',
      'date',
    ],
    [
      'a phase that adds nothing',
      (plan) => (plan['phases'] = { one: { date: '2025-02-01', adds: {} } }),
      'phases.one.adds',
      'a phase adds racks: "all", or rackCounts',
    ],
  ])('with %s is rejected with its path and rule', (_what, change, path, words) => {
    const error = refusal(() => parsePlan(changed(change)));
    expect(error.code).toBe('plan-invalid');
    const issue = error.issues.find((one) => one.path === path);
    expect(issue?.message).toContain(words);
    expect(issue?.rule).not.toBe('');
  });

  it('lists every issue, not only the first', () => {
    const error = refusal(() =>
      parsePlan(
        changed((plan) => {
          plan.cooling.pue = 0.5;
          plan.workload.utilisationFraction = 2;
        }),
      ),
    );
    expect(error.issues.map(({ path }) => path)).toEqual(['cooling.pue', 'workload.utilisationFraction']);
  });

  it.each([
    ['', 'json-invalid'],
    ['{"schemaVersion": NaN}', 'json-invalid'],
    ['[]', 'plan-invalid'],
    ['null', 'plan-invalid'],
    ['"plan"', 'plan-invalid'],
    ['{}', 'schema-version-unsupported'],
    ['{"schemaVersion": 2}', 'schema-version-unsupported'],
    ['{"schemaVersion": "1"}', 'schema-version-unsupported'],
    ['{"schemaVersion": 1, "__proto__": {}}', 'key-forbidden'],
  ])('cannot be read from %j: %s', (text, code) => {
    expect(refusal(() => parsePlanText(text)).code).toBe(code);
  });

  it('nested 200,000 deep is rejected without overflowing the stack', () => {
    const text = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(refusal(() => parsePlanText(text)).code).toBe('json-too-deep');
    expect(refusal(() => parsePlanText(`{"a":`.repeat(200_000) + '1' + '}'.repeat(200_000))).code).toBe(
      'json-too-deep',
    );
  });

  it('nested 64 deep is not too deep, 65 is', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(refusal(() => parsePlanText(nested(64))).code).toBe('plan-invalid');
    expect(refusal(() => parsePlanText(nested(65))).code).toBe('json-too-deep');
  });

  it('of more than 16 MiB is rejected before it is parsed', () => {
    expect(refusal(() => parsePlanText(' '.repeat(planLimits.bytes + 1))).code).toBe('json-too-large');
  });

  it('with more racks than the limit is rejected with the limit', () => {
    const error = refusal(() =>
      parsePlan(
        changed((plan) => {
          for (let index = 0; index < planLimits.racks; index += 1)
            plan.racks[`r${String(index)}`] = plan.racks['rack-1'];
        }),
      ),
    );
    expect(error.issues[0]).toMatchObject({ path: 'racks' });
    expect(error.issues[0]?.message).toContain('at most 20000 racks');
  });

  it.each(['contents', 'feeds'])('with 130,000 %s in a rack is rejected without stack overflow', (part) => {
    const many = Object.fromEntries(Array.from({ length: 130_000 }, (_, index) => [`k${String(index)}`, 0]));
    const error = refusal(() => parsePlan(changed((plan) => (plan.racks['rack-1'][part] = many))));
    expect(error.issues[0]?.path).toBe(`racks.rack-1.${part}`);
  });

  it('with more errors than can be listed is rejected with the first', () => {
    const rows = Object.fromEntries(Array.from({ length: 19_999 }, (_, index) => [`k${String(index)}`, {}]));
    const error = refusal(() =>
      parsePlan(
        changed(
          (plan) => (plan['catalogue'] = { devices: rows, prices: rows, grids: rows, rackTypes: rows }),
        ),
      ),
    );
    expect(error.code).toBe('plan-invalid');
    expect(error.issues.length).toBeLessThanOrEqual(planLimits.issuesShown);
  });

  it('with a wrong row among thousands of its catalogue names it, and with thousands the first hundred mistakes', () => {
    const rows = (wrong: (index: number) => boolean): object =>
      Object.fromEntries(
        Array.from({ length: 3000 }, (_, index) => {
          const id = `k${String(index)}`;
          return [id, { ...row, id, country: wrong(index) ? 7 : 'US' }];
        }),
      );
    const refused = (prices: object): ModelError =>
      refusal(() => parsePlan(changed((plan) => (plan['catalogue'] = { prices }))));
    const one = refused(rows((index) => index === 2999));
    expect(one.issues).toMatchObject([
      { path: 'catalogue.prices.k2999.country', message: 'must be text; given: 7.' },
    ]);
    const many = refused(rows((index) => index >= 1000));
    expect(many.issues.map(({ path }) => path)).toEqual(
      Array.from({ length: 100 }, (_, index) => `catalogue.prices.k${String(1000 + index)}.country`),
    );
  });

  it('with more racks times options than the limit is refused with both', () => {
    const error = refusal(() =>
      parsePlan(
        changed((plan) => {
          for (let index = 1; index < planLimits.racks; index += 1)
            plan.racks[`r${String(index)}`] = plan.racks['rack-1'];
          for (let index = 0; index < 20; index += 1)
            plan.options[`o${String(index)}`] = { name: 'more', changes: {} };
        }),
      ),
    );
    expect(error.issues[0]?.message).toContain('22 options for 20000 racks');
  });

  it('nested too deep is rejected with the path into the text', () => {
    const deep = JSON.stringify({ racks: { 'a,b': [1, '[{"', 0] } }).replace(
      ',0]',
      `,${'['.repeat(70)}${']'.repeat(70)}]`,
    );
    expect(refusal(() => parsePlanText(deep)).issues[0]?.path).toMatch(/^racks\["a,b"\]\[2\]\[0\]/);
  });

  it('with more values than the limit is rejected', () => {
    const text = `{"schemaVersion":1,"many":[${'1,'.repeat(planLimits.values)}1]}`;
    expect(refusal(() => parsePlanText(text)).code).toBe('json-too-many-values');
  });

  it('with __proto__ in an option’s changes is rejected with the path', () => {
    const text = exampleText('air-vs-liquid').replace(
      '"changes": {}',
      '"changes": { "__proto__": { "pue": 1 } }',
    );
    expect(refusal(() => parsePlanText(text)).issues[0]?.path).toBe('options.air.changes.__proto__');
  });
});

const row = {
  id: 'b',
  name: 'B',
  country: 'US',
  sector: 'industrial',
  energyPrice_per_kWh: 0.1,
  currency: 'USD',
  quality: 'S',
  qualityNote: 'contract',
  year: 2026,
  sources: ['s'],
};
