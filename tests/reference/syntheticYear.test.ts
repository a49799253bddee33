import { describe, expect, it } from 'vitest';
import { readReference } from '../../scripts/validation/reference.ts';
import { isSyntheticGood, syntheticDeviations } from '../../scripts/validation/syntheticYears.ts';

const { hourly } = readReference(new URL('../../../shared/', import.meta.url));
const all = hourly.flatMap(syntheticDeviations);
const lettingAirIn = ['large-airside-adiabatic', 'midsize-chiller-airside', 'midsize-air-cooled-airside'];

describe('the synthetic year of the normals of an hourly file', () => {
  it('is compared at four locations for every preset', () => {
    expect(all).toHaveLength(4 * 18);
  });

  it('gives the annual PUE within 0.015 and overhead energy within 5 %, for every preset', () => {
    for (const { place, preset, pue, overhead } of all) {
      expect(Math.abs(pue), `${preset} in ${place}`).toBeLessThanOrEqual(0.015);
      expect(Math.abs(overhead), `${preset} in ${place}`).toBeLessThanOrEqual(0.05);
    }
  });

  it('gives monthly overhead energy within 10 %, except for few airside economizers, which are within 15 %', () => {
    const misses = all.filter((one) => !isSyntheticGood(one));
    expect(misses.length).toBeLessThanOrEqual(3);
    for (const { place, preset, worstMonthOverhead } of misses) {
      expect(lettingAirIn, `${preset} in ${place}`).toContain(preset);
      expect(Math.abs(worstMonthOverhead)).toBeLessThan(0.15);
    }
  });
});
