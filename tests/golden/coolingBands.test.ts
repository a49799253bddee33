import { describe, expect, it } from 'vitest';
import { withAllEvaporated } from '../../scripts/validation/bandCells.ts';
import { coolingYear, presetIds } from '../../models/study/coolingStudy.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { library } from '../support/library.ts';

/**
 * 5 % and 95 % quantiles of PUE and WUE of ten kinds of cooling system, from Lei & Masanet 2022 (Resour. Conserv. Recycl. 182,
 * 106323), in which towers evaporate all their heat. Their weather of zones 3C, 5A and 5B is that of San Francisco, Chicago and Denver (TMY3).
 */
const published = {
  'san-francisco-ca': [
    [1.09, 1.234, 0.004, 1.139],
    [1.074, 1.183, 1.746, 2.614],
    [1.309, 1.587, 0.081, 1.507],
    [1.263, 1.494, 2.009, 2.998],
    [1.469, 1.754, 2.425, 3.616],
    [1.324, 1.603, 0.002, 0.037],
    [1.515, 1.915, 0.024, 0.098],
    [1.67, 1.999, 2.731, 4.112],
    [1.687, 2.053, 0.025, 0.103],
    [1.852, 2.276, 0.025, 0.103],
  ],
  'chicago-il': [
    [1.1, 1.213, 0.203, 0.712],
    [1.083, 1.196, 1.74, 2.608],
    [1.372, 1.638, 0.874, 1.906],
    [1.271, 1.507, 2.002, 2.991],
    [1.467, 1.751, 2.405, 3.59],
    [1.403, 1.655, 0.012, 0.048],
    [1.51, 1.92, 0.024, 0.098],
    [1.666, 1.991, 2.705, 4.074],
    [1.68, 2.055, 0.025, 0.103],
    [1.881, 2.326, 0.025, 0.103],
  ],
  'denver-co': [
    [1.089, 1.195, 0.042, 0.3],
    [1.08, 1.194, 1.736, 2.605],
    [1.382, 1.676, 0.758, 2.155],
    [1.287, 1.531, 1.998, 2.987],
    [1.48, 1.775, 2.386, 3.562],
    [1.413, 1.682, 0.01, 0.055],
    [1.532, 1.961, 0.024, 0.098],
    [1.684, 2.019, 2.678, 4.032],
    [1.711, 2.11, 0.025, 0.103],
    [1.907, 2.356, 0.025, 0.103],
  ],
} as const;

describe.each(Object.entries(published))('at half load in %s', (place, bands) => {
  const row = library.climates[place];
  if (row === undefined) throw new Error(`no climate ${place}`);
  const climate = catalogueClimate(row);

  const study = {
    climate,
    it_kW: 1000,
    loadFraction: 0.5,
    designBasis: { kind: 'extreme-20-year' },
  } as const;

  it('takes less water over towers if the air that leaves carries the heat than if all of it evaporates, as published', () => {
    for (const id of ['large-waterside-economizer', 'midsize-chiller', 'small-chiller'] as const) {
      const ofAir = coolingYear(id, study).wue_L_per_kWh ?? Number.NaN;
      const ofAll = coolingYear(id, { ...study, changes: withAllEvaporated(id) }).wue_L_per_kWh;
      expect(ofAir / (ofAll ?? Number.NaN), id).toBeGreaterThan(0.7);
      expect(ofAir / (ofAll ?? Number.NaN), id).toBeLessThan(0.9);
    }
  });

  it.each(bands.map((band, index) => [presetIds[index] ?? 'small-dx', ...band] as const))(
    '%s has a PUE from %f to %f and a WUE from %f to %f L/kWh',
    (id, pueLow, pueHigh, wueLow, wueHigh) => {
      const { pue, wue_L_per_kWh } = coolingYear(id, { ...study, changes: withAllEvaporated(id) });
      expect(pue).toBeGreaterThanOrEqual(pueLow);
      expect(pue).toBeLessThanOrEqual(pueHigh);
      // The edges are printed with three digits.
      expect(wue_L_per_kWh).toBeGreaterThanOrEqual(wueLow - 0.0005);
      expect(wue_L_per_kWh).toBeLessThanOrEqual(wueHigh + 0.02);
    },
  );
});
