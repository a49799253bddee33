import { describe, expect, it } from 'vitest';
import { optionsOf, scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { axisOfField } from '../../../../models/study/axes/axisOfField.ts';
import { offeredFields, type OfferedField } from '../../../../models/study/axes/offeredFields.ts';
import { rangeAround } from '../../../../models/study/axes/rangeAround.ts';
import { withField } from '../../../../models/study/axes/withField.ts';
import { studyBase, type StudyBase } from '../../../../models/study/studyBase.ts';
import { exampleNames } from '../../../support/exampleNames.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

type Around = Pick<OfferedField, 'value' | 'allowed' | 'uncertainty' | 'plausible'>;

const temperature: Around = {
  value: 20,
  allowed: { kind: 'number', least: 5, most: 45, isWhole: false },
  uncertainty: undefined,
  plausible: undefined,
};
const count: Around = { ...temperature, allowed: { kind: 'number', least: 1, most: 64, isWhole: true } };

describe('the values around the present one', () => {
  it('are two round steps of about 10 % either way', () => {
    expect(rangeAround(temperature)).toEqual({ from: 16, to: 24, valueCount: 5 });
    expect(
      rangeAround({ ...temperature, value: 0.113, allowed: { ...temperature.allowed, least: 0 } as never }),
    ).toEqual({ from: 0.093, to: 0.133, valueCount: 5 });
  });

  it('are taken on the other side where the plan may have no more', () => {
    expect(rangeAround({ ...temperature, value: 44 })).toEqual({ from: 24, to: 44, valueCount: 5 });
    expect(rangeAround({ ...temperature, value: 5 })).toEqual({ from: 5, to: 7, valueCount: 5 });
  });

  it('are within what is usual, unless the present value is not', () => {
    const plausible = { least: 19, most: 30 };
    expect(rangeAround({ ...temperature, plausible })).toEqual({ from: 20, to: 28, valueCount: 5 });
    expect(rangeAround({ ...temperature, value: 10, plausible })).toEqual({ from: 8, to: 12, valueCount: 5 });
  });

  it('are whole for a count, and no more than there are', () => {
    expect(rangeAround({ ...count, value: 1 })).toEqual({ from: 1, to: 5, valueCount: 5 });
    expect(rangeAround({ ...count, value: 24 })).toEqual({ from: 20, to: 28, valueCount: 5 });
    const few = { kind: 'number', least: 1, most: 3, isWhole: true } as const;
    expect(rangeAround({ ...count, value: 2, allowed: few })).toEqual({ from: 1, to: 3, valueCount: 3 });
  });

  it('are the known bounds of an assumption', () => {
    const uncertainty = { least: 18, most: 25, kind: 'source', reason: 'ASHRAE' } as const;
    expect(rangeAround({ ...temperature, uncertainty })).toEqual({ from: 18, to: 25, valueCount: 5 });
  });

  it('are two different ones even where nothing is known, or there is less room than a step', () => {
    const { from, to } = rangeAround(undefined);
    expect(from).toBeLessThan(to);
    const narrow = { kind: 'number', least: 19.5, most: 20.5, isWhole: false } as const;
    expect(rangeAround({ ...temperature, allowed: narrow })).toEqual({ from: 19.5, to: 20.5, valueCount: 5 });
  });
});

function baseOf(name: string): StudyBase {
  const plan = examplePlan(name);
  const base = studyBase(scenarioAt(plan, optionsOf(plan)[0]?.id ?? ''), library);
  if (base === null) throw new Error(`${name} cannot be computed`);
  return base;
}

describe('the axis of a field', () => {
  it.each(exampleNames.filter((name) => name !== 'hall-20mw'))(
    'of %s has two values or more that the plan can have, for each number that is offered',
    (name) => {
      const base = baseOf(name);
      for (const field of offeredFields(base).filter(({ allowed }) => allowed.kind === 'number')) {
        const { from, to, valueCount } = rangeAround(field);
        expect(from, field.path).toBeLessThan(to);
        const step = (to - from) / (valueCount - 1);
        const values = Array.from({ length: valueCount }, (_, place) =>
          Number((from + place * step).toPrecision(12)),
        );
        const possible = values.filter(
          (value) => withField(base, base.scenario, field.path, value).scenario !== null,
        );
        expect(possible.length, `${field.path}: ${values.join(', ')}`).toBeGreaterThanOrEqual(2);
      }
    },
  );

  const base = baseOf('air-vs-liquid-computed');
  const USUAL_ELEVATION = { least: -430, most: 4200 };

  it('has all values of a choice', () => {
    expect(axisOfField(base, 'cooling.redundancy').axis).toEqual({
      kind: 'values',
      path: 'cooling.redundancy',
      values: ['N', 'N+1', '2N'],
    });
  });

  it('varies the value that a row of the catalogue gives', () => {
    const { axis, field } = axisOfField(base, 'tariff.price');
    expect(field.path).toBe('tariff.energyPrice_per_kWh');
    expect(axis).toMatchObject({ kind: 'range', path: 'tariff.energyPrice_per_kWh', valueCount: 5 });
  });

  it('of a number that nothing states has all that is usual', () => {
    expect(axisOfField(base, 'site.elevation_m').axis).toEqual({
      name: 'Elevation',
      kind: 'range',
      path: 'site.elevation_m',
      from: USUAL_ELEVATION.least,
      to: USUAL_ELEVATION.most,
      valueCount: 5,
    });
  });

  it('of a choice that nothing states has all its values', () => {
    expect(axisOfField(base, 'energyBasis').axis).toMatchObject({ values: ['typical', 'maximum'] });
    expect(axisOfField(base, 'itMetering').axis).toMatchObject({ kind: 'values' });
  });

  it('of a field that the design does not have is refused, with what can be done', () => {
    expect(() => axisOfField(base, 'tariff.tiers')).toThrow(/^A study cannot vary tariff\.tiers: /);
    expect(() => axisOfField(base, 'cooling.nothing_kW')).toThrow(
      /A value that the plan states can be varied/,
    );
  });
});
