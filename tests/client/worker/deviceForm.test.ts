import { describe, expect, it } from 'vitest';
import { checkDevice, openDevice } from '../../../client/worker/forms/checkDevice.ts';
import { deviceForm } from '../../../client/worker/forms/deviceForm.ts';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { attributeOf } from '../../../models/units/attributeOf.ts';
import { library } from '../../support/library.ts';

const fields = deviceForm().flatMap((group) => group.fields);
const field = (name: string): (typeof fields)[number] | undefined =>
  fields.find(({ path }) => path[0] === name);

describe('the form of a custom device', () => {
  it('has every field of the schema that has a label, once', () => {
    const labelled = Object.entries(deviceSchema.shape)
      .filter(([, schema]) => attributeOf(schema).label !== undefined)
      .map(([name]) => name);
    const names = fields.map(({ path }) => path[0]);
    expect(names).toEqual(expect.arrayContaining(labelled) as string[]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('states units, what is required, and plausible ranges', () => {
    expect(field('maximum_kW')).toMatchObject({ unit: 'kW', isRequired: false, isFigure: true });
    expect(field('maximum_kW')?.plausible).toMatchObject({ least: 0.0005, most: 1000 });
    expect(field('class')).toMatchObject({ isRequired: true, isFigure: false });
    expect(field('class')?.choices).toHaveLength(field('class')?.choiceLabels?.length ?? -1);
    expect(field('year')).toMatchObject({ isRequired: true, isFigure: false });
    expect(field('supplyPhaseCount')?.choices).toEqual(['1', '3']);
    expect(field('isShelfFed')).toMatchObject({ choices: ['true', 'false'], choiceLabels: ['Yes', 'No'] });
  });

  it('opens a row of the plan with its source, and nothing for a new one or a broken one', () => {
    const row = {
      id: 'x',
      name: 'X',
      class: 'server',
      inputBasis: 'ac',
      quality: {},
      year: 2026,
      sources: ['s'],
    };
    const source = { title: 'T', publisher: 'P', licence: 'not stated' };
    const document = { catalogue: { devices: { x: row, y: {} }, sources: { s: source } } };
    expect(openDevice('x', { document, library }).draft).toMatchObject({
      values: { name: 'X', year: '2026' },
      source: { title: 'T', publisher: 'P', licence: 'not stated' },
    });
    expect(openDevice(null, { document, library }).draft).toBeNull();
    expect(openDevice('y', { document, library }).draft).toBeNull();
  });

  it('doubts a value while others are still missing', () => {
    const { device, issues, doubts } = checkDevice({
      id: 'x',
      values: { maximum_kW: '1400' },
      quality: '',
      qualities: {},
      source: { title: '', publisher: '', year: '', link: '', licence: '' },
      sourceKey: 'own-x',
      kept: { sources: [] },
    });
    expect(device).toBeNull();
    expect(issues).toMatchObject({
      name: expect.any(String) as string,
      quality: expect.any(String) as string,
    });
    expect(doubts['maximum_kW']).toMatch(/1,400 W would be 1\.4/);
  });
});
