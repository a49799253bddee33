import { describe, expect, it } from 'vitest';
import { coolingStudy, presetIds, type CoolingStudy } from '../../../models/study/coolingStudy.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import { stageLoss_kW } from '../../../models/power/stage.ts';
import { catalogueClimate } from '../../../models/weather/climateOf.ts';
import { library } from '../../support/library.ts';

function climateOf(id: string): CoolingStudy['climate'] {
  const row = library.climates[id];
  if (row === undefined) throw new Error(`no climate ${id}`);
  return catalogueClimate(row);
}

const study = (id: string, changes?: CoolingStudy['changes']): CoolingStudy => ({
  climate: climateOf(id),
  it_kW: 1000,
  loadFraction: 0.5,
  designBasis: { kind: 'extreme-20-year' },
  ...(changes === undefined ? {} : { changes }),
});

describe('the comparison of cooling presets', () => {
  const rows = coolingStudy(study('chicago-il'));

  it('has all of them, least energy first among those without unmet heat', () => {
    expect(rows.map(({ preset }) => preset).sort()).toEqual([...presetIds].sort());
    const carrying = rows.filter(({ unmetHours }) => unmetHours === 0);
    const energies = carrying.map(({ facilityEnergy_kWh }) => facilityEnergy_kWh);
    expect(energies).toEqual(energies.toSorted((a, b) => a - b));
    expect(carrying.length).toBeGreaterThan(10);
  });

  it('sorts systems with unmet heat last, regardless of their energy', () => {
    const inSingapore = coolingStudy(study('singapore-sg'));
    expect(inSingapore.at(-1)?.preset).toBe('warm-water-tower');
    // Towers alone supply water of 27 °C up to a wet bulb of about 21 °C at full load; at part load the smaller approach
    // of the heat exchanger, 1.6 K instead of 2 K at half load, and a spare tower extend this slightly.
    expect(inSingapore.at(-1)?.unmetHours).toBeGreaterThan(6000);
  });

  it('has a peak PUE above the annual PUE, and a TUE above the PUE', () => {
    for (const { preset, pue, peakPue, tue } of rows) {
      expect(peakPue, preset).toBeGreaterThanOrEqual(pue ?? Number.NaN);
      expect(tue, preset).toBeGreaterThan(pue ?? Number.NaN);
    }
  });

  it('credits liquid cooling with less server fan power in TUE, which PUE does not show', () => {
    const rowOf = (preset: string) => rows.find((row) => row.preset === preset);
    const [air, liquid] = [rowOf('free-cooling-chiller'), rowOf('immersion-w40-dry')];
    const gain = (figure: 'pue' | 'tue'): number => (air?.[figure] ?? 0) / (liquid?.[figure] ?? 1);
    expect(gain('tue')).toBeGreaterThan(gain('pue'));
  });

  it('differs in cooling only with one power chain: its losses at the same load are the same', () => {
    const loss = (preset: 'small-dx' | 'free-cooling-chiller', power?: 'large'): number => {
      const built = presetSite(preset, { ...study('chicago-il'), ...(power === undefined ? {} : { power }) });
      const { ups } = built.site.chain;
      return stageLoss_kW(ups, 500);
    };
    expect(loss('small-dx', 'large')).toBeCloseTo(loss('free-cooling-chiller', 'large'), 9);
    // By default each has the chain of its sites: that of the published bands.
    expect(loss('small-dx')).toBeGreaterThan(2 * loss('free-cooling-chiller'));
    expect(loss('free-cooling-chiller')).toBe(loss('free-cooling-chiller', 'large'));
  });

  it('needs less energy at the same load if it is half as large', () => {
    const [whole] = coolingStudy(study('chicago-il'), ['midsize-chiller']);
    const [half] = coolingStudy({ ...study('chicago-il'), it_kW: 500, loadFraction: 1 }, ['midsize-chiller']);
    expect(half?.facilityEnergy_kWh).toBeLessThan(whole?.facilityEnergy_kWh ?? 0);
  });

  it('orders the climates: Helsinki, Chicago, Singapore', () => {
    const pue = (id: string): number =>
      coolingStudy(study(id), ['free-cooling-chiller'])[0]?.pue ?? Number.NaN;
    expect(pue('helsinki-fi')).toBeLessThan(pue('chicago-il'));
    expect(pue('chicago-il')).toBeLessThan(pue('singapore-sg'));
  });
});

describe('more redundancy', () => {
  it('saves energy if fans and pumps slow down, since all units run', () => {
    const pue = (redundancy: 'N' | 'N+1'): number =>
      coolingStudy(study('chicago-il', { redundancy }), ['direct-to-chip-w32-dry'])[0]?.pue ?? Number.NaN;
    expect(pue('N+1')).toBeLessThan(pue('N'));
  });
});
