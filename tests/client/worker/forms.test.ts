import { describe, expect, it } from 'vitest';
import { parameterScale, rangeText } from '../../../client/fields/parameterScale.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { formsOf } from '../../../client/worker/forms/forms.ts';
import { presetChoices } from '../../../client/worker/tables/presetChoices.ts';
import { climateChoices } from '../../../client/worker/tables/climateChoices.ts';
import type { FormField, FormGroup } from '../../../client/worker/protocol/formTypes.ts';
import type { Forms } from '../../../client/worker/protocol/protocol.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = example as unknown as JsonObject;
const system = (cooling: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...plan,
  ...more,
  cooling: { kind: 'system', ...cooling },
});
const formsFor = (document: JsonObject, optionId = ''): Forms =>
  formsOf({ revision: 1, document, optionId }, library);
const group = (groups: readonly FormGroup[], id: string): FormGroup => {
  const found = groups.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
};
const field = ({ fields }: FormGroup, name: string): FormField | undefined =>
  fields.find(({ path }) => path.at(-1) === name);

describe('the form of a cooling system', () => {
  const { cooling } = formsFor(system({ preset: 'midsize-chiller-airside' }));

  it('has the components of the preset with their kinds', () => {
    expect(cooling.map(({ id, kind }) => [id, kind?.value])).toEqual([
      ['capture', 'room-air'],
      ['plant', 'airside-economizer'],
      ['plant-mechanical', 'water-cooled-chiller'],
      ['whole', undefined],
      ['rideThrough', undefined],
      ['heatReuse', undefined],
    ]);
  });

  it('shows the value of the preset with its source, and the default if the preset states none', () => {
    const capture = group(cooling, 'capture');
    expect(field(capture, 'airRise_K')).toMatchObject({ fallback: 7.5, unit: 'K', min: 2, max: 40 });
    expect(field(capture, 'airRise_K')?.source).toContain('midsize');
    expect(field(capture, 'recirculation_K')).toMatchObject({ fallback: 2 });
  });

  it('shows fractions as percent and choices as values of the plan format', () => {
    expect(field(group(cooling, 'capture'), 'fanMinimumFraction')?.unit).toBe('%');
    expect(field(group(cooling, 'plant-mechanical'), 'partLoad')).toMatchObject({
      choices: ['variable-speed', 'vanes', 'stepped'],
      fallback: 'vanes',
    });
  });

  it('shows the default of a stated value, and stays while that is invalid', () => {
    const own = { preset: 'midsize-chiller-airside', capture: { kind: 'room-air', airRise_K: 9 } };
    expect(field(group(formsFor(system(own)).cooling, 'capture'), 'airRise_K')?.fallback).toBe(7.5);
    const broken = { ...own, capture: { kind: 'room-air', airRise_K: 'nine' } };
    expect(field(group(formsFor(system(broken)).cooling, 'capture'), 'airRise_K')?.fallback).toBe(7.5);
  });

  it('of an option defaults to the value of the base plan', () => {
    const document = system(
      { preset: 'midsize-chiller', capture: { kind: 'room-air', airRise_K: 9 } },
      {
        options: { a: { name: 'A', changes: {} } },
      },
    );
    const shown = field(group(formsFor(document, 'a').cooling, 'capture'), 'airRise_K');
    expect(shown).toMatchObject({ fallback: 9, source: 'the base plan' });
  });

  it('has a room-air plant for liquid cooling', () => {
    const ids = formsFor(system({ preset: 'direct-to-chip-w32-dry' })).cooling.map(({ id }) => id);
    expect(ids).toContain('airPlant');
  });

  it('is empty for a stated PUE', () => {
    expect(formsFor(plan).cooling).toEqual([]);
  });

  it('has label, unit and range of every number', () => {
    for (const { id } of presetChoices()) {
      const forms = formsFor(system({ preset: id }));
      const numbers = [...forms.cooling, ...forms.power]
        .flatMap(({ fields }) => fields)
        .filter(({ choices }) => choices === undefined);
      for (const { label, min, max } of numbers) {
        expect(label).toMatch(/^[A-Z0-9]/);
        expect(min === undefined || max === undefined || min < max).toBe(true);
      }
    }
  });
});

