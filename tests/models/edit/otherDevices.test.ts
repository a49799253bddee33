import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyOtherDevice,
  otherDevices,
  type OtherDevice,
  type RowsOfPlan,
} from '../../../models/edit/commands/otherDevices.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import { otherDeviceFacts, matchingDevices } from '../../../models/present/figures/deviceFacts.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { soundDevices } from '../../../client/worker/forms/soundDevices.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { library } from '../../support/library.ts';
import { runs } from '../../support/runs.ts';

const plan = hall as unknown as JsonObject;

const row = {
  id: 'node-x',
  name: 'Node X',
  class: 'server',
  inputBasis: 'ac',
  year: 2026,
  height_U: 2,
  maximum_kW: 1.4,
  quality: { height_U: 'M', maximum_kW: 'S' },
  sources: ['own-node-x'],
};
const source = { title: 'Data sheet of Node X', publisher: 'X', year: 2026, licence: 'not stated' };

const rowsOf = (
  planName: string,
  devices: JsonObject = { 'node-x': row },
  sources: JsonObject = { 'own-node-x': source },
): RowsOfPlan => ({
  planId: planName.toLowerCase().replaceAll(' ', '-'),
  planName,
  catalogue: { devices, sources },
});

const offeredIn = (document: JsonObject, ...plans: RowsOfPlan[]): readonly OtherDevice[] =>
  otherDevices(document, plans, library);
const firstOf = (devices: readonly OtherDevice[]): OtherDevice => {
  const [first] = devices;
  if (first === undefined) throw new Error('no device is offered');
  return first;
};
const copied = (document: JsonObject, device: OtherDevice): { id: string; document: JsonObject } => {
  const { id, edits } = copyOtherDevice(document, device, library);
  return { id, document: applyEdits(document, edits).document };
};
/** A device with its sources in full, without the names that plans give them. */
const meaning = (document: JsonObject, id: string): Json => {
  const own = {
    ...library.sources,
    ...objectAt(document, ['catalogue', 'sources']),
  } as unknown as JsonObject;
  const { id: _id, sources, ...figures } = objectAt(document, ['catalogue', 'devices', id]);
  return { ...figures, sources: (sources as string[]).map((key) => own[key] ?? key) };
};

