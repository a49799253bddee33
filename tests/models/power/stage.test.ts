import { describe, expect, it } from 'vitest';
import { sizeStage, stageLoss_kW, type StageDesign } from '../../../models/power/stage.ts';
import { stageKinds } from '../../../models/power/stageKinds.ts';

type Kind = keyof typeof stageKinds;

const design = (kind: Kind, changes: Partial<StageDesign> = {}): StageDesign => ({
  ...stageKinds[kind],
  redundancy: 'N',
  moduleCount: 1,
  oversizeFraction: 0,
  ratedLoad_kW: undefined,
  whiteSpaceFraction: 1,
  ...changes,
});

/** Output over input of a stage rated for 1,000 kW. */
function efficiency(loadFraction: number, built: StageDesign): number {
  const output_kW = 1000 * loadFraction;
  return output_kW / (output_kW + stageLoss_kW(sizeStage(built, 1000), output_kW));
}

describe('the efficiency of a stage', () => {
  // Full, half and a fifth of the load, from an independent study of the same three-term law; to the last digit printed.
  it.each([
    ['double-conversion', 0.957, 0.955, 0.932],
    ['eco-mode', 0.983, 0.981, 0.969],
    ['double-conversion-legacy', 0.917, 0.897, 0.816],
    ['medium-voltage', 0.991, 0.993, 0.991],
  ] as const)('of kind %s is %f, %f, %f', (kind, full, half, fifth) => {
    expect(Math.abs(efficiency(1, design(kind)) - full)).toBeLessThan(0.0005);
    expect(Math.abs(efficiency(0.5, design(kind)) - half)).toBeLessThan(0.0005);
    expect(Math.abs(efficiency(0.2, design(kind)) - fifth)).toBeLessThan(0.0005);
  });

  it.each([
    ['transformer-pdu', 0.977],
    ['busway', 0.99],
  ] as const)('of kind %s is %f at full load', (kind, full) => {
    expect(Math.abs(efficiency(1, design(kind)) - full)).toBeLessThan(0.0005);
  });

  it('of a double-conversion UPS on the market in 2026 is 97 % at full and half load', () => {
    // 1 / (1 + 0.006 / x + 0.013 + 0.012 x): 0.031 at x = 1 and x = 0.5, 0.040 at x = 0.25
    const kind = design('double-conversion-2026');
    expect(efficiency(1, kind)).toBeCloseTo(1 / 1.031, 12);
    expect(efficiency(0.5, kind)).toBeCloseTo(1 / 1.031, 12);
    expect(efficiency(0.25, kind)).toBeCloseTo(1 / 1.04, 12);
    expect(efficiency(1, kind)).toBeCloseTo(0.97, 3);
  });

  it('is within the ranges of a buyer’s guide', () => {
    // AI Data Center Guide 15.2: double conversion 94-96 %, eco mode 98-99 %.
    for (const loadFraction of [0.5, 0.75, 1]) {
      const doubleConversion = efficiency(loadFraction, design('double-conversion'));
      const eco = efficiency(loadFraction, design('eco-mode'));
      expect(doubleConversion).toBeGreaterThan(0.94);
      expect(doubleConversion).toBeLessThan(0.96);
      expect(eco).toBeGreaterThan(0.98);
      expect(eco).toBeLessThan(0.99);
    }
  });
});

describe('the rectifier of Frontier', () => {
  it.each([0, 2, 7.5, 13.67])('draws (P + 17 W) / 0.96 for an output of %f kW', (output_kW) => {
    const rectifier = sizeStage(design('shelf-2021'), 13.67);
    expect(output_kW + stageLoss_kW(rectifier, output_kW)).toBeCloseTo((output_kW + 0.017) / 0.96, 10);
  });

  it('has a total loss equal to the sum of the losses of each', () => {
    // 600 rectifiers at 10 kW each: 600 · ((10 + 0.017) / 0.96 − 10) = 260.625 kW.
    expect(stageLoss_kW(sizeStage(design('shelf-2021'), 600 * 13.67), 6000)).toBeCloseTo(260.625, 9);
  });
});

