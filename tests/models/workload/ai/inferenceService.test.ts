import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferenceService } from '../../../../models/workload/ai/inferenceService.ts';
import {
  inferenceServiceSchema,
  type InferenceService,
} from '../../../../models/workload/ai/inferenceServiceSchema.ts';

const measured: InferenceService = {
  demand_tokens_per_d: 864e6,
  throughput_tokens_per_s: 1000,
  peakRatio: 1.5,
  acceleratorsPerServerCount: 8,
  powerPerAccelerator_kW: 1,
  idlePowerPerAccelerator_kW: 0.25,
  pue: 1.2,
};

describe('a service of 864 million tokens per day at 1,000 tokens per second', () => {
  // 864e6 / 86,400 s = 10,000 tokens/s = 10 busy accelerators; x 1.5 = 15, in two servers of 8 = 16
  const result = inferenceService({ ...measured, serversPerRackCount: 4 });

  it('has 10 busy accelerators in the mean and 16 for its busiest hour', () => {
    expect(result).toMatchObject({ acceleratorCount: 16, serverCount: 2, rackCount: 1 });
    expect(result.meanUtilisationFraction).toBeCloseTo(10 / 16, 12);
  });

  it('counts idle accelerators with their idle power', () => {
    // 10 x 1 kW + 6 x 0.25 kW = 11.5 kW; x 24 h = 276 kWh; x 1.2 = 331.2 kWh; x 365 = 120,888 kWh
    expect(result.meanItLoad_kW).toBeCloseTo(11.5, 12);
    expect(result.peakItLoad_kW).toBe(16);
    expect(result.dayItEnergy_kWh).toBeCloseTo(276, 9);
    expect(result.dayFacilityEnergy_kWh).toBeCloseTo(331.2, 9);
    expect(result.annualFacilityEnergy_kWh).toBeCloseTo(120_888, 6);
    expect(result.energyPerMillionTokens_kWh).toBeCloseTo(331.2 / 864, 9);
  });

  it('pays for all accelerators, busy or idle', () => {
    // rented: 16 x 24 h x 2 USD / 864; owned: 16 x 24 h x 43,800 USD / (5 x 8760 h) / 864, and 331.2 kWh x 0.1 USD / 864
    const priced = inferenceService({
      ...measured,
      cloudPrice_per_h: 2,
      energyPrice_per_kWh: 0.1,
      acceleratorPrice: 43_800,
      hardwareLife_years: 5,
    });
    expect(priced.millionTokensCloudCost).toBeCloseTo(768 / 864, 9);
    expect(priced.millionTokensElectricityCost).toBeCloseTo(33.12 / 864, 9);
    expect(priced.millionTokensOwnedCost).toBeCloseTo((384 + 33.12) / 864, 9);
  });

  it('has no costs and no carbon without prices and intensity', () => {
    expect(result).toMatchObject({
      millionTokensCloudCost: null,
      millionTokensElectricityCost: null,
      millionTokensOwnedCost: null,
      annualCarbon_kg: null,
      energyPerQuery_Wh: null,
    });
  });

  it('uses no assumption and has no findings', () => {
    expect(result.assumptions).toEqual([]);
    expect(result.findings).toEqual([]);
  });
});

describe('published measurements', () => {
  it('Qwen3-32B on a B200 in batches of 8: 860 W at 557 tokens/s are 1.545 J a token (ML.ENERGY, 2026)', () => {
    const { energyPerMillionTokens_kWh } = inferenceService({
      ...measured,
      throughput_tokens_per_s: 860 / 1.545,
      powerPerAccelerator_kW: 0.86,
      idlePowerPerAccelerator_kW: 0,
      pue: 1,
    });
    expect(energyPerMillionTokens_kWh * 3.6).toBeCloseTo(1.545, 9);
  });

  it('BLOOM: 914 kWh for 230,768 requests in 18 days on 16 A100 are 3.96 Wh each (Luccioni et al. 2022)', () => {
    const draw_kW = 914 / (18 * 24) / 16;
    const { energyPerQuery_Wh, acceleratorCount } = inferenceService({
      ...measured,
      demand_tokens_per_d: undefined,
      demand_queries_per_d: 230_768 / 18,
      tokensPerQueryCount: 100,
      acceleratorsPerServerCount: 16,
      powerPerAccelerator_kW: draw_kW,
      idlePowerPerAccelerator_kW: draw_kW,
      pue: 1,
    });
    expect(acceleratorCount).toBe(16);
    expect(energyPerQuery_Wh).toBeCloseTo(3.96, 2);
  });
});

