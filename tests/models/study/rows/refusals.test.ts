import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { ModelError, type InputIssue } from '../../../../models/problems/ModelError.ts';
import { examplePlan } from '../../../support/plans.ts';
import { openStudy } from '../../../support/studies.ts';

const computed = examplePlan('air-vs-liquid-computed');
const stated = examplePlan('air-vs-liquid');

function issuesOf(plan: Plan, question: object): readonly InputIssue[] {
  try {
    openStudy(plan, question);
  } catch (error) {
    if (error instanceof ModelError) return error.issues;
    throw error;
  }
  return [];
}

const pathsOf = (plan: Plan, question: object): string[] => issuesOf(plan, question).map(({ path }) => path);

const presets = { kind: 'presets', ids: ['rear-door', 'small-air-cooled'] };
const climates = { kind: 'climates', ids: ['leesburg-va', 'phoenix-az'] };
const tariff = { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'USD' };
const tariffs = { kind: 'tariffs', tariffs: [{ name: 'one', tariff }] };
const named = (changes: object): object => ({ kind: 'changes', changes: [{ name: 'one', changes }] });
const values = (path: string, ...list: unknown[]): object => ({ kind: 'values', path, values: list });
const draws = { method: 'latin-hypercube', count: 100, seed: 1 };
const uniform = (path: string, from: number, to: number): object => ({
  path,
  distribution: { kind: 'uniform', from, to },
});

describe('axes of which one would replace the other are refused', () => {
  it.each([
    ['two of systems', presets, values('cooling.preset', 'rear-door'), 'changes cooling.preset'],
    ['two of places', climates, values('site.climate.id', 'phoenix-az'), 'changes site.climate.id'],
    ['two of tariffs', tariffs, tariffs, 'changes tariff'],
    [
      'two of options',
      { kind: 'options', ids: ['air'] },
      { kind: 'options', ids: ['liquid'] },
      'changes option',
    ],
    [
      'a preset and a stated PUE',
      presets,
      named({ cooling: { kind: 'fixed-pue', pue: 1.3 } }),
      'cooling.preset',
    ],
    [
      'a tariff and a design with a tariff',
      tariffs,
      named({ cooling: { redundancy: '2N' }, tariff }),
      'tariff',
    ],
    [
      'a field and a change of it',
      values('cooling.redundancy', 'N'),
      named({ cooling: { redundancy: '2N' } }),
      'cooling.redundancy',
    ],
    [
      'two changes of one field',
      named({ workload: { utilisationFraction: 0.5 } }),
      named({ workload: { utilisationFraction: 0.6 } }),
      'workload.utilisationFraction',
    ],
  ])('%s', (_, first, second, words) => {
    const [issue] = issuesOf(computed, { axes: [first, second] });
    expect(issue?.path).toBe('axes[1]');
    expect(issue?.message).toContain(words);
    expect(issue?.message).toContain('as axes[0] does');
    expect(pathsOf(computed, { axes: [second, first] })).toEqual(['axes[1]']);
    expect([pathsOf(computed, { axes: [first] }), pathsOf(computed, { axes: [second] })]).toEqual([[], []]);
  });

  it('a change of an uncertain input', () => {
    const uncertain = [uniform('workload.utilisationFraction', 0.4, 0.9)];
    const axes = [climates, named({ workload: { utilisationFraction: 0.5 } })];
    expect(issuesOf(computed, { uncertain, draws, axes })).toEqual([
      expect.objectContaining({
        path: 'axes[1]',
        message: expect.stringContaining('uncertain[0]') as string,
      }),
    ]);
  });

  it('but not a part and a field of it, nor different parts', () => {
    const axes = [
      values('cooling.capture.supplyAir_C', 20),
      presets,
      named({ cooling: { redundancy: '2N' } }),
      values('tariff.energyPrice_per_kWh', 0.1),
      tariffs,
      climates,
    ];
    expect(issuesOf(computed, { axes })).toEqual([]);
  });
});

