import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { alternatorFraction } from '../../../models/power/sizing/alternatorDerating.ts';
import { totalLoad } from '../../../models/power/sizing/apparentPower.ts';
import { dieselFuel_L_h } from '../../../models/power/sizing/dieselFuel.ts';
import { sizeElectricalPlant } from '../../../models/power/sizing/sizeElectricalPlant.ts';
import {
  electricalPlantSchema,
  plantSizingRequestSchema,
  type PlantSizingRequest,
} from '../../../models/power/sizing/sizingSchema.ts';
import { standardRating_kVA } from '../../../models/power/sizing/standardRatings.ts';
import { batteryEnergy_kWh } from '../../../models/power/sizing/upsBattery.ts';
import { runs } from '../../support/runs.ts';

describe('apparent power', () => {
  it('of different loads is the hypotenuse of their sums, not the sum of their kVA', () => {
    // 600 kW at 1 and 400 kW at 0.8 (300 kvar): hypot(1000, 300) = 1044.0, while 600 + 500 = 1100 kVA.
    const { total_kW, total_kVA } = totalLoad([
      { load_kW: 600, powerFactor: 1 },
      { load_kW: 400, powerFactor: 0.8 },
    ]);
    expect(total_kW).toBe(1000);
    expect(total_kVA).toBeCloseTo(1044.03, 2);
  });
});

describe('the standard ratings of transformers', () => {
  it.each([
    ['iec', 1000, 1000],
    ['iec', 1000.01, 1250],
    ['iec', 1682, 2000],
    ['iec', 2501, 3150],
    ['iec', 27, 31.5],
    ['ansi', 1001, 1500],
    ['ansi', 2501, 3750],
    ['ansi', 0, 75],
    ['ansi', 100_000, 100_000],
  ] as const)('%s: %f kVA takes one of %f kVA', (series, load_kVA, rating_kVA) => {
    expect(standardRating_kVA(load_kVA, series)).toBe(rating_kVA);
  });

  it('end at 100,000 kVA', () => {
    expect(() => standardRating_kVA(100_001, 'iec')).toThrow(ModelError);
  });
});

describe('an alternator', () => {
  // Stamford, Generator sizing procedure: 3 % for every 500 m above 1000 m and every 5 °C above 40 °C, multiplied.
  it.each([
    [0, 25, 1],
    [1000, 40, 1],
    [1500, 40, 0.97],
    [3000, 40, 0.88],
    [0, 50, 0.94],
    [2000, 45, 0.94 * 0.97],
  ])('at %d m and %d °C has %f of its rating', (elevation_m, intakeAir_C, share) => {
    expect(alternatorFraction(elevation_m, intakeAir_C)).toBeCloseTo(share, 9);
  });

  it('is rejected outside the derating chart', () => {
    expect(() => alternatorFraction(4501, 20)).toThrow(ModelError);
    expect(() => alternatorFraction(0, 61)).toThrow(ModelError);
  });
});

describe('a diesel generator', () => {
  // Approximate consumption chart (eventpower.ca), L/h at a quarter, half, three quarters and full load.
  it.each([
    [500, [41.7, 70.1, 100, 135.2]],
    [1000, [81.8, 137.8, 197.3, 269.2]],
    [1500, [121.9, 205.6, 294.6, 403.2]],
    [2250, [182.1, 307, 440.7, 604.2]],
  ])('of %d kW consumes fuel as in the chart, to 3 %%', (rating_kW, flows_L_h) => {
    flows_L_h.forEach((flow_L_h, quarter) => {
      const computed_L_h = dieselFuel_L_h(rating_kW, (quarter + 1) / 4);
      expect(Math.abs(computed_L_h / flow_L_h - 1)).toBeLessThan(0.03);
    });
  });

  it('consumes fuel also without load', () => {
    // 162.1 - (273.3 - 162.1) = 50.9 L/h
    expect(dieselFuel_L_h(2000, 0)).toBeCloseTo(50.9, 9);
  });
});

describe('a battery', () => {
  it('is a quarter larger than the required energy, since it must provide it at end of life', () => {
    // 960 kW x 5 min / 60 / 0.96 x 1.25 = 104.17 kWh
    const duty = { output_kW: 960, runtime_min: 5, inverterEfficiency: 0.96, ageingRatio: 1.25 };
    expect(batteryEnergy_kWh(duty)).toBeCloseTo(104.17, 2);
  });
});

