import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { runPlenum } from '../runPlenum.ts';
import { computedPlan, studyText } from './studyFile.ts';

const folder = temporaryFolder();
const values = (path: string, ...list: readonly unknown[]): object => ({
  axes: [{ kind: 'values', path, values: list }],
});
const utilisation = 'workload.utilisationFraction';
const range = (path: string): object => ({ kind: 'range', path, from: 0.1, to: 0.9, valueCount: 10_000 });
const uncertain = (distribution: object): object => ({
  axes: [],
  uncertain: [{ path: utilisation, distribution }],
});
const alone = { uncertain: undefined, draws: undefined };

const mistakes: readonly (readonly [what: string, changed: object, path: string, says: string])[] = [
  [
    'an axis on a field that does not exist',
    values('cooling.capture.supplyAirr_C', 20),
    'axes[0]',
    'cooling.capture.supplyAirr_C is no field of this plan',
  ],
  [
    'an axis on a section that does not exist',
    values('coolin.supplyAir_C', 20),
    'axes[0]',
    'coolin.supplyAir_C is not a field of a plan',
  ],
  [
    'an axis of another type',
    { ...values(utilisation, 'much'), ...alone },
    'axes[0]',
    'must be a finite number; given: "much"',
  ],
  [
    'an axis on a field that is also uncertain',
    values(utilisation, 0.5),
    'axes[0]',
    'is also an uncertain input',
  ],
  ['an empty list', values(utilisation), 'axes[0].values', 'at least 1'],
  [
    '10^12 combinations',
    { axes: [utilisation, 'tariff.energyPrice_per_kWh', 'cooling.capture.supplyAir_C'].map(range), ...alone },
    'axes',
    'have 1,000,000,000,000 combinations (10,000 × 10,000 × 10,000); at most 100,000,000',
  ],
  [
    'a limit on a figure that plans do not have',
    { limits: [{ kind: 'figure', figure: 'annual.energyy_kWh', atMost: 1 }] },
    'limits[0].figure',
    'is annual.energyy_kWh, which is not a figure of a report',
  ],
  [
    'limits that contradict each other',
    { limits: [{ kind: 'figure', figure: 'annual.pue', atMost: 1.2, atLeast: 1.5 }] },
    'limits',
    'annual.pue at least 1.5 and at most 1.2',
  ],
  [
    'a distribution with a negative width',
    uncertain({ kind: 'uniform', from: 0.9, to: 0.1 }),
    'uncertain[0].distribution.to',
    'must be above from, which is 0.9; given: 0.1',
  ],
  [
    'a negative standard deviation',
    uncertain({ kind: 'normal', mean: 0.5, standardDeviation: -0.1 }),
    'uncertain[0].distribution.standardDeviation',
    'must be above 0; given: -0.1',
  ],
  [
    'an unknown climate',
    { axes: [{ kind: 'climates', ids: ['atlantis'] }] },
    'axes[0]',
    'climate “atlantis” is not in the catalogue',
  ],
  [
    'an unknown preset',
    { axes: [{ kind: 'presets', ids: ['magic'] }] },
    'axes[0]',
    '“magic” is not a cooling preset',
  ],
  [
    'an unknown device',
    { axes: [{ kind: 'devices', replaces: 'x', ids: ['abacus'] }] },
    'axes[0]',
    'device “abacus” is not in the catalogue',
  ],
  [
    'an unknown option',
    { option: 'none' },
    'option',
    'is “none”, which is no option of the plan; it has air',
  ],
  ['an unknown field', { axs: [] }, 'axs', 'is an unknown field'],
  ['draws without an uncertain input', { uncertain: undefined }, 'draws', 'no input is uncertain'],
];

describe('a study with', () => {
  it.each(mistakes)('%s exits 2 with its path, and writes nothing', async (_what, changed, path, says) => {
    const standardInput = studyText({ axes: [], plan: computedPlan, ...changed });
    const out = folder.path('bad.parquet');
    for (const args of [
      ['run', '-', '--out', out],
      ['check', '-'],
    ]) {
      const result = await runPlenum(['study', ...args], { standardInput });
      expect({ exitCode: result.exitCode, out: result.out }).toEqual({ exitCode: 2, out: '' });
      expect(result.err).toContain(`plenum: ${path}: `);
      expect(result.err).toContain(says);
    }
    expect(existsSync(out)).toBe(false);
  });
});

describe('a command line of studies', () => {
  const study = (...args: readonly string[]): ReturnType<typeof runPlenum> =>
    runPlenum(['study', ...args], { standardInput: studyText() });
  it.each([
    [['run', '-'], '--out: name the file to write'],
    [['run', '-', '--out', 'a.xlsx'], 'ends in .parquet, .csv, .json'],
    [
      ['run', '-', '--out', 'a.csv', '--shard', '4/3'],
      '--shard: is written as 3/40, from 1/40 to 40/40; given: 4/3',
    ],
    [['run', '-', '--out', 'a.csv', '--shard', '0/3'], 'given: 0/3'],
    [['run', '-', '--out', 'a.csv', '--shard', '1'], 'given: 1'],
    [
      ['run', '-', '--out', 'a.csv', '--threads', '0'],
      '--threads: is a whole number from 1 to 256; given: 0',
    ],
    [['run', '--out', 'a.csv'], 'name a study file'],
    [['merge', '--out', 'a.csv'], 'name the parts'],
    [['walk'], 'walk: say what to do with a study: check, run, merge, figures, schema'],
    [['run', '-', '--out', 'no-such-folder/a.csv'], 'no-such-folder/a.csv: no such folder'],
  ])('%j is refused with what is allowed', async (args, says) => {
    const { exitCode, err } = await study(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(says);
    expect(readdirSync('.').filter((name) => name.startsWith('a.'))).toEqual([]);
  });
});
