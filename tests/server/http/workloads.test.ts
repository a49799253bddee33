import { describe, expect, it } from 'vitest';
import {
  growthAnswerSchema,
  inferenceAnswerSchema,
  trainingAnswerSchema,
} from '../../../server/http/routes/workloads.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();
const post = (name: string, body: unknown): Promise<Response> =>
  app.post(`/api/v1/workloads/${name}`, JSON.stringify(body));

const site = { powerPerAccelerator_kW: 0.8, pue: 1.2 };

describe('POST /api/v1/workloads/training', () => {
  const gpt3 = {
    activeParameterCount: 175e9,
    tokenCount: 300e9,
    peak_TFLOPS: 312,
    mfuFraction: 0.5,
    ...site,
  };

  it('returns hours, days and energy of parameters and tokens', async () => {
    const response = await post('training', { ...gpt3, acceleratorCount: 1000 });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const result = trainingAnswerSchema.parse(await response.json());
    // 6 x 175e9 x 300e9 = 3.15e23 FLOP; / (312e12 x 0.5 x 3600 s) = 560,897.4 h; / 24,000 h a day = 23.37 d
    expect(result.flopCount).toBe(3.15e23);
    expect(result.acceleratorTime_h).toBeCloseTo(560_897.44, 1);
    expect(result.duration_d).toBeCloseTo(23.371, 3);
    // 560,897.44 h x 0.8 kW x 1.2
    expect(result.facilityEnergy_kWh).toBeCloseTo(538_461.54, 1);
    expect(result).toMatchObject({ cloudCost: null, ownedCost: null, carbon_kg: null, assumptions: [] });
  });

  it('returns assumed values and findings', async () => {
    const { mfuFraction, ...unknown } = gpt3;
    expect(mfuFraction).toBe(0.5);
    const assumed = trainingAnswerSchema.parse(await (await post('training', unknown)).json());
    expect(assumed.assumptions).toMatchObject([{ name: 'trainingMfuFraction', value: 0.35 }]);
    const tooFast = { ...unknown, acceleratorTime_h: 1000 };
    const { findings } = trainingAnswerSchema.parse(await (await post('training', tooFast)).json());
    expect(findings.map(({ code }) => code)).toEqual(['training-above-peak']);
  });

  it.each<[string, unknown, string]>([
    ['no compute and no time', site, 'flopCount'],
    ['no power', { acceleratorTime_h: 1, pue: 1.2 }, 'powerPerAccelerator_kW'],
    ['a PUE below 1', { ...site, acceleratorTime_h: 1, pue: 0.9 }, 'pue'],
    ['an MFU in percent', { ...gpt3, mfuFraction: 50 }, 'mfuFraction'],
    ['FLOP twice', { ...gpt3, flopCount: 3.15e23 }, 'flopCount'],
    ['an unknown field', { ...gpt3, gpus: 8 }, 'gpus'],
    ['text for a number', { ...gpt3, tokenCount: '300 billion' }, 'tokenCount'],
    ['a list', [], ''],
  ])('refuses %s', async (_, body, path) => {
    const response = await post('training', body);
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe('body-invalid');
    expect(problem.errors.map((issue) => issue.path)).toEqual([path]);
    expect(problem.detail).not.toMatch(/plan|custom/);
  });

  it('explains what to state', async () => {
    const { detail } = await problemOf(await post('training', site));
    expect(detail).toBe(
      'flopCount does not fit: state the compute (FLOP, or parameters and tokens), or the time (accelerator-hours, or accelerators and days).',
    );
  });
});

