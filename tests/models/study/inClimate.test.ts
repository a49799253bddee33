import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { scenarioFigures } from '../../../models/report/scenarioFigures.ts';
import { inClimate } from '../../../models/study/inClimate.ts';
import { library } from '../../support/library.ts';
import { looseDesign } from '../../support/plans.ts';

const system = { kind: 'system', preset: 'small-air-cooled' };
const design = (changes: object): Scenario =>
  ({ ...looseDesign(), power: { kind: 'chain' }, cooling: system, ...changes }) as unknown as Scenario;
const following = design({
  site: { climate: { kind: 'catalogue', id: 'leesburg-va' } },
  tariff: { kind: 'flat' },
  carbon: { kind: 'annual' },
});

const at = (scenario: Scenario, climateId: string): Scenario => {
  const changed = inClimate({ scenario, library }, climateId);
  if (changed.scenario === null) throw new Error(changed.reason);
  return changed.scenario;
};

describe('a design in another climate', () => {
  it('has all figures of the plan in the climate of the plan', () => {
    const figures = scenarioFigures(following, library);
    expect(figures?.carbon.transmission_kg).toBeGreaterThan(0);
    expect(scenarioFigures(at(following, 'leesburg-va'), library)).toEqual(figures);
  });

  it('keeps price, grid and law of the place', () => {
    const [home, away] = [following, at(following, 'frankfurt-de')].map(
      (scenario) => prepare(scenario, library, 'figures').facility,
    );
    expect(away?.tariff.energyPrice_per_kWh).toBe(home?.tariff.energyPrice_per_kWh);
    expect(away?.carbon.terms.gridIntensity_g_per_kWh).toEqual(home?.carbon.terms.gridIntensity_g_per_kWh);
    expect(away?.carbon.ruleSets).toEqual(home?.carbon.ruleSets);
    expect(away?.timeZone).toBe('America/New_York');
    const german = prepare(
      { ...following, site: { climate: { kind: 'catalogue', id: 'frankfurt-de' } } },
      library,
      'figures',
    );
    expect(german.facility?.carbon.ruleSets).not.toEqual(home?.carbon.ruleSets);
  });

  it('may be one without a climate before, as long as its country is stated', () => {
    const stated = design({
      site: { country: 'US', region: 'US-TX' },
      tariff: { kind: 'flat' },
      carbon: { kind: 'annual' },
    });
    const { facility } = prepare(at(stated, 'frankfurt-de'), library, 'figures');
    expect(facility?.tariff.energyPrice_per_kWh).toBe(
      library.prices['US-TX-industrial-2024']?.energyPrice_per_kWh,
    );
  });

  it.each([
    ['a price', { tariff: { kind: 'flat' } }, 'neither its place nor an electricity price'],
    [
      'a currency',
      { tariff: { kind: 'flat', energyPrice_per_kWh: 0.1 } },
      'neither its place nor a currency',
    ],
    ['a grid', { carbon: { kind: 'annual' } }, 'neither its place nor a carbon intensity'],
  ])('is refused if %s would change with the weather', (_, changes, words) => {
    const stated = {
      site: {},
      tariff: { kind: 'flat', price: 'US-VA-industrial-2024' },
      carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
    };
    expect(inClimate({ scenario: design(stated), library }, 'phoenix-az').reason).toBeNull();
    const { reason } = inClimate({ scenario: design({ ...stated, ...changes }), library }, 'phoenix-az');
    expect(reason).toContain(words);
    expect(reason).toContain('“follows”: “place”');
  });
});
