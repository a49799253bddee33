import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFleet } from '../../../../models/study/planFleet.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { acceleratorOf } from '../../../../models/workload/ai/acceleratorOf.ts';
import { inferenceService } from '../../../../models/workload/ai/inferenceService.ts';
import type { InferenceService } from '../../../../models/workload/ai/inferenceServiceSchema.ts';
import { fleetDuration_d, fleetTokens_per_d } from '../../../../models/workload/ai/installedFleet.ts';
import { publishedRuns } from '../../../../models/workload/ai/publishedRuns.ts';
import { trainingRun } from '../../../../models/workload/ai/trainingRun.ts';
import { trainingRunSchema } from '../../../../models/workload/ai/trainingRunSchema.ts';
import example from '../../../../examples/air-vs-liquid.json' with { type: 'json' };
import { library } from '../../../support/library.ts';

const site = { powerPerAccelerator_kW: 0.8, pue: 1.2 };
const work = { flopCount: 3.6e21, peak_TFLOPS: 1000, mfuFraction: 0.5, ...site };

describe('a training run on installed accelerators', () => {
  it('needs its compute at the peak of those accelerators', () => {
    // 3.6e21 / (250e12 x 0.5 x 3600 s) = 8000 h, on 100 x 24 h a day
    const days = fleetDuration_d(trainingRun(work), { acceleratorCount: 100, peak_TFLOPS: 250 });
    expect(days).toBeCloseTo(8000 / 2400, 12);
  });

  it('needs its hours if compute or peak is unknown', () => {
    const hours = trainingRun({ acceleratorTime_h: 4800, ...site });
    expect(fleetDuration_d(hours, { acceleratorCount: 100, peak_TFLOPS: 250 })).toBe(2);
    // 3.6e21 / (1000e12 x 0.5 x 3600 s) = 2000 h
    expect(fleetDuration_d(trainingRun(work), { acceleratorCount: 1000, peak_TFLOPS: null })).toBeCloseTo(
      2000 / 24_000,
      12,
    );
  });
});

describe('a service on installed accelerators', () => {
  const measured: InferenceService = { demand_tokens_per_d: 1e9, throughput_tokens_per_s: 100, ...site };

  it('is as large as their busiest hour allows', () => {
    // 8 x 100 x 86,400 / 2 in the mean
    const service = { ...measured, peakRatio: 2 };
    const served = fleetTokens_per_d(service, inferenceService(service), {
      acceleratorCount: 8,
      peak_TFLOPS: 1,
    });
    expect(served).toBe(34_560_000);
  });

  it('is estimated from their peak without a measured throughput', () => {
    const estimated = { demand_tokens_per_d: 1e9, activeParameterCount: 70e9, peak_TFLOPS: 1000, ...site };
    const result = inferenceService(estimated);
    const slow = fleetTokens_per_d(estimated, result, { acceleratorCount: 8, peak_TFLOPS: 500 });
    const fast = fleetTokens_per_d(estimated, result, { acceleratorCount: 8, peak_TFLOPS: 1000 });
    expect(slow * 2).toBeCloseTo(fast, 3);
  });

  it('fills the accelerators that it was sized for, and no more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e6, max: 1e13, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (demand_tokens_per_d, peakRatio) => {
          const service = { ...measured, demand_tokens_per_d, peakRatio };
          const result = inferenceService(service);
          const fleet = { acceleratorCount: result.acceleratorCount, peak_TFLOPS: null };
          const fewer = { ...fleet, acceleratorCount: result.acceleratorCount - 8 };
          expect(fleetTokens_per_d(service, result, fleet)).toBeGreaterThanOrEqual(
            demand_tokens_per_d * (1 - 1e-12),
          );
          expect(fleetTokens_per_d(service, result, fewer)).toBeLessThan(demand_tokens_per_d);
        },
      ),
      { seed: 20261122 },
    );
  });
});

describe('the accelerators of a plan', () => {
  const fleetOf = (plan: unknown): ReturnType<typeof planFleet> => {
    const { facility } = prepare(scenarioAt(parsePlan(plan), 'air'), library);
    if (facility === null) throw new Error('the plan has numbers');
    return planFleet(facility);
  };

  it('are those of all its devices, racks counted', () => {
    expect(fleetOf(example)).toEqual({
      acceleratorCount: 56,
      peak_TFLOPS: 312,
      deviceNames: ['NVIDIA DGX A100 640GB'],
    });
  });

  it('have a mean peak, which is unknown if one of them has none', () => {
    const [id = '', rack] = Object.entries(example.racks)[0] ?? [];
    const withDevice = (device: string): unknown => ({
      ...example,
      racks: { [id]: rack, other: { ...rack, count: 2, contents: { one: { device, count: 1 } } } },
    });
    // (56 x 312 + 2 x 8 x 989.4) / 72
    const mixed = fleetOf(withDevice('dgx-h100'));
    expect(mixed.acceleratorCount).toBe(72);
    expect(mixed.peak_TFLOPS).toBeCloseTo(33_302.4 / 72, 9);
    expect(fleetOf(withDevice('hgx-b300-9u-air')).peak_TFLOPS).toBeNull();
    expect(fleetOf(withDevice('srv-2u-r740')).acceleratorCount).toBe(56);
  });
});

describe('one accelerator of a device', () => {
  const figuresOf = (id: string): ReturnType<typeof acceleratorOf> => {
    const device = library.devices[id];
    return device === undefined ? undefined : acceleratorOf(device);
  };

  it('has an equal share of its draw and its price', () => {
    expect(figuresOf('dgx-h100')).toEqual({
      acceleratorsPerServerCount: 8,
      peak_TFLOPS: 989.4,
      powerPerAccelerator_kW: 7.75 / 8,
      idlePowerPerAccelerator_kW: 0.25,
      memoryPerAccelerator_GB: 80,
      acceleratorPrice: 37_500,
    });
  });

  it('lacks figures without a source, and is undefined for a device without accelerators', () => {
    expect(figuresOf('mi350x-8u-air')).toEqual({
      acceleratorsPerServerCount: 8,
      peak_TFLOPS: 2300,
      memoryPerAccelerator_GB: 288,
    });
    expect(figuresOf('srv-2u-r740')).toBeUndefined();
  });
});

describe('the published runs', () => {
  it.each(publishedRuns)('$name can be stated, and its MFU is that of a real run', ({ run }) => {
    expect(trainingRunSchema.parse(run)).toEqual(run);
    const { mfuFraction, findings } = trainingRun(run);
    expect(findings).toEqual([]);
    expect(mfuFraction).toBeGreaterThan(0.1);
  });

  const reported = publishedRuns.filter(({ reportedEnergy_kWh }) => reportedEnergy_kWh !== null);
  it.each(reported)('$name used $reportedEnergy_kWh kWh within 1 % ($source)', (published) => {
    const { itEnergy_kWh, facilityEnergy_kWh } = trainingRun(published.run);
    const ours = published.reported === 'facility' ? facilityEnergy_kWh : itEnergy_kWh;
    expect(Math.abs(ours / (published.reportedEnergy_kWh ?? 0) - 1)).toBeLessThan(0.01);
  });
});
