import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { scenarioFigures } from '../../../models/report/scenarioFigures.ts';
import {
  attributeSaving,
  type SavingAttribution,
  type Savings,
} from '../../../models/study/attributeSaving.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePlan } from '../../support/plans.ts';
import { resultOf } from '../../support/resultOf.ts';

const library = loadNodeLibrary();
const plan = examplePlan('air-vs-liquid-computed');
const air = scenarioAt(plan, 'air');
const liquid = scenarioAt(plan, 'liquid');

function attributed(baseline: Scenario, option: Scenario): SavingAttribution {
  const found = resultOf(attributeSaving(baseline, option, library));
  if (found === null) throw new Error('There is no attribution.');
  return found;
}

function expectSum({ total, causes }: SavingAttribution): void {
  for (const name of ['energySaving_kWh', 'costSaving', 'carbonSaving_kg'] as const) {
    const whole = total[name] ?? 0;
    const sum = causes.reduce((added, cause) => added + (cause[name] ?? 0), 0);
    expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
  }
}

const causesOf = ({ causes }: SavingAttribution): string[] => causes.map((cause) => cause.causes.join(' '));

describe('a saving by cause', () => {
  it('is the headline saving of the report, all due to the cooling where nothing else differs', () => {
    const found = attributed(air, liquid);
    const compared = reportPlan(plan, library).comparison.options.find(({ id }) => id === 'liquid');
    expect(causesOf(found)).toEqual(['cooling']);
    expect(found.total.energySaving_kWh).toBe(compared?.energySaving_kWh);
    expect(found.total.costSaving).toBe(compared?.costSaving);
    expect(found.total.carbonSaving_kg).toBe(compared?.carbonSaving_kg);
    expect(found.causes[0]?.energySaving_kWh).toBeCloseTo(found.total.energySaving_kWh, 6);
    expect(found.causes[0]?.gap?.cooling_kWh).toBeCloseTo(compared?.gap?.cooling_kWh ?? 0, 6);
    expectSum(found);
  });

  it('of everything that differs adds up to the saving, for energy, cost and carbon', () => {
    const other: Scenario = {
      ...liquid,
      power: { kind: 'chain', preset: 'midsize' },
      workload: { kind: 'constant', utilisationFraction: 0.7 },
      tariff: { kind: 'flat', energyPrice_per_kWh: 0.12, currency: 'USD' },
      carbon: { kind: 'annual', grid: 'US-RFCE-2023' },
    };
    const found = attributed({ ...air, cooling: liquid.cooling }, other);
    expect(causesOf(found)).toEqual(['power', 'lighting', 'workload', 'tariff', 'grid']);
    expect(found.runCount).toBe(32);
    expectSum(found);
    const byCause = new Map(found.causes.map((cause) => [cause.causes[0], cause]));
    // The price moves money and nothing else; the grid carbon and nothing else.
    expect(byCause.get('tariff')).toMatchObject({ energySaving_kWh: 0, carbonSaving_kg: 0 });
    expect(byCause.get('grid')).toMatchObject({ energySaving_kWh: 0, costSaving: 0 });
    // Midsize sites light more: 2 % against 0.1 % of IT.
    expect(byCause.get('lighting')?.energySaving_kWh).toBeLessThan(0);
    expect(byCause.get('workload')?.energySaving_kWh).toBeGreaterThan(0);
    // The parts of the energy of each cause add up to it.
    for (const { gap, energySaving_kWh } of found.causes) {
      const parts = Object.values(gap ?? {}).reduce((sum, part) => sum + part, 0);
      expect(parts).toBeCloseTo(energySaving_kWh, 4);
    }
  });

  it('of two causes is their mean effect first and last, computed by hand from four runs', () => {
    const other: Scenario = { ...liquid, power: { kind: 'chain', preset: 'small', lightingFraction: 0.001 } };
    const energy = (scenario: Scenario): number =>
      scenarioFigures(scenario, library)?.annual.facilityEnergy_kWh ?? 0;
    const [none, both] = [energy(air), energy(other)];
    const onlyCooling = energy({ ...air, cooling: other.cooling });
    const onlyPower = energy({ ...air, power: { kind: 'chain', preset: 'small', lightingFraction: 0.001 } });
    const found = attributed(air, other);
    expect(causesOf(found)).toEqual(['cooling', 'power']);
    const [cooling, power] = found.causes;
    expect(cooling?.energySaving_kWh).toBeCloseTo((none - onlyCooling + (onlyPower - both)) / 2, 4);
    expect(power?.energySaving_kWh).toBeCloseTo((none - onlyPower + (onlyCooling - both)) / 2, 4);
    expect(cooling?.alone.energySaving_kWh).toBeCloseTo(none - onlyCooling, 4);
  });

  it('with a stated PUE has cooling and power chain as one cause', () => {
    const stated: Scenario = {
      ...air,
      cooling: { kind: 'fixed-pue', pue: 1.6 },
      power: { kind: 'within-pue' },
      workload: { kind: 'constant', utilisationFraction: 0.5 },
    };
    const found = attributed(stated, liquid);
    expect(causesOf(found)).toEqual(['cooling power', 'workload']);
    expect(found.causes[0]?.gap).toBeNull();
    expectSum(found);
  });

  it('without a climate in the baseline has what cannot be separated as one cause', () => {
    const { climate: _climate, ...site } = air.site ?? {};
    const stated: Scenario = {
      ...air,
      site,
      cooling: { kind: 'fixed-pue', pue: 1.6 },
      power: { kind: 'within-pue' },
      carbon: { kind: 'annual', grid: 'US-RFCE-2023' },
    };
    const found = attributed(stated, liquid);
    expect(causesOf(found)).toEqual(['cooling power place', 'grid']);
    expectSum(found);
  });

  it('is not known for another currency, and has no carbon for another basis', () => {
    const euro: Scenario = { ...liquid, tariff: { kind: 'flat', energyPrice_per_kWh: 0.1, currency: 'EUR' } };
    expect(resultOf(attributeSaving(air, euro, library))).toBeNull();
    const lifecycle: Scenario = {
      ...liquid,
      carbon: { kind: 'annual', intensity_g_per_kWh: 300, basis: 'lifecycle' },
    };
    const found = attributed(air, lifecycle);
    expect(found.total.carbonSaving_kg).toBeNull();
    expect(found.causes.map((cause: Savings) => cause.carbonSaving_kg)).toEqual([null, null]);
  });

  it('between two identical designs has no cause', () => {
    const found = attributed(air, air);
    expect(found.causes).toEqual([]);
    expect(found.total.energySaving_kWh).toBe(0);
  });
});
