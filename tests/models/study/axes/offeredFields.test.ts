import { describe, expect, it } from 'vitest';
import { fieldSchemas } from '../../../../models/plan/document/fieldSchemas.ts';
import { optionsOf, scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { offeredFields, type OfferedField } from '../../../../models/study/axes/offeredFields.ts';
import { withField } from '../../../../models/study/axes/withField.ts';
import { studyBase, type StudyBase } from '../../../../models/study/studyBase.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

function baseOf(name: string, option?: string): StudyBase {
  const plan = examplePlan(name);
  const base = studyBase(scenarioAt(plan, option ?? optionsOf(plan)[0]?.id ?? ''), library);
  if (base === null) throw new Error(`${name} cannot be computed`);
  return base;
}

const fieldOf = (fields: readonly OfferedField[], path: string): OfferedField | undefined =>
  fields.find((field) => field.path === path);

describe('the fields that a study can vary', () => {
  it.each(exampleNames.filter((name) => name !== 'hall-20mw'))(
    'of %s take their present value, each once',
    (name) => {
      const base = baseOf(name);
      const fields = offeredFields(base);
      const refused = fields.filter(
        ({ path, value }) => withField(base, base.scenario, path, value).scenario === null,
      );
      expect(refused.map(({ path }) => path)).toEqual([]);
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    },
  );

  const fields = offeredFields(baseOf('air-vs-liquid-computed'));

  it('are numbers with unit and range, stated or left to a default', () => {
    expect(fieldOf(fields, 'cooling.capture.supplyAir_C')).toMatchObject({
      label: 'Supply air temperature',
      unit: 'C',
      value: 16,
      origin: 'default',
      allowed: { kind: 'number', least: 5, most: 45, isWhole: false },
      uncertainty: { least: 14, most: 18 },
    });
    expect(fieldOf(fields, 'workload.utilisationFraction')).toMatchObject({ value: 1, origin: 'plan' });
    expect(fieldOf(fields, 'racks.rack-1.count')?.allowed).toMatchObject({ kind: 'number', isWhole: true });
  });

  it('are choices with all that the plan may state', () => {
    expect(fieldOf(fields, 'cooling.redundancy')).toMatchObject({
      value: 'N+1',
      allowed: { kind: 'choice', choices: ['N', 'N+1', '2N'] },
    });
  });

  it('are not kinds, presets, names and positions, whose change alone makes no other design', () => {
    const last = new Set(fields.map(({ path }) => path.split('.').at(-1) ?? ''));
    for (const key of ['kind', 'preset', 'name', 'id', 'x_mm', 'y_mm'])
      expect(last.has(key), key).toBe(false);
  });

  it('have the name of the row of the catalogue that they replace', () => {
    expect(fieldOf(fields, 'tariff.energyPrice_per_kWh')).toMatchObject({
      label: 'Electricity price',
      origin: 'catalogue',
    });
    expect(fieldOf(fields, 'catalogue.devices.dgx-a100-640.idle_kW')?.label).toBe(
      'NVIDIA DGX A100 640GB, idle draw',
    );
  });
});

describe('the schemas of a field', () => {
  it('are those of every kind of object that has it', () => {
    expect(fieldSchemas(['cooling', 'capture', 'supplyAir_C']).length).toBeGreaterThan(1);
    expect(fieldSchemas(['halls', 'any', 'itCapacity_kW']).length).toBe(1);
  });

  it('are none for a path that no plan has', () => {
    expect(fieldSchemas(['cooling', 'nothing'])).toEqual([]);
    expect(fieldSchemas(['toString'])).toEqual([]);
  });
});