describe('devices of other plans', () => {
  it('are offered with the plans that have them, once', () => {
    const renamed = {
      'node-x-1': { sources: ['s'], ...Object.fromEntries(Object.entries(row).toReversed()), id: 'node-x-1' },
    };
    const devices = offeredIn(
      plan,
      rowsOf('Hall 2'),
      rowsOf('Hall 3', { 'node-x-1': { ...renamed['node-x-1'], sources: ['s'] } }, { s: source }),
    );
    expect(devices).toMatchObject([{ key: 'hall-2/node-x', id: 'node-x', planNames: ['Hall 2', 'Hall 3'] }]);
    expect(otherDeviceFacts('k', row, ['Hall 2']).origin).toBe('from plan Hall 2');
    const facts = otherDeviceFacts('k', row, ['Hall 2', 'Hall 3', 'Hall 4']);
    expect(facts.origin).toBe('from plan Hall 2 and 2 more');
    expect(matchingDevices([facts], 'node from plan hall')).toEqual([facts]);
    expect(matchingDevices([facts], 'own')).toEqual([]);
  });

  it('are not offered where the plan or the catalogue has the same', () => {
    const has = copied(plan, firstOf(offeredIn(plan, rowsOf('Hall 2')))).document;
    expect(offeredIn(has, rowsOf('Hall 2'))).toEqual([]);
    const builtIn = library.devices['dgx-h100'] ?? {};
    expect(offeredIn(plan, rowsOf('Hall 2', { mine: { ...builtIn, id: 'mine' } }, {}))).toEqual([]);
    // The same figures from another source are another device.
    expect(
      offeredIn(has, rowsOf('Hall 2', undefined, { 'own-node-x': { ...source, year: 2025 } })),
    ).toHaveLength(1);
  });

  it('are copied with their sources and the quality of each figure, and the plan stays valid', () => {
    const { id, document } = copied(plan, firstOf(offeredIn(plan, rowsOf('Hall 2'))));
    expect(id).toBe('node-x');
    expect(valueAt(document, ['catalogue', 'devices', 'node-x'])).toEqual(row);
    expect(valueAt(document, ['catalogue', 'sources', 'own-node-x'])).toEqual(source);
    expect(() => parsePlan(document)).not.toThrow();
  });

  it('get another id where theirs means something else in the plan, in an option or in the catalogue', () => {
    const other = {
      ...plan,
      catalogue: { devices: { 'node-x': { ...row, height_U: 4 } }, sources: { 'own-node-x': source } },
    };
    const first = copied(other, firstOf(offeredIn(other, rowsOf('Hall 2'))));
    expect(first.id).toBe('node-x-1');
    expect(valueAt(first.document, ['catalogue', 'devices', 'node-x', 'height_U'])).toBe(4);
    expect(valueAt(first.document, ['catalogue', 'devices', 'node-x-1'])).toEqual({ ...row, id: 'node-x-1' });
    const option = {
      ...plan,
      options: { a: { name: 'A', changes: { catalogue: { devices: { 'node-x': null } } } } },
    };
    expect(copied(option, firstOf(offeredIn(option, rowsOf('Hall 2')))).id).toBe('node-x-1');
    const corrected = { 'dgx-h100': { ...(library.devices['dgx-h100'] as object), weight_kg: 131 } };
    expect(copied(plan, firstOf(offeredIn(plan, rowsOf('Hall 2', corrected, {})))).id).not.toBe('dgx-h100');
  });

  it('get another key of a source where theirs means another publication', () => {
    const other = { ...plan, catalogue: { sources: { 'own-node-x': { ...source, title: 'A test' } } } };
    const { document } = copied(other, firstOf(offeredIn(other, rowsOf('Hall 2'))));
    expect(valueAt(document, ['catalogue', 'sources', 'own-node-x', 'title'])).toBe('A test');
    const [key = ''] = valueAt(document, ['catalogue', 'devices', 'node-x', 'sources']) as string[];
    expect(valueAt(document, ['catalogue', 'sources', key])).toEqual(source);
  });

  it('are left out where the format refuses them', () => {
    const devices = offeredIn(
      plan,
      rowsOf('Hall 2'),
      rowsOf('Hall 3', { 'node-x': { ...row, height_U: -1 } }),
    );
    expect(devices).toHaveLength(2);
    expect(soundDevices(devices)).toEqual(['hall-2/node-x']);
    const unsourced = offeredIn(
      plan,
      rowsOf('Hall 4', undefined, { 'own-node-x': { title: 'No publisher' } }),
    );
    expect(soundDevices(unsourced)).toEqual([]);
  });

  it('mean the same after a copy, change no other row, and are copied once', () => {
    const anyRow = fc
      .record({
        id: fc.constantFrom('node-x', 'node-y', 'dgx-h100'),
        height_U: fc.integer({ min: 1, max: 3 }),
        key: fc.constantFrom('s', 'own-node-x', 'own-node-y', 'own-dgx-h100'),
      })
      .map(({ id, height_U, key }) => ({ ...row, id, name: id, height_U, sources: [key] }));
    const anyCatalogue = fc
      .record({
        rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
        year: fc.integer({ min: 2024, max: 2026 }),
      })
      .map(({ rows, year }) => ({
        devices: Object.fromEntries(rows.map((one) => [one.id, one])) as unknown as JsonObject,
        sources: Object.fromEntries(
          rows.map((one) => [one.sources[0] ?? '', { ...source, year }]),
        ) as JsonObject,
      }));
    fc.assert(
      fc.property(anyCatalogue, anyCatalogue, (own, others) => {
        let document: JsonObject = { ...plan, catalogue: own };
        const before = Object.keys(own.devices).map((id) => [id, meaning(document, id)] as const);
        const theirs = { catalogue: others } as JsonObject;
        for (const device of offeredIn(document, { planId: 'p', planName: 'P', catalogue: others })) {
          const step = copied(document, device);
          document = step.document;
          expect(meaning(document, step.id)).toEqual(meaning(theirs, device.id));
          expect(copyOtherDevice(document, device, library)).toEqual({ id: step.id, edits: [] });
        }
        for (const [id, was] of before) expect(meaning(document, id)).toEqual(was);
        expect(offeredIn(document, { planId: 'p', planName: 'P', catalogue: others })).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});
