import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { trainingFlopCount } from '../../../../models/workload/ai/trainingFlop.ts';
import { trainingRun } from '../../../../models/workload/ai/trainingRun.ts';
import { trainingRunSchema, type TrainingRun } from '../../../../models/workload/ai/trainingRunSchema.ts';

const PATTERSON = 'Patterson et al. 2021, arXiv 2104.10350';
const LUCCIONI = 'Luccioni et al. 2022, arXiv 2211.02001';
const TOUVRON = 'Touvron et al. 2023, arXiv 2302.13971, table 15';

interface Published {
  readonly model: string;
  readonly hours: number;
  readonly watts: number;
  readonly pue: number;
  readonly reported_MWh: number;
  readonly includesPue: boolean;
  readonly g_per_kWh: number;
  readonly reported_t: number;
  readonly source: string;
}

const row = (
  model: string,
  [hours, watts, pue]: readonly [number, number, number],
  [reported_MWh, includesPue]: readonly [number, boolean],
  [g_per_kWh, reported_t, source]: readonly [number, number, string],
): Published => ({ model, hours, watts, pue, reported_MWh, includesPue, g_per_kWh, reported_t, source });

const published: readonly Published[] = [
  row('GPT-3', [3_552_000, 330, 1.1], [1287, true], [429, 552.1, PATTERSON]),
  row('T5-11B', [245_760, 310, 1.12], [85.7, true], [545, 46.7, PATTERSON]),
  row('Meena', [737_280, 289, 1.09], [232, true], [415, 96.4, PATTERSON]),
  row('GShard-600B', [76_185.6, 288, 1.09], [24.1, true], [177, 4.3, PATTERSON]),
  row('Switch-1.5T', [663_552, 245, 1.1], [179, true], [330, 59.1, PATTERSON]),
  row('XLM-R', [250_675.2, 342, 1.1], [94.4, true], [413, 39, PATTERSON]),
  row('Gopher', [3_768_320, 283, 1.08], [1066, false], [330, 352, LUCCIONI]),
  row('OPT-175B', [809_472, 400, 1.09], [324, false], [231, 70, LUCCIONI]),
  row('BLOOM-176B', [1_082_990, 400, 1.2], [433.2, false], [57, 24.7, LUCCIONI]),
  row('LLaMA-7B', [82_432, 400, 1.1], [36, true], [385, 14, TOUVRON]),
  row('LLaMA-13B', [135_168, 400, 1.1], [59, true], [385, 23, TOUVRON]),
  row('LLaMA-33B', [530_432, 400, 1.1], [233, true], [385, 90, TOUVRON]),
  row('LLaMA-65B', [1_022_362, 400, 1.1], [449, true], [385, 173, TOUVRON]),
];

describe('published training runs', () => {
  it.each(published)('$model used $reported_MWh MWh within 1 % ($source)', (run) => {
    const { itEnergy_kWh, facilityEnergy_kWh } = trainingRun({
      acceleratorTime_h: run.hours,
      powerPerAccelerator_kW: run.watts / 1000,
      pue: run.pue,
    });
    const energy_MWh = (run.includesPue ? facilityEnergy_kWh : itEnergy_kWh) / 1000;
    expect(Math.abs(energy_MWh / run.reported_MWh - 1)).toBeLessThan(0.01);
  });

  // The published 70 t of OPT do not follow from its 324 MWh and 231 g/kWh; GShard's 4.3 t are rounded from 4.23.
  const carbonRows = published.filter(({ model }) => model !== 'OPT-175B' && model !== 'GShard-600B');
  it.each(carbonRows)('$model emitted $reported_t t within 1 % ($source)', (run) => {
    const { carbon_kg } = trainingRun({
      acceleratorTime_h: run.hours,
      powerPerAccelerator_kW: run.watts / 1000,
      pue: run.includesPue ? run.pue : 1,
      intensity_g_per_kWh: run.g_per_kWh,
    });
    expect(Math.abs((carbon_kg ?? 0) / 1000 / run.reported_t - 1)).toBeLessThan(0.01);
  });

  it('GPT-3 took 3.14e23 FLOP (Brown et al. 2020, arXiv 2005.14165) and Llama 3.1 405B 3.8e25 (arXiv 2407.21783)', () => {
    expect(Math.abs(trainingFlopCount(175e9, 300e9) / 3.14e23 - 1)).toBeLessThan(0.01);
    expect(Math.abs(trainingFlopCount(405e9, 15.6e12) / 3.8e25 - 1)).toBeLessThan(0.01);
  });

  it('GPT-3 reached an MFU of 20 % on V100 (24.6 of 125 TFLOP/s: Patterson et al. 2021)', () => {
    const { mfuFraction } = trainingRun({
      activeParameterCount: 175e9,
      tokenCount: 300e9,
      peak_TFLOPS: 125,
      acceleratorTime_h: 3_552_000,
      powerPerAccelerator_kW: 0.33,
      pue: 1.1,
    });
    expect(mfuFraction).toBeCloseTo(24.6 / 125, 3);
  });
});