describe('the ORv3 rectifier', () => {
  // Data sheet Advanced Energy, Artesyn 50 V 3 kW Open Rack V3 PSU, 2023, at 230 to 277 V: peak 97.5 %, at least 96.5 % from
  // 30 to 100 % of load, at least 94 % from 10 to 30 %.
  const efficiency = (loadFraction: number): number =>
    loadFraction / (loadFraction + stageLoss_kW(sizeStage(design('shelf'), 1), loadFraction));

  it('has its peak of 97.5 % near half load', () => {
    expect(efficiency(0.5)).toBeCloseTo(0.975, 4);
    expect(efficiency(0.5)).toBeGreaterThan(efficiency(0.35));
    expect(efficiency(0.5)).toBeGreaterThan(efficiency(0.65));
  });

  it.each([0.3, 0.4, 0.6, 0.8, 1])('exceeds 96.5 %% at %f of its load', (loadFraction) => {
    expect(efficiency(loadFraction)).toBeGreaterThan(0.965);
    expect(efficiency(loadFraction)).toBeLessThanOrEqual(0.9751);
  });

  it.each([0.1, 0.2, 0.29])('exceeds 94 %% at %f of its load', (loadFraction) => {
    expect(efficiency(loadFraction)).toBeGreaterThan(0.94);
  });
});

describe('redundancy', () => {
  const modern = (redundancy: StageDesign['redundancy'], moduleCount: number): StageDesign =>
    design('double-conversion', { redundancy, moduleCount });
  const loss = (built: StageDesign, output_kW: number): number =>
    stageLoss_kW(sizeStage(built, 1000), output_kW);

  it('2N instead of N costs 0.04 of PUE at a fifth of the load and 0.01 at half', () => {
    // Independent study, printed to one digit. Here: (a0 − a2·u²/2) / u = 0.0485 and 0.0163.
    const cost = (loadFraction: number): number =>
      (loss(modern('2N', 1), 1000 * loadFraction) - loss(modern('N', 1), 1000 * loadFraction)) /
      (1000 * loadFraction);
    expect(cost(0.2)).toBeCloseTo(0.0485, 10);
    expect(Math.abs(cost(0.2) - 0.04)).toBeLessThan(0.01);
    expect(cost(0.5)).toBeCloseTo(0.01625, 10);
    expect(Math.abs(cost(0.5) - 0.01)).toBeLessThan(0.01);
  });

  it('2N does not change the proportional loss, and halves the square-law loss', () => {
    // N: 10 + 20 + 15 = 45 kW; 2N: 2 · 10 + 20 + 15 / 2 = 47.5 kW.
    expect(loss(modern('N', 1), 1000)).toBeCloseTo(45, 9);
    expect(loss(modern('2N', 1), 1000)).toBeCloseTo(47.5, 9);
  });

  it('N+1 shares the load with the redundant module', () => {
    // Five modules of 250 kW at 100 kW each: 5 · 250 · (0.01 + 0.02 · 0.4 + 0.015 · 0.16) = 25.5 kW.
    expect(loss(modern('N+1', 4), 500)).toBeCloseTo(25.5, 9);
  });

  it('is the same for 1 + 1 and 2N', () => {
    expect(loss(modern('N+1', 1), 400)).toBe(loss(modern('2N', 1), 400));
  });

  it('of N has the same loss with one module as with eight', () => {
    expect(loss(modern('N', 8), 700)).toBeCloseTo(loss(modern('N', 1), 700), 10);
  });

  it('counts modules', () => {
    expect(sizeStage(modern('N', 4), 1000)).toMatchObject({ requiredCount: 4, energisedCount: 4 });
    expect(sizeStage(modern('N+1', 4), 1000)).toMatchObject({ requiredCount: 4, energisedCount: 5 });
    expect(sizeStage(modern('2N', 4), 1000)).toMatchObject({ requiredCount: 4, energisedCount: 8 });
  });
});

describe('the rating of a stage', () => {
  it('is the design load plus the oversize, or as stated', () => {
    const rating_kW = (changes: Partial<StageDesign>): number =>
      sizeStage(design('busway', { moduleCount: 2, ...changes }), 1000).moduleRating_kW;
    expect(rating_kW({})).toBe(500);
    expect(rating_kW({ oversizeFraction: 0.5 })).toBe(750);
    expect(rating_kW({ ratedLoad_kW: 1800, oversizeFraction: 0.5 })).toBe(900);
  });

  it('of zero has no loss, and remains a number', () => {
    const empty = sizeStage(design('double-conversion'), 0);
    expect(stageLoss_kW(empty, 0)).toBe(0);
    expect(stageLoss_kW(empty, 10)).toBeCloseTo(0.2, 12);
    expect(stageLoss_kW(sizeStage(design('double-conversion'), 5e-324), 0)).toBe(0);
  });

  it('of an absent stage is lossless', () => {
    const absent = sizeStage(undefined, 1000);
    expect(absent.energisedCount).toBe(0);
    expect(stageLoss_kW(absent, 1000)).toBe(0);
  });
});