describe('without a measured throughput', () => {
  const estimated: InferenceService = {
    demand_tokens_per_d: 1e9,
    activeParameterCount: 70e9,
    peak_TFLOPS: 989.4,
    powerPerAccelerator_kW: 1,
    pue: 1,
  };

  it('it is peak x MFU over 2 N', () => {
    // 989.4e12 x 0.12 / (2 x 70e9) = 848.06 tokens/s; x 0.25 = 1766.8 tokens/s
    const result = inferenceService(estimated);
    expect(result.throughput_tokens_per_s).toBeCloseTo(848.06, 2);
    expect(result.assumptions.map(({ name }) => name)).toEqual([
      'interactiveMfuFraction',
      'peakRatio',
      'acceleratorsPerServerCount',
    ]);
    const batch = inferenceService({ ...estimated, serving: 'batch' });
    expect(batch.throughput_tokens_per_s).toBeCloseTo(1766.79, 2);
    expect(batch.assumptions[0]?.name).toBe('batchMfuFraction');
    expect(inferenceService({ ...estimated, serving: 'interactive' })).toEqual(result);
  });

  it('the estimate and the missing idle power are reported', () => {
    const { findings } = inferenceService(estimated);
    expect(findings.map(({ code }) => code)).toEqual([
      'throughput-estimated',
      'model-memory-unchecked',
      'idle-power-missing',
    ]);
    expect(findings[0]?.message).toContain('848.1 tokens per second');
    expect(findings[0]?.message).toContain('for interactive use');
    // 70e9 x 2 bytes
    expect(findings[1]?.message).toContain('140 GB');
  });

  it.each([1.09, 1.2])(
    '500 tokens of 100 billion active parameters on a DGX H100 take 0.24 to 0.34 Wh, as published (PUE %d)',
    (pue) => {
      const { energyPerQuery_Wh } = inferenceService({
        demand_queries_per_d: 1e8,
        tokensPerQueryCount: 500,
        activeParameterCount: 100e9,
        peak_TFLOPS: 989.4,
        powerPerAccelerator_kW: 7.75 / 8,
        idlePowerPerAccelerator_kW: 0.25,
        peakRatio: 1,
        pue,
      });
      expect(energyPerQuery_Wh).toBeGreaterThan(0.24);
      expect(energyPerQuery_Wh).toBeLessThan(0.34);
    },
  );
});