describe('uncertain inputs that the plan cannot have', () => {
  it('are refused beside axes too', () => {
    const question = { uncertain: [uniform('cooling.colour', 0, 1)], draws, axes: [climates] };
    expect(issuesOf(computed, question)).toEqual([
      expect.objectContaining({
        path: 'uncertain[0].path',
        message: expect.stringContaining('cooling.colour') as string,
      }),
    ]);
  });

  it('may be those of one system among several', () => {
    const uncertain = [uniform('cooling.capture.doorApproach_K', 3, 6)];
    expect(issuesOf(computed, { option: 'air', uncertain, draws })).toHaveLength(1);
    const ids = ['small-air-cooled', 'rear-door'];
    expect(issuesOf(computed, { uncertain, draws, axes: [{ kind: 'presets', ids }] })).toEqual([]);
  });

  it.each([
    ['a bound beyond the allowed range', { kind: 'uniform', from: 0.5, to: 1.2 }, true],
    ['a tail beyond it within the draws', { kind: 'normal', mean: 0.8, standardDeviation: 0.1 }, true],
    [
      'a tail beyond it that 100 draws do not reach',
      { kind: 'normal', mean: 0.5, standardDeviation: 0.1 },
      false,
    ],
    ['a tail that is cut off', { kind: 'normal', mean: 0.8, standardDeviation: 0.1, most: 1 }, false],
    ['a possible value beyond it', { kind: 'discrete', values: [0.5, 3], probabilities: [0.99, 0.01] }, true],
  ])('are named before the study runs: %s', (_, distribution, isNamed) => {
    const uncertain = [{ path: 'workload.utilisationFraction', distribution }];
    const { drawProblems } = openStudy(computed, { uncertain, draws });
    expect(drawProblems.map(({ path }) => path)).toEqual(isNamed ? ['uncertain[0].distribution'] : []);
    if (isNamed) expect(drawProblems[0]?.message).toContain('must be at most 1; given: ');
  });
});

describe('figures of limits and objectives that no design has are refused', () => {
  it.each([
    ['plant.water_L', 'a cooling system instead of a stated PUE'],
    ['plant.erf', 'heat reuse'],
    ['ownership.totals.presentCost', 'a cost of ownership'],
    ['topology.survivedFraction', 'a power topology'],
    ['carbon.gensets_kg', 'generators'],
  ])('%s', (figure, words) => {
    const limits = [{ kind: 'figure', figure, atMost: 1 }];
    expect(issuesOf(stated, { limits })).toEqual([
      expect.objectContaining({
        path: 'limits[0].figure',
        message: expect.stringContaining(words) as string,
      }),
    ]);
    expect(pathsOf(stated, { objectives: [{ figure, goal: 'least' }] })).toEqual(['objectives[0].figure']);
  });

  it('unless a point of an axis has them', () => {
    const limits = [{ kind: 'figure', figure: 'plant.unmetHourCount', atMost: 0 }];
    expect(pathsOf(stated, { limits })).toHaveLength(1);
    const site = { climate: { kind: 'catalogue', id: 'leesburg-va' } };
    const axes = [
      named({ site, power: { kind: 'chain' }, cooling: { kind: 'system', preset: 'rear-door' } }),
    ];
    expect(pathsOf(stated, { limits, axes })).toEqual([]);
  });

  it('and money in several currencies', () => {
    const { options: _options, ...plan } = {
      ...computed,
      tariff: { kind: 'flat', energyPrice_per_kWh: 0.1 },
    } as Plan;
    const objectives = [{ figure: 'bill.annual.totalCost', goal: 'least' }];
    const places = { kind: 'climates', ids: ['leesburg-va', 'frankfurt-de'], follows: 'place' };
    expect(issuesOf(plan, { objectives, axes: [places] })).toEqual([
      expect.objectContaining({
        path: 'objectives[0].figure',
        message: expect.stringContaining('USD and EUR') as string,
      }),
    ]);
    expect(pathsOf(plan, { objectives: [{ figure: 'annual.pue', goal: 'least' }], axes: [places] })).toEqual(
      [],
    );
    expect(pathsOf(plan, { objectives, axes: [{ ...places, follows: 'weather' }] })).toEqual([]);
  });
});