describe('missing values are solved for', () => {
  const base = { powerPerAccelerator_kW: 0.8, pue: 1.2 };

  it('hours from parameters and tokens', () => {
    // 6 x 70e9 x 2e12 = 8.4e23 FLOP; / (1000e12 x 0.4 x 3600 s) = 583,333 h; / (1024 x 24 h) = 23.736 d
    const run = trainingRun({
      ...base,
      activeParameterCount: 70e9,
      tokenCount: 2e12,
      peak_TFLOPS: 1000,
      mfuFraction: 0.4,
      acceleratorCount: 1024,
    });
    expect(run.flopCount).toBe(8.4e23);
    expect(run.acceleratorTime_h).toBeCloseTo(583_333.333, 2);
    expect(run.duration_d).toBeCloseTo(23.736, 3);
    // 583,333 h x 0.8 kW = 466,667 kWh, x 1.2 = 560,000 kWh; 1024 x 0.8 kW x 1.2 = 983.04 kW
    expect(run.itEnergy_kWh).toBeCloseTo(466_666.667, 2);
    expect(run.facilityEnergy_kWh).toBeCloseTo(560_000, 6);
    expect(run.facilityLoad_kW).toBeCloseTo(983.04, 9);
    expect(run.assumptions).toEqual([]);
  });

  it('accelerators from days', () => {
    const run = trainingRun({ ...base, acceleratorTime_h: 240_000, duration_d: 10 });
    expect(run.acceleratorCount).toBe(1000);
  });

  it('the MFU from compute and time, which reproduces that time', () => {
    const positive = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(positive(1e15, 1e28), positive(10, 5000), positive(0.01, 1), (flopCount, peak, mfu) => {
        const work = { ...base, flopCount, peak_TFLOPS: peak };
        const { acceleratorTime_h } = trainingRun({ ...work, mfuFraction: mfu });
        const back = trainingRun({ ...work, acceleratorTime_h });
        expect(back.mfuFraction).toBeCloseTo(mfu, 9);
      }),
      { seed: 20261122 },
    );
  });

  it('the compute from time, peak and MFU', () => {
    // 1000 x 1 d x 24 h x 3600 s x 100e12 x 0.5 = 4.32e21
    const run = trainingRun({
      ...base,
      acceleratorCount: 1000,
      duration_d: 1,
      peak_TFLOPS: 100,
      mfuFraction: 0.5,
    });
    expect(run.flopCount).toBeCloseTo(4.32e21, -10);
  });

  it('an MFU of 0.35 by default, listed with its source', () => {
    const run = trainingRun({ ...base, flopCount: 1e24, peak_TFLOPS: 989 });
    expect(run.mfuFraction).toBe(0.35);
    expect(run.assumptions).toEqual([
      expect.objectContaining({ name: 'trainingMfuFraction', value: 0.35, source: expect.any(String) }),
    ]);
  });
});