/** 1 MW of IT with 20 kW distribution loss, 50 kW UPS loss, and 400 kW of cooling. */
const request: PlantSizingRequest = {
  loads: {
    it_kW: 1000,
    distributionLoss_kW: 20,
    upsLoss_kW: 50,
    lighting_kW: 10,
    mechanical_kW: 400,
    switchgearLoss_kW: 2,
    transformerLoss_kW: 15,
  },
  itPowerFactor: 0.95,
  upsInputPowerFactor: 0.99,
  mechanicalPowerFactor: 0.85,
  transformers: { requiredCount: 1 },
  ups: { unitRating_kW: 300, batteryRuntime_min: 5 },
  generators: { elevation_m: 1500, intakeAir_C: 35 },
};
const codes = (asked: PlantSizingRequest): string[] =>
  sizeElectricalPlant(asked).findings.map(({ code }) => code);

describe('the electrical plant of a hall of 1 MW', () => {
  const plant = sizeElectricalPlant(request);

  it('draws 1,497 kW from the utility', () => {
    // 1000 + 20 + 50 + 10 + 400 + 2 + 15
    expect(plant.utility.peak_kW).toBeCloseTo(1497, 9);
    // UPS 1070 x tan(acos 0.99) = 152.5 kvar, cooling and light 410 x tan(acos 0.85) = 254.1: hypot(1497, 406.6) = 1551.2
    expect(plant.utility.peak_kVA).toBeCloseTo(1551.2, 1);
    expect(plant.utility.powerFactor).toBeCloseTo(1497 / 1551.24, 4);
  });

  it('has two transformers of 1,600 kVA, of which one is required for the load', () => {
    // Output of the transformer: hypot(1482, 406.6) = 1536.8 kVA
    expect(plant.transformers?.load_kVA).toBeCloseTo(1536.8, 1);
    expect(plant.transformers).toMatchObject({ unitRating_kVA: 1600, requiredCount: 1, installedCount: 2 });
  });

  it('has 4 + 1 UPS modules of 300 kW', () => {
    // 1020 / 300 = 3.4; 1020 / 1500 = 0.68 of all of them
    expect(plant.ups).toMatchObject({ output_kW: 1020, requiredCount: 4, installedCount: 5 });
    expect(plant.ups?.loadFraction).toBeCloseTo(0.68, 9);
    expect(plant.ups?.output_kVA).toBeCloseTo(1020 / 0.95, 6);
    expect(plant.ups?.efficiency).toBeCloseTo(1020 / 1070, 9);
  });

  it('has a battery of 111.5 kWh for five minutes', () => {
    // 1020 x 5 / 60 x 1070 / 1020 x 1.25 = 111.46
    expect(plant.ups?.battery?.energy_kWh).toBeCloseTo(111.46, 2);
    expect(plant.ups?.battery?.unitEnergy_kWh).toBeCloseTo(111.46 / 4, 2);
  });

  it('has two generators of 1,528 kW, derated by 3 % at 1,500 m', () => {
    // 1482 / 0.97 = 1527.8 kW; / 0.8 = 1909.8 kVA
    expect(plant.generators?.unitRating_kW).toBeCloseTo(1527.8, 1);
    expect(plant.generators?.unitRating_kVA).toBeCloseTo(1909.8, 1);
    expect(plant.generators).toMatchObject({ requiredCount: 1, installedCount: 2, siteRatingFraction: 0.97 });
  });

  it('consumes 397 L/h and requires 4,765 L for 12 hours', () => {
    // Load 0.97 of the rating: (391.8 + 145.4 x 0.22 / 0.25) x 1527.84 / 2000 = 397.05
    expect(plant.generators?.fuel_L_h).toBeCloseTo(397.05, 1);
    // 12 x 397.05
    expect(plant.generators?.tankNeeded_L).toBeCloseTo(4764.6, 0);
    expect(plant.generators?.tankHours_h).toBe(12);
  });

  it('has its largest load step from the UPS, unless that has a walk-in', () => {
    expect(plant.blockStep).toMatchObject({ cause: 'ups', accepted_kW: null });
    expect(plant.blockStep?.step_kW).toBeCloseTo(1070, 9);
    const slow = sizeElectricalPlant({ ...request, ups: { ...request.ups, walkInStepCount: 10 } });
    // 107 kW per step; cooling returns with 400 kW, 470.6 kVA.
    expect(slow.blockStep).toMatchObject({ cause: 'cooling', step_kW: 400 });
  });

  it('has a larger load from a direct-on-line motor start than from its running power', () => {
    const started = sizeElectricalPlant({
      ...request,
      ups: { walkInStepCount: 10 },
      mechanicalStepCount: 4,
      largestMotor: { motor_kW: 150, startRatio: 6, startPowerFactor: 0.3 },
    });
    // 150 / 0.85 x 6 = 1058.8 kVA, of which 0.3 are kW.
    expect(started.blockStep?.cause).toBe('motor');
    expect(started.blockStep?.step_kVA).toBeCloseTo(1058.8, 1);
    expect(started.blockStep?.step_kW).toBeCloseTo(317.6, 1);
  });

  it('reports what is not stated: engine derating, accepted load step, sub-hourly peaks', () => {
    expect(plant.findings.map(({ code }) => code)).toEqual([
      'generator-engine-not-derated',
      'generator-step-unchecked',
      'short-peaks-not-stated',
    ]);
    expect(plant.shortPeak).toBeNull();
  });

  it('lists every default with its source', () => {
    const defaulted = plant.inputs.filter(({ origin }) => origin === 'default');
    expect(defaulted.map(({ path }) => path)).toContain('generators.tankHours_h');
    expect(plant.inputs.filter(({ source }) => source.length < 8)).toEqual([]);
  });
});

