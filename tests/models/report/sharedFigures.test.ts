import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { scenarioFigures } from '../../../models/report/scenarioFigures.ts';
import { sharedFigures } from '../../../models/report/sharedFigures.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

const plan = examplePlan('air-vs-liquid-computed');
const [air, liquid] = [scenarioAt(plan, 'air'), scenarioAt(plan, 'liquid')];
const water = { waterPrice_per_m3: 50, sewerPrice_per_m3: 9, sewerOn: 'supply' };

/** Sections that a study changes, each in a few forms that are the same objects whenever they return. */
const forms = {
  site: [air.site, { climate: { kind: 'catalogue', id: 'phoenix-az' } }],
  cooling: [air.cooling, liquid.cooling, { kind: 'system', preset: 'large-waterside-economizer' }],
  tariff: [
    { kind: 'flat' },
    { kind: 'flat', energyPrice_per_kWh: 0.02, currency: 'USD', water },
    { kind: 'flat', energyPrice_per_kWh: 0.3, currency: 'USD', water },
  ],
  carbon: [{ kind: 'annual' }, { kind: 'annual', intensity_g_per_kWh: 20 }],
  phases: [undefined, { late: { date: '2025-10-01', adds: { racks: 'all' } } }],
  energyBasis: ['typical', 'maximum'],
};

const change = fc
  .constantFrom(...(Object.keys(forms) as (keyof typeof forms)[]))
  .chain((section) => fc.constantFrom(...forms[section].map((form) => ({ [section]: form }))));

it('figures that scenarios share are those of each alone, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 4, maxLength: 10 }), (changes) => {
      const figuresOf = sharedFigures(library);
      let scenario: Scenario = air;
      for (const one of changes) {
        scenario = { ...scenario, ...one } as Scenario;
        expect(figuresOf(scenario).figures).toEqual(scenarioFigures(scenario, library));
      }
    }),
    { numRuns: runs(15) },
  );
});
