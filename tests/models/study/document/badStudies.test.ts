import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const plan = examplePlan('air-vs-liquid-computed');

function refusalOf(question: object): { path: string; text: string } {
  try {
    prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', ...question }, plan), library);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    expect(error.code).toBe('study-invalid');
    const [issue] = error.issues;
    return { path: issue?.path ?? '', text: error.message };
  }
  throw new Error('The study was not refused.');
}

const range = (path: string, valueCount: number) => ({ kind: 'range', path, from: 1, to: 2, valueCount });
const draws = { method: 'latin-hypercube', count: 8, seed: 1 };
const uncertain = (distribution: object) => [{ path: 'workload.utilisationFraction', distribution }];
const pue = (bounds: object) => ({ kind: 'figure', figure: 'annual.pue', ...bounds });

describe('a study is refused with the path and the reason', () => {
  it.each([
    [
      'a field that does not exist',
      { axes: [{ kind: 'values', path: 'cooling.colour', values: [1] }] },
      'axes[0]',
      'colour',
    ],
    [
      'a section that does not exist',
      { axes: [{ kind: 'values', path: 'weather.rain', values: [1] }] },
      'axes[0]',
      'weather.rain',
    ],
    [
      'racks that the plan does not have',
      { axes: [{ kind: 'values', path: 'racks.x.count', values: [1] }] },
      'axes[0]',
      'rack-1',
    ],
    [
      'a value of another type',
      { axes: [{ kind: 'values', path: 'racks.rack-1.count', values: ['many'] }] },
      'axes[0]',
      'number',
    ],
    [
      'values out of range',
      { axes: [{ kind: 'values', path: 'workload.utilisationFraction', values: [7] }] },
      'axes[0]',
      '1',
    ],
    ['an empty list', { axes: [{ kind: 'climates', ids: [] }] }, 'axes[0].ids', 'at least 1 entry'],
    ['an unknown climate', { axes: [{ kind: 'climates', ids: ['atlantis'] }] }, 'axes[0]', 'atlantis'],
    ['an unknown preset', { axes: [{ kind: 'presets', ids: ['magic'] }] }, 'axes[0]', 'magic'],
    [
      'a device that no rack has',
      { axes: [{ kind: 'devices', replaces: 'none', ids: ['dgx-h100'] }] },
      'axes[0]',
      'none',
    ],
    ['an unknown option', { axes: [{ kind: 'options', ids: ['nobody'] }] }, 'axes[0]', 'nobody'],
    ['an unknown option to begin with', { option: 'nobody' }, 'option', 'nobody'],
    [
      'a point twice',
      { axes: [{ kind: 'values', path: 'racks.rack-1.count', values: [2, 2] }] },
      'axes[0]',
      'twice',
    ],
    [
      'a field on two axes',
      { axes: [range('racks.rack-1.count', 2), range('racks.rack-1.count', 2)] },
      'axes[1]',
      'axes[0]',
    ],
    [
      'a million millions of combinations',
      {
        axes: ['cooling.serverFanFraction', 'workload.utilisationFraction', 'tariff.energyPrice_per_kWh'].map(
          (path) => ({ ...range(path, 10_000), from: 0.1, to: 0.9 }),
        ),
      },
      'axes',
      '1,000,000,000,000',
    ],
    ['a figure that reports do not have', { figures: ['annual.happiness'] }, 'figures[0]', 'annual.pue'],
    [
      'a limit on such a figure',
      { limits: [{ kind: 'figure', figure: 'plant.noise_dB', atMost: 3 }] },
      'limits[0].figure',
      'plant.noise_dB',
    ],
    ['a limit without a bound', { limits: [pue({})] }, 'limits[0]', 'atMost'],
    [
      'contradictory limits',
      { limits: [pue({ atMost: 1.2 }), pue({ atLeast: 1.3 })] },
      'limits',
      'contradict',
    ],
    ['a search without objective', { search: { evaluationCount: 10, seed: 1 } }, 'search', 'objective'],
    [
      'a front of one figure',
      {
        objectives: [
          { figure: 'annual.pue', goal: 'least' },
          { figure: 'annual.pue', goal: 'most' },
        ],
      },
      'objectives[1].figure',
      'two different',
    ],
    [
      'a negative width',
      { uncertain: uncertain({ kind: 'uniform', from: 0.9, to: 0.4 }), draws },
      'uncertain[0].distribution.to',
      '0.4',
    ],
    [
      'a negative deviation',
      { uncertain: uncertain({ kind: 'normal', mean: 0.5, standardDeviation: -1 }), draws },
      'uncertain[0].distribution.standardDeviation',
      '-1',
    ],
    [
      'uncertain inputs without draws',
      { uncertain: uncertain({ kind: 'uniform', from: 0.4, to: 0.9 }) },
      'draws',
      'missing',
    ],
    ['draws without uncertain inputs', { draws }, 'draws', 'no input'],
    [
      'an uncertain field that does not exist',
      { uncertain: [{ path: 'cooling.colour', distribution: { kind: 'uniform', from: 0, to: 1 } }], draws },
      'uncertain[0].path',
      'colour',
    ],
  ])('%s', (_, question, path, word) => {
    const refusal = refusalOf(question);
    expect(refusal.path).toBe(path);
    expect(refusal.text).toContain(word);
  });

  it('a study without its plan', () => {
    expect(() => readStudy({ schemaVersion: 1, name: 'Test' })).toThrow(/plan is missing/);
  });

  it('a plan with an error, at its path in the study', () => {
    expect(() => readStudy({ schemaVersion: 1, name: 'Test', plan: { ...plan, racks: 3 } })).toThrow(
      /plan\.racks/,
    );
  });
});

describe('a study that can run in part', () => {
  it('names the points that the plan cannot have', () => {
    const study = prepareStudy(
      readStudy(
        {
          schemaVersion: 1,
          name: 'Test',
          axes: [{ kind: 'values', path: 'workload.utilisationFraction', values: [0.5, 7] }],
        },
        plan,
      ),
      library,
    );
    expect(study.problems).toEqual([
      { axis: 0, point: 1, reason: expect.stringContaining('utilisationFraction') as string },
    ]);
    expect(study.rowCount).toBe(2);
  });
});