describe('a request for an electrical plant', () => {
  it('with a stated accepted step is checked against it', () => {
    const generators = { elevation_m: 0, intakeAir_C: 20, acceptedStepFraction: 0.5 };
    // 1070 kW onto 1482 kW is 72 %.
    expect(codes({ ...request, generators })).toContain('generator-step-too-large');
    const ups = { ...request.ups, walkInStepCount: 4 };
    expect(codes({ ...request, ups, generators })).not.toContain('generator-step-too-large');
  });

  it('with a tank below the required fuel autonomy has a finding', () => {
    const generators = { elevation_m: 0, intakeAir_C: 20, tankHours_h: 24, tank_L: 5000 };
    const plant = sizeElectricalPlant({ ...request, generators });
    // 1482 kW at full load: 537.2 x 1482 / 2000 = 398.1 L/h; 5000 / 398.1 = 12.56 h
    expect(plant.generators?.tankLasts_h).toBeCloseTo(12.56, 2);
    expect(codes({ ...request, generators })).toContain('fuel-tank-short');
  });

  it('for too few modules of a stated size has a finding', () => {
    expect(codes({ ...request, ups: { unitRating_kW: 300, requiredCount: 3 } })).toContain(
      'plant-part-too-small',
    );
    expect(codes({ ...request, ups: { unitRating_kW: 340, requiredCount: 3 } })).not.toContain(
      'plant-part-too-small',
    );
  });

  it('with a sub-hourly peak ratio compares the peaks with the UPS', () => {
    // 1020 x 1.3 = 1326 kW against 4 x 300 = 1200 kW
    const plant = sizeElectricalPlant({ ...request, peakRatio: 1.3 });
    expect(plant.shortPeak?.upsOutput_kW).toBeCloseTo(1326, 9);
    expect(plant.shortPeak?.it_kW).toBeCloseTo(1300, 9);
    expect(plant.findings.map(({ code }) => code)).toContain('short-peaks-above-ups');
    expect(codes({ ...request, peakRatio: 1.1 })).not.toContain('short-peaks-above-ups');
    // Energy and hourly peak are not affected.
    expect(plant.utility.peak_kW).toBeCloseTo(1497, 9);
  });

  it('splits a large load over transformers of at most 2,500 kVA', () => {
    const plant = sizeElectricalPlant({
      ...request,
      loads: { ...request.loads, it_kW: 10_000 },
      transformers: { series: 'ansi', redundancy: '2N' },
    });
    // hypot(10482, 1434.4 + 254.1) = 10617 kVA: 5 of 2,123 kVA
    expect(plant.transformers).toMatchObject({ requiredCount: 5, installedCount: 10, unitRating_kVA: 2500 });
  });

  it('skips parts that are not requested', () => {
    const { transformers, ups, generators, blockStep } = sizeElectricalPlant({
      loads: request.loads,
      itPowerFactor: 1,
    });
    expect([transformers, ups, generators, blockStep]).toEqual([null, null, null, null]);
  });

  it('of any size has a result that its schema accepts', () => {
    const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          it_kW: amount,
          distributionLoss_kW: amount,
          upsLoss_kW: amount,
          lighting_kW: amount,
          mechanical_kW: amount,
          switchgearLoss_kW: amount,
          transformerLoss_kW: amount,
        }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        fc.constantFrom('N', 'N+1', '2N'),
        (loads, itPowerFactor, redundancy) => {
          const asked = {
            loads,
            itPowerFactor,
            transformers: { redundancy },
            ups: { redundancy, batteryRuntime_min: 5 },
            generators: { redundancy, elevation_m: 500, intakeAir_C: 30, tank_L: 1000 },
          };
          expect(plantSizingRequestSchema.safeParse(asked).success).toBe(true);
          const plant = sizeElectricalPlant(plantSizingRequestSchema.parse(asked));
          expect(electricalPlantSchema.safeParse(plant).error).toBeUndefined();
          const { unitRating_kVA = 0, requiredCount = 0, load_kVA = 0 } = plant.transformers ?? {};
          expect(unitRating_kVA * requiredCount).toBeGreaterThanOrEqual(load_kVA * (1 - 1e-9));
        },
      ),
      { seed: 5, numRuns: runs(200) },
    );
  });
});
