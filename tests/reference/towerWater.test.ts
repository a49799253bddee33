import { describe, expect, it } from 'vitest';
import { readReference } from '../../scripts/validation/reference.ts';
import { LATENT_TOLERANCE, towerWaterRows, towerWaterYear } from '../../scripts/validation/towerWater.ts';

const { towers, places } = readReference(new URL('../../../shared/', import.meta.url));

describe('the latent share of a tower, against an independent Merkel model', () => {
  const cases = towers.flatMap(({ climate, water30_C, water24_C }) => [
    { climate, leaving_C: 30, theirs: water30_C },
    { climate, leaving_C: 24, theirs: water24_C },
  ]);

  it('has eight cases', () => {
    expect(cases).toHaveLength(8);
  });

  it.each(cases)('is within 0.05 in $climate.name with water at $leaving_C °C', (one) => {
    const ours = towerWaterYear(one.climate, one.leaving_C);
    expect(Math.abs(ours.latentFraction - one.theirs.latentFraction)).toBeLessThanOrEqual(LATENT_TOLERANCE);
    const { evaporation_L_per_kWh_rejected: theirs_L_per_kWh } = one.theirs;
    expect(Math.abs(ours.evaporation_L_per_kWh_rejected / theirs_L_per_kWh - 1)).toBeLessThan(0.05);
  });
});

describe('the WUE of direct-to-chip-w32-tower', () => {
  it('is within 10 % of 1.02 in Helsinki, 1.23 in Singapore and 1.29 L/kWh in Phoenix', () => {
    const rows = towerWaterRows([], places);
    expect(rows.map(({ theirs }) => theirs)).toEqual(['1.02 L/kWh', '1.23 L/kWh', '1.29 L/kWh']);
    expect(rows.every(({ isMet }) => isMet)).toBe(true);
  });
});
