import { describe, expect, it } from 'vitest';
import type { Plan, Scenario } from '../../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { scenarioFigures, type ScenarioFigures } from '../../../../models/report/scenarioFigures.ts';
import { withField, withFields, type FieldValue } from '../../../../models/study/axes/withField.ts';
import { studyBase } from '../../../../models/study/studyBase.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const design = scenarioAt(examplePlan('air-vs-liquid-computed'), 'air');
const base = studyBase(design, library);

const changed = (path: string, value: FieldValue, of: Scenario = design): Scenario => {
  const { scenario, reason } = withField(studyBase(of, library), of, path, value);
  if (scenario === null) throw new Error(reason);
  return scenario;
};
const reasonOf = (path: string, value: FieldValue, of: Scenario = design): string | null =>
  withField(studyBase(of, library), of, path, value).reason;

const figuresOf = (scenario: Scenario): ScenarioFigures => {
  const figures = scenarioFigures(scenario, library);
  if (figures === null) throw new Error('it can be computed');
  return figures;
};

describe('a field with another value', () => {
  it('is stated in a part of the cooling that has no kind', () => {
    expect(changed('cooling.rideThrough.water_L', 3000).cooling).toMatchObject({
      preset: 'small-air-cooled',
      rideThrough: { water_L: 3000 },
    });
    const reusing = {
      ...design,
      cooling: { ...design.cooling, heatReuse: { demand_kW: 5, network_C: 60 } },
    } as Scenario;
    expect(changed('cooling.heatReuse.demand_kW', 9, reusing).cooling).toMatchObject({
      heatReuse: { demand_kW: 9, network_C: 60 },
    });
  });

  it('may be a word of a part that the preset defines, or a whole section that is one word', () => {
    const towers = {
      ...design,
      cooling: { kind: 'system', preset: 'large-waterside-economizer' },
    } as Scenario;
    expect(changed('cooling.plant.economizer', 'none', towers).cooling).toMatchObject({
      plant: { kind: 'water-cooled-chiller', economizer: 'none' },
    });
    expect(changed('energyBasis', 'typical').energyBasis).toBe('typical');
  });

  it('keeps what the row of a grid states besides its factor', () => {
    const { intensity_g_per_kWh } = library.grids['US-SRVC-2023'] ?? { intensity_g_per_kWh: NaN };
    const [before, after] = [design, changed('carbon.intensity_g_per_kWh', intensity_g_per_kWh)].map(
      figuresOf,
    );
    expect(before?.carbon.transmission_kg).toBeGreaterThan(0);
    expect(after).toEqual(before);
  });

  it('is that of a copy of the row of the catalogue', () => {
    const row = library.devices['dgx-a100-640'];
    expect(changed('catalogue.devices.dgx-a100-640.weight_kg', 150).catalogue?.devices).toEqual({
      'dgx-a100-640': { ...row, weight_kg: 150 },
    });
    expect(reasonOf('catalogue.devices.unheard-of.weight_kg', 150)).toContain(
      'catalogue.devices.unheard-of.weight_kg is of a row that neither the catalogue nor the plan has',
    );
  });

  it('is that of the row that the plan states itself, also where power shelves stand before it', () => {
    const plan = examplePlan('ai-hall');
    const own = { ...library.devices['gb200-nvl72'], typical_kW: 90 };
    const shelves = scenarioAt({ ...plan, catalogue: { devices: { 'gb200-nvl72': own } } } as Plan, 'w32');
    const typical = changed('catalogue.devices.gb200-nvl72.typical_kW', 95, shelves);
    expect(typical.catalogue?.devices?.['gb200-nvl72']?.typical_kW).toBe(95);
  });

  it('is checked together with the others that are stated with it', () => {
    const draw = (field: string, value: number) => ({
      path: `catalogue.devices.dgx-a100-640.${field}`,
      value,
    });
    const both = [draw('typical_kW', 8), draw('maximum_kW', 9)];
    expect(withFields(base, design, both.slice(0, 1)).reason).toContain(
      'the typical draw exceeds the maximum draw',
    );
    expect(withFields(base, design, both).reason).toBeNull();
  });

  it.each([
    ['tariff.energyPrice_per_kWh.peak', 0.3, 'must be a finite number'],
    ['carbon.intensity_g_per_kWh.x', 300, 'must be a finite number'],
    ['cooling.pue', 1.3, 'cooling.pue is no field of this plan, whose cooling is of the kind “system”.'],
    ['cooling.plant.unheardOf', 1, 'whose cooling.plant is of the kind “air-cooled-chiller”'],
    ['racks.nobody.count', 1, 'racks.nobody.count is of racks that the plan does not have; it has rack-1.'],
    ['name', 'x', 'name is not a field of a plan; its sections are site, halls'],
    ['tariff', 'x', 'tariff is not a field of a plan'],
  ])('is refused at %s', (path, value, words) => {
    expect(reasonOf(path, value)).toContain(words);
  });
});