describe('the cost of a run', () => {
  const run = { acceleratorTime_h: 8760, powerPerAccelerator_kW: 1, pue: 1.5 };

  it('rented: hours times the rental price', () => {
    expect(trainingRun({ ...run, cloudPrice_per_h: 2 }).cloudCost).toBe(17_520);
  });

  it('owned: its share of the hardware service life, and electricity', () => {
    // 8760 h of a life of 4 x 8760 h x 0.5 busy = half of the price; 8760 x 1.5 kWh x 0.1 USD = 1314 USD
    const owned = trainingRun({
      ...run,
      energyPrice_per_kWh: 0.1,
      acceleratorPrice: 30_000,
      hardwareLife_years: 4,
      busyFraction: 0.5,
    });
    expect(owned.hardwareCost).toBeCloseTo(15_000, 9);
    expect(owned.electricityCost).toBeCloseTo(1314, 9);
    expect(owned.ownedCost).toBeCloseTo(16_314, 9);
    expect(owned.assumptions).toEqual([]);
  });

  it('is missing if no price is stated, never 0', () => {
    expect(trainingRun(run)).toMatchObject({
      cloudCost: null,
      hardwareCost: null,
      ownedCost: null,
      electricityCost: null,
      carbon_kg: null,
    });
  });

  it('has no cost of ownership without the electricity price', () => {
    const { hardwareCost, ownedCost } = trainingRun({ ...run, acceleratorPrice: 30_000 });
    expect(hardwareCost).toBeGreaterThan(0);
    expect(ownedCost).toBeNull();
  });
});

describe('an MFU reveals wrong figures', () => {
  const codesAt = (peak_TFLOPS: number): string[] =>
    trainingRun({
      flopCount: 3600e15,
      acceleratorTime_h: 1,
      peak_TFLOPS,
      powerPerAccelerator_kW: 1,
      pue: 1,
    }).findings.map(({ code }) => code);

  // 3600e15 FLOP in an hour are 1000 TFLOP/s.
  it.each([
    [900, ['training-above-peak']],
    [1000, ['mfu-unusual']],
    [1600, ['mfu-unusual']],
    [2000, []],
    [9000, []],
    [11_000, ['mfu-unusual']],
  ])('1000 TFLOP/s of a peak of %d: %j', (peak, codes) => {
    expect(codesAt(peak)).toEqual(codes);
  });
});

describe('too little or too much', () => {
  const base = { powerPerAccelerator_kW: 1, pue: 1 };
  const time = { acceleratorTime_h: 100 };

  it.each<[string, Partial<TrainingRun>, string]>([
    ['nothing', {}, 'flopCount'],
    ['FLOP without a peak', { flopCount: 1e20 }, 'peak_TFLOPS'],
    ['accelerators without days', { acceleratorCount: 8 }, 'flopCount'],
    ['parameters without tokens', { ...time, activeParameterCount: 1e9 }, 'tokenCount'],
    ['tokens without parameters', { ...time, tokenCount: 1e9 }, 'activeParameterCount'],
    ['FLOP twice', { ...time, flopCount: 1e20, activeParameterCount: 1e9, tokenCount: 1e9 }, 'flopCount'],
    ['time twice', { ...time, acceleratorCount: 8, duration_d: 1 }, 'acceleratorTime_h'],
    ['an MFU that follows', { ...time, flopCount: 1e20, peak_TFLOPS: 100, mfuFraction: 0.3 }, 'mfuFraction'],
  ])('%s is reported by the schema and by the model', (_, stated, field) => {
    const parsed = trainingRunSchema.safeParse({ ...base, ...stated });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]]);
    expect(() => trainingRun({ ...base, ...stated })).toThrow(ModelError);
    expect(() => trainingRun({ ...base, ...stated })).toThrow(new RegExp(`^${field}: `));
  });

  it('a schema accepts what the model solves', () => {
    expect(trainingRunSchema.parse({ ...base, ...time })).toEqual({ ...base, ...time });
  });

  it('a PUE below 1 is rejected', () => {
    expect(trainingRunSchema.safeParse({ ...base, ...time, pue: 0.9 }).success).toBe(false);
  });
});
