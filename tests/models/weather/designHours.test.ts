import { describe, expect, it } from 'vitest';
import type { Climate, DesignValues } from '../../../models/weather/Climate.ts';
import { climateOfNormals } from '../../../models/weather/climateOfNormals.ts';
import { designHours } from '../../../models/weather/designHours.ts';

const months = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  dryBulbMean_C: 10,
  dryBulbDailyMax_C: 15,
  dryBulbDailyMin_C: 5,
  dewPointMean_C: 3,
  pressure_Pa: 98_900,
}));

const climateWith = (design: DesignValues): Climate =>
  climateOfNormals({ name: 'Anywhere', elevation_m: 201, months, source: 'made up', design });

/** The header of Chicago O'Hare (ASHRAE 2009). */
const chicago: DesignValues = {
  dryBulbExtreme20y_C: 39.5,
  wetBulbExtreme_C: 28.5,
  dryBulb_0p4_C: 33.3,
  coincidentWetBulb_0p4_C: 23.7,
  wetBulb_0p4_C: 25.5,
  coincidentDryBulb_0p4_C: 31.2,
  dryBulb_99p6_C: -20,
  source: 'header',
};

describe('the design hours', () => {
  it('at 0.4 % are the pairs of the header', () => {
    const { hottest, mostHumid, findings } = designHours(climateWith(chicago), { kind: 'annual-0p4' });
    expect(hottest).toMatchObject({ dryBulb_C: 33.3, wetBulb_C: 23.7, basis: 'annual-0p4' });
    expect(mostHumid).toMatchObject({ dryBulb_C: 31.2, wetBulb_C: 25.5, basis: 'annual-0p4' });
    expect(findings).toEqual([]);
  });

  it('for the 20-year extreme have the humidity ratio of the 0.4 % hour, and the same wet-bulb depression', () => {
    const { hottest, mostHumid, findings } = designHours(climateWith(chicago), { kind: 'extreme-20-year' });
    expect(hottest.dryBulb_C).toBe(39.5);
    const at0p4 = designHours(climateWith(chicago), { kind: 'annual-0p4' }).hottest;
    expect(hottest.humidityRatio).toBeCloseTo(at0p4.humidityRatio, 5);
    // The same water at 39.5 °C instead of 33.3 °C: the wet bulb rises by about 0.27 K for each kelvin.
    expect(hottest.wetBulb_C).toBeCloseTo(25.4, 0.5);
    expect(mostHumid.wetBulb_C).toBe(28.5);
    expect(mostHumid.dryBulb_C).toBeCloseTo(28.5 + (31.2 - 25.5), 9);
    expect(findings).toEqual([]);
  });

  it('use 0.4 % if the source has no extreme, with a finding that states both', () => {
    const { dryBulb_0p4_C = 0, wetBulb_0p4_C = 0, dryBulb_99p6_C = 0 } = chicago;
    const design = { dryBulb_0p4_C, wetBulb_0p4_C, dryBulb_99p6_C, source: 'row' };
    const { hottest, mostHumid, findings } = designHours(climateWith(design), { kind: 'extreme-20-year' });
    expect([hottest.dryBulb_C, mostHumid.wetBulb_C]).toEqual([33.3, 25.5]);
    expect([hottest.basis, mostHumid.basis]).toEqual(['annual-0p4', 'annual-0p4']);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'design-basis-milder',
        'No 20-year extreme is known; sized on a dry bulb of 33.3 °C and a wet bulb of 25.5 °C, exceeded in 0.4 % of the hours, 35 per year',
      ],
    ]);
  });

  it('without pairs use the design wet bulb, and a dry bulb two thirds of the way up', () => {
    const design = { dryBulb_0p4_C: 33.3, wetBulb_0p4_C: 25.5, dryBulb_99p6_C: -20, source: 'row' };
    const { hottest, mostHumid } = designHours(climateWith(design), { kind: 'annual-0p4' });
    expect(hottest.wetBulb_C).toBe(25.5);
    // 25.5 + 2/3 (33.3 - 25.5) = 30.7
    expect(mostHumid.dryBulb_C).toBeCloseTo(30.7, 9);
  });

  it('with custom values use them as stated, or the source’s highest wet bulb if none is stated', () => {
    const own = designHours(climateWith(chicago), { kind: 'own', dryBulb_C: 42, wetBulb_C: 29 });
    expect(own.hottest).toMatchObject({ dryBulb_C: 42, basis: 'own' });
    expect(own.mostHumid).toMatchObject({ wetBulb_C: 29, basis: 'own' });
    expect(own.findings).toEqual([]);
    const dry = designHours(climateWith(chicago), { kind: 'own', dryBulb_C: 42 });
    expect(dry.mostHumid).toMatchObject({ wetBulb_C: 28.5, basis: 'extreme-20-year' });
  });

  it('with custom values below 0.4 % are reported as mild', () => {
    const { findings } = designHours(climateWith(chicago), { kind: 'own', dryBulb_C: 30, wetBulb_C: 27 });
    expect(findings.map(({ message }) => message)).toEqual([
      'Sized on a dry bulb of 30.0 °C, below the 0.4 % values: 33.3 °C dry bulb, 25.5 °C wet bulb',
    ]);
  });

  it('never have a wet bulb above their dry bulb, nor a negative humidity ratio', () => {
    for (const dryBulb_C of [-40, 0, 20, 25.5, 33, 60]) {
      for (const wetBulb_C of [-40, -5, 20, 32]) {
        const { hottest, mostHumid } = designHours(climateWith(chicago), {
          kind: 'own',
          dryBulb_C,
          wetBulb_C,
        });
        for (const hour of [hottest, mostHumid]) {
          expect(hour.wetBulb_C).toBeLessThanOrEqual(hour.dryBulb_C);
          expect(hour.humidityRatio).toBeGreaterThan(0);
        }
      }
    }
  });

  it('are derived from the hours if a climate states no design values', () => {
    const climate = { ...climateWith(chicago), design: { source: 'nothing' } };
    const { hottest } = designHours(climate, { kind: 'annual-0p4' });
    // A year of 15 °C throughout, with days that differ a little.
    expect(hottest.dryBulb_C).toBeGreaterThan(15);
    expect(hottest.dryBulb_C).toBeLessThan(16.5);
    expect(hottest.wetBulb_C).toBeLessThan(hottest.dryBulb_C);
  });

  it('are at the pressure of the site’s elevation', () => {
    expect(designHours(climateWith(chicago), { kind: 'annual-0p4' }).pressure_Pa).toBeCloseTo(98_934, -0.5);
  });
});