describe('the form of the power chain', () => {
  it.each(['small-dx', 'direct-to-chip-w32-dry'])('has the default chain with the cooling %s', (preset) => {
    const { power } = formsFor(system({ preset }));
    expect(field(group(power, 'power'), 'preset')?.fallback).toBe('2026');
    expect(group(power, 'ups').kind?.value).toBe('double-conversion-2026');
    expect(group(power, 'power').owners[0]?.initial).toMatchObject({ kind: 'chain', preset: '2026' });
  });

  it('has the chain that the plan states with any cooling', () => {
    const { power } = formsFor(
      system({ preset: 'rear-door' }, { power: { kind: 'chain', preset: 'small' } }),
    );
    expect(group(power, 'ups').kind?.value).toBe('double-conversion-legacy');
  });

  it('is within the PUE for a stated PUE', () => {
    expect(formsFor(plan).power.map(({ id, kind }) => [id, kind?.value])).toEqual([['power', 'within-pue']]);
  });

  it('has no parameters of an absent stage', () => {
    const { power } = formsFor(
      system({ preset: 'rear-door' }, { power: { kind: 'chain', ups: { kind: 'none' } } }),
    );
    expect(group(power, 'ups').fields).toEqual([]);
  });
});

describe('the form of the workload', () => {
  it('has the numbers of its kind with their defaults', () => {
    const { workload } = formsFor({ ...plan, workload: { kind: 'training', utilisationFraction: 0.9 } });
    expect(field(group(workload, 'workload'), 'outageFraction')).toMatchObject({ fallback: 0.05, unit: '%' });
    expect(field(group(workload, 'workload'), 'utilisationFraction')?.fallback).toBeUndefined();
  });
});

describe('the climate of a design', () => {
  it('has a few key figures', () => {
    const site = { climate: { kind: 'catalogue', id: 'chicago-il' } };
    const { climate } = formsFor({ ...plan, site });
    // The header of Chicago O’Hare's file prints 33.3 °C and 25.5 °C.
    expect(climate).toMatchObject({ name: 'Chicago, IL', dryBulb_0p4_C: 33.3, wetBulb_0p4_C: 25.5 });
    expect(climate?.dryBulbMean_C).toBeGreaterThan(8);
    expect(climate?.dryBulbMean_C).toBeLessThan(12);
  });

  it('is null if there is none', () => {
    expect(formsFor(plan).climate).toBeNull();
    expect(
      formsFor({ ...plan, site: { climate: { kind: 'catalogue', id: 'atlantis' } } }).climate,
    ).toBeNull();
  });
});

describe('the pickers', () => {
  it('have every preset and every climate once', () => {
    expect(new Set(presetChoices().map(({ id }) => id)).size).toBe(18);
    expect(climateChoices(library.climates)).toHaveLength(Object.keys(library.climates).length);
  });

  it('have the presets ordered by group', () => {
    const groups = presetChoices().map(({ group: name }) => name);
    expect(groups.filter((name, index) => name !== groups[index - 1])).toHaveLength(new Set(groups).size);
  });
});

describe('the scale of a parameter', () => {
  it('shows fractions of 0..1 as percent', () => {
    expect(parameterScale('%', 0, 1)).toEqual({ factor: 100, step: 2 });
    expect(rangeText('%', 0.5, 1)).toBe('50 to 100 %');
  });

  it.each([
    ['K', 0.5, 20, 0.2],
    ['Pa', 0, 3000, 10],
    ['C', 5, 45, 0.5],
  ])('steps %s in round numbers', (unit, min, max, step) => {
    expect(parameterScale(unit, min, max)).toEqual({ factor: 1, step });
  });
});
