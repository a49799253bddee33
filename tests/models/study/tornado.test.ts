import { describe, expect, it } from 'vitest';
import { tornado, type Tornado } from '../../../models/study/tornado.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePlan } from '../../support/plans.ts';
import { resultOf } from '../../support/resultOf.ts';

const library = loadNodeLibrary();
const stated = examplePlan('air-vs-liquid');
const computed = examplePlan('air-vs-liquid-computed');

function tornadoOf(
  ...[plan, question]: [Parameters<typeof tornado>[0], Parameters<typeof tornado>[1]]
): Tornado {
  const found = resultOf(tornado(plan, question, library));
  if (found === null) throw new Error('There is no tornado.');
  return found;
}

describe('a tornado of a stated PUE', () => {
  const found = tornadoOf(stated, { optionId: 'air', againstId: null });
  const bar = (path: string): Tornado['bars'][number] | undefined =>
    found.bars.find((one) => one.path === path);

  it('runs the PUE with its overhead 20 % either way, a convention that it says is one', () => {
    // PUE 1.6: 1.48 and 1.72. Energy is PUE times the IT energy.
    const pue = bar('cooling.pue');
    const it_kWh = found.its.facilityEnergy_kWh / 1.6;
    expect(pue?.bounds).toMatchObject({ kind: 'convention' });
    expect(pue?.bounds.reason).toContain('no source');
    expect(pue?.low.value).toBeCloseTo(1.48, 12);
    expect(pue?.high.value).toBeCloseTo(1.72, 12);
    expect(pue?.low.its?.facilityEnergy_kWh).toBeCloseTo(1.48 * it_kWh, 6);
    expect(pue?.high.its?.facilityEnergy_kWh).toBeCloseTo(1.72 * it_kWh, 6);
  });

  it('runs the price, which moves the cost alone', () => {
    const price = bar('tariff.energyPrice_per_kWh');
    expect(price?.high.its?.cost).toBeCloseTo(1.2 * found.its.cost, 6);
    expect(price?.high.its?.facilityEnergy_kWh).toBe(found.its.facilityEnergy_kWh);
  });

  it('runs the grid between the lowest and the highest factor of its last years', () => {
    const grid = bar('carbon.intensity_g_per_kWh');
    expect(grid?.bounds.kind).toBe('source');
    expect(grid?.bounds.reason).toMatch(/from \d{4} to 2023/);
    expect(grid?.bounds.least).toBeLessThanOrEqual(grid?.value ?? 0);
    expect(grid?.bounds.most).toBeGreaterThanOrEqual(grid?.value ?? 0);
  });

  it('leaves out inputs that are no assumptions', () => {
    expect(bar('site.calendarYear')).toBeUndefined();
    expect(found.bars.every(({ bounds }) => bounds.least < bounds.most)).toBe(true);
  });
});

describe('a tornado of the difference of two options', () => {
  const found = tornadoOf(stated, { optionId: 'liquid', againstId: 'air' });

  it('changes what both share in both, and what differs in each by itself', () => {
    const pues = found.bars.filter(({ path }) => path === 'cooling.pue');
    expect(pues.map(({ of, value }) => [of, value])).toEqual([
      ['its', 1.15],
      ['against', 1.6],
    ]);
    const [its, against] = pues;
    expect(its?.low.against?.facilityEnergy_kWh).toBe(found.against?.facilityEnergy_kWh);
    expect(against?.low.its?.facilityEnergy_kWh).toBe(found.its.facilityEnergy_kWh);
    const price = found.bars.find(({ path }) => path === 'tariff.energyPrice_per_kWh');
    expect(price?.of).toBe('both');
    // The saving of money scales with the price.
    const saving = (found.against?.cost ?? 0) - found.its.cost;
    expect((price?.high.against?.cost ?? 0) - (price?.high.its?.cost ?? 0)).toBeCloseTo(1.2 * saving, 6);
  });
});

describe('a tornado of a computed plant', () => {
  const found = tornadoOf(computed, { optionId: 'air', againstId: null });

  it('has bounds that the literature states where it states them', () => {
    const carnot = found.bars.find(({ path }) => path === 'cooling.plant.carnotFraction');
    expect(carnot?.bounds).toMatchObject({ least: 0.259, most: 0.329, kind: 'source' });
    // A better chiller uses less.
    expect(carnot?.high.its?.facilityEnergy_kWh).toBeLessThan(carnot?.low.its?.facilityEnergy_kWh ?? 0);
  });

  it('changes a parameter of the capture without changing anything else of it', () => {
    const pressure = found.bars.find(({ path }) => path === 'cooling.capture.fanEfficiency');
    const [low, high] = [pressure?.low.its, pressure?.high.its];
    expect(high?.facilityEnergy_kWh).toBeLessThan(low?.facilityEnergy_kWh ?? 0);
    // What the plan states is no assumption: 400 Pa.
    expect(found.bars.some(({ path }) => path === 'cooling.capture.fanPressure_Pa')).toBe(false);
  });

  it('can compute every end of every bar', () => {
    const failed = found.bars.flatMap(({ path, low, high }) =>
      [low, high].flatMap(({ reason }) => (reason === null ? [] : [`${path}: ${reason}`])),
    );
    expect(failed).toEqual([]);
  });
});