describe('the memory of a replica', () => {
  const gpt4Size: InferenceService = {
    demand_tokens_per_d: 1e9,
    activeParameterCount: 280e9,
    parameterCount: 1.8e12,
    peak_TFLOPS: 989.4,
    memoryPerAccelerator_GB: 80,
    powerPerAccelerator_kW: 1,
    idlePowerPerAccelerator_kW: 0.25,
    pue: 1.2,
  };

  it('refuses 1.8 trillion parameters in eight accelerators of 80 GB, with the numbers', () => {
    // 1.8e12 x 2 bytes = 3,600 GB; 8 x 80 GB x 0.9 = 576 GB; 3,600 / 72 = 50 accelerators
    expect(() => inferenceService(gpt4Size)).toThrow(
      /3,600 GB .* 8 accelerators of 80 GB have 576 GB .* 50 accelerators per replica/,
    );
    const issues = inferenceServiceSchema.safeParse(gpt4Size).error?.issues.map(({ path }) => path);
    expect(issues).toEqual([['memoryPerAccelerator_GB']]);
  });

  it('holds it in 50 accelerators, and has whole replicas then', () => {
    const result = inferenceService({ ...gpt4Size, acceleratorsPerReplicaCount: 50 });
    // a replica is seven servers of eight; 1e9 tokens per day are 11,574 per second, and an accelerator has 212
    expect(result.serverCount % 7).toBe(0);
    expect(result.acceleratorCount).toBe(112);
    expect(() => inferenceService({ ...gpt4Size, acceleratorsPerReplicaCount: 49 })).toThrow(/does not fit/);
  });

  it('counts the bits of a parameter: 405 billion do not fit in 640 GB at 16 bits, but at 8', () => {
    const llama: InferenceService = { ...gpt4Size, activeParameterCount: 405e9, parameterCount: 405e9 };
    expect(() => inferenceService(llama)).toThrow(/810 GB/);
    const { findings, assumptions } = inferenceService({ ...llama, bitsPerParameterCount: 8 });
    expect(findings.map(({ code }) => code)).toEqual(['throughput-estimated']);
    expect(assumptions.map(({ name }) => name)).not.toContain('bitsPerParameterCount');
  });

  it('is held against a measured throughput too, and refuses fewer parameters than active ones', () => {
    expect(() => inferenceService({ ...gpt4Size, throughput_tokens_per_s: 100 })).toThrow(/does not fit/);
    expect(() => inferenceService({ ...gpt4Size, parameterCount: 1e9 })).toThrow(/fewer than the active/);
  });
});

describe('a service', () => {
  const amount = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

  it('has enough accelerators for its busiest hour, and less than one surplus server', () => {
    fc.assert(
      fc.property(amount(1, 1e12), amount(1, 1e4), amount(1, 5), (tokens, throughput, peakRatio) => {
        const result = inferenceService({
          ...measured,
          demand_tokens_per_d: tokens,
          throughput_tokens_per_s: throughput,
          peakRatio,
        });
        const needed = (tokens / 86_400 / throughput) * peakRatio;
        expect(result.acceleratorCount).toBeGreaterThanOrEqual(needed * (1 - 1e-12));
        expect(result.acceleratorCount).toBeLessThan(needed + 8 + 1e-6 * needed);
        expect(result.meanUtilisationFraction).toBeLessThanOrEqual(1);
        expect(result.meanItLoad_kW).toBeLessThanOrEqual(result.peakItLoad_kW * (1 + 1e-12));
      }),
      { seed: 20261122 },
    );
  });

  it('gives the same result for queries as for tokens', () => {
    const inQueries = inferenceService({
      ...measured,
      demand_tokens_per_d: undefined,
      demand_queries_per_d: 864_000,
      tokensPerQueryCount: 1000,
    });
    const inTokens = inferenceService({ ...measured, tokensPerQueryCount: 1000 });
    expect(inQueries).toEqual(inTokens);
    expect(inQueries.energyPerQuery_Wh).toBeCloseTo(331_200 / 864_000, 9);
  });

  it.each<[string, Partial<InferenceService>, string]>([
    ['no demand', { demand_tokens_per_d: undefined }, 'demand_tokens_per_d'],
    ['demand twice', { demand_queries_per_d: 1 }, 'demand_tokens_per_d'],
    [
      'queries without their tokens',
      { demand_tokens_per_d: undefined, demand_queries_per_d: 1 },
      'tokensPerQueryCount',
    ],
    ['no throughput', { throughput_tokens_per_s: undefined, peak_TFLOPS: 1 }, 'activeParameterCount'],
    ['no peak', { throughput_tokens_per_s: undefined, activeParameterCount: 1e9 }, 'peak_TFLOPS'],
    ['more idle than at work', { idlePowerPerAccelerator_kW: 2 }, 'idlePowerPerAccelerator_kW'],
  ])('with %s is rejected by the schema and by the model', (_, changes, field) => {
    const service = { ...measured, ...changes };
    expect(inferenceServiceSchema.safeParse(service).error?.issues.map(({ path }) => path)).toEqual([
      [field],
    ]);
    expect(() => inferenceService(service)).toThrow(new RegExp(`^${field}: `));
  });
});