describe('POST /api/v1/workloads/inference', () => {
  it('returns accelerators, racks and the cost per million tokens', async () => {
    const service = {
      demand_queries_per_d: 1e6,
      tokensPerQueryCount: 1728,
      throughput_tokens_per_s: 1000,
      peakRatio: 2,
      serversPerRackCount: 2,
      idlePowerPerAccelerator_kW: 0.2,
      cloudPrice_per_h: 2,
      ...site,
    };
    const result = inferenceAnswerSchema.parse(await (await post('inference', service)).json());
    // 1.728e9 tokens / (1000 x 86,400 s) = 20 busy; x 2 in the busiest hour = 40, 5 servers of 8, 3 racks
    expect(result).toMatchObject({ acceleratorCount: 40, serverCount: 5, rackCount: 3, findings: [] });
    // (20 x 0.8 + 20 x 0.2) kW x 24 h x 1.2 = 576 kWh, of 1e6 queries
    expect(result.energyPerQuery_Wh).toBeCloseTo(0.576, 9);
    // 40 x 24 h x 2 / 1728 million tokens
    expect(result.millionTokensCloudCost).toBeCloseTo(1920 / 1728, 9);
  });

  it('returns an estimate with a warning', async () => {
    const service = { demand_tokens_per_d: 1e9, activeParameterCount: 70e9, peak_TFLOPS: 989.4, ...site };
    const { findings, assumptions } = inferenceAnswerSchema.parse(
      await (await post('inference', service)).json(),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'throughput-estimated',
      'model-memory-unchecked',
      'idle-power-missing',
    ]);
    expect(assumptions.map(({ name }) => name)).toEqual([
      'interactiveMfuFraction',
      'peakRatio',
      'acceleratorsPerServerCount',
    ]);
  });

  it('refuses a model that does not fit in the memory, with the numbers', async () => {
    const service = {
      demand_tokens_per_d: 1e9,
      activeParameterCount: 405e9,
      peak_TFLOPS: 989.4,
      memoryPerAccelerator_GB: 80,
      ...site,
    };
    const problem = await problemOf(await post('inference', service));
    expect(problem.errors.map(({ path }) => path)).toEqual(['memoryPerAccelerator_GB']);
    expect(problem.detail).toMatch(/810 GB .* 576 GB/);
  });

  it('refuses a service without demand', async () => {
    const problem = await problemOf(await post('inference', { throughput_tokens_per_s: 1, ...site }));
    expect(problem.errors.map(({ path }) => path)).toEqual(['demand_tokens_per_d']);
  });
});

describe('POST /api/v1/workloads/growth', () => {
  const tenfold = {
    startYear: 2026,
    span_years: 2,
    demandGrowthRatio: 8,
    hardwareDoubling_months: 12,
    startRatio: 0.25,
    startAcceleratorCount: 100,
  };

  it('returns each year and the crossing', async () => {
    const result = growthAnswerSchema.parse(await (await post('growth', tenfold)).json());
    // 0.25 x 8^n against 2^n: 0.25, 1, 4; they are equal after ln 4 / ln 4 = 1 year
    expect(result.years.map(({ gapRatio }) => gapRatio)).toEqual([0.25, 1, 4]);
    expect(result.years.map(({ acceleratorCount }) => acceleratorCount)).toEqual([25, 100, 400]);
    expect(result.crossing_years).toBeCloseTo(1, 9);
  });

  it('refuses a growth that is stated twice', async () => {
    const problem = await problemOf(await post('growth', { ...tenfold, demandDoubling_months: 4 }));
    expect(problem.errors.map(({ path }) => path)).toEqual(['demandGrowthRatio']);
    expect(problem.detail).toContain('state either the growth or the doubling time of the demand');
  });
});

describe('the addresses of workloads', () => {
  it.each(['training', 'inference', 'growth'])('%s allows only POST and JSON', async (name) => {
    const address = `/api/v1/workloads/${name}`;
    expect((await app.ask(address)).headers.get('allow')).toBe('POST');
    const text = await app.post(address, 'pue=1', { 'Content-Type': 'text/plain' });
    expect((await problemOf(text)).code).toBe('media-type');
    expect((await problemOf(await app.post(address, '{"pue":NaN}'))).code).toBe('json-invalid');
    expect((await problemOf(await app.post(address, '{"__proto__":{}}'))).code).toBe('key-forbidden');
  });

  it('has no others', async () => {
    expect((await post('dreaming', {})).status).toBe(404);
  });
});
