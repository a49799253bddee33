import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { StatedSystem } from '../../../../models/cooling/coolingSchema.ts';
import type { Scenario } from '../../../../models/plan/document/planSchema.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { library } from '../../../support/library.ts';
import { looseDesign } from '../../../support/plans.ts';

function scenarioWith(cooling: StatedSystem): Scenario {
  const plan = { ...looseDesign(), site: { climate: { kind: 'catalogue', id: 'chicago-il' } }, cooling };
  return scenarioAt(parsePlan({ ...plan, power: { kind: 'chain' } }), 'plan');
}

const inputsOf = (scenario: Scenario) => prepare(scenario, library).facility?.inputs ?? [];

const supplyOf = (scenario: Scenario): [string | number, string] | undefined => {
  const input = inputsOf(scenario).find(({ path }) => path === 'cooling.capture.supplyAir_C');
  return input && [input.value, input.origin];
};

describe('a scenario that is prepared again', () => {
  it('lists the same inputs, each parameter of its cooling once', () => {
    const scenario = scenarioWith({ kind: 'system', preset: 'large-waterside-economizer' });
    const first = inputsOf(scenario);
    expect(first.length).toBeGreaterThan(40);
    expect(inputsOf(scenario)).toEqual(first);
    const paths = first.map(({ path }) => path).filter((path) => path.startsWith('cooling.plant.'));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has the parameters of its own cooling section, independent of earlier preparations', () => {
    const preset = 'large-waterside-economizer';
    const plain = scenarioWith({ kind: 'system', preset });
    const warm = scenarioWith({ kind: 'system', preset, capture: { kind: 'room-air', supplyAir_C: 26.5 } });
    const before = supplyOf(plain);
    expect(supplyOf(warm)).toEqual([26.5, 'plan']);
    expect(supplyOf(plain)).toEqual(before);
    expect(before).not.toEqual([26.5, 'plan']);
  });
});
