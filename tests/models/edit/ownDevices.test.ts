import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  deleteOwnDevice,
  ownDeviceId,
  saveOwnDevices,
  usesOfDevice,
  withEnteredDraw,
} from '../../../models/edit/commands/ownDevices.ts';
import { draftOfDevice, readDeviceDraft, type DeviceDraft } from '../../../models/edit/deviceDraft.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import { readDeviceTypes } from '../../../models/interchange/netbox/readDeviceTypes.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { checkDeviceRanges } from '../../../models/plan/prepare/checkRanges.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = hall as unknown as JsonObject;

const draft: DeviceDraft = {
  id: 'node-x',
  values: {
    name: 'Node X',
    class: 'server',
    inputBasis: 'ac',
    year: '2026',
    height_U: '2',
    maximum_kW: '1.4',
  },
  quality: 'M',
  qualities: { maximum_kW: 'S' },
  source: { title: 'Data sheet of Node X', publisher: 'X', year: '2026', link: '', licence: 'not stated' },
  sourceKey: 'own-node-x',
  kept: { sources: [] },
};

const issuesOf = (change: Partial<DeviceDraft>): string[] =>
  readDeviceDraft({ ...draft, ...change }).issues.map(({ path }) => path);

describe('a device that is typed', () => {
  it('is a row with a quality for each figure, and a source', () => {
    const { device, issues } = readDeviceDraft(draft);
    expect(issues).toEqual([]);
    expect(device?.row).toEqual({
      id: 'node-x',
      name: 'Node X',
      class: 'server',
      inputBasis: 'ac',
      year: 2026,
      height_U: 2,
      maximum_kW: 1.4,
      quality: { height_U: 'M', maximum_kW: 'S' },
      sources: ['own-node-x'],
    });
    expect(device?.source).toEqual({
      title: 'Data sheet of Node X',
      publisher: 'X',
      year: 2026,
      licence: 'not stated',
    });
  });

  it('has no figure that was not typed: an empty field is unknown, not 0', () => {
    const { device } = readDeviceDraft({ ...draft, values: { ...draft.values, maximum_kW: ' ' } });
    expect(device?.row).not.toHaveProperty('maximum_kW');
    expect(device?.row.quality).toEqual({ height_U: 'M' });
  });

  it('needs name, class, basis, year, quality and source', () => {
    expect(issuesOf({ values: {} })).toEqual(
      expect.arrayContaining(['name', 'class', 'inputBasis', 'year']) as string[],
    );
    expect(issuesOf({ quality: '', qualities: {} })).toEqual(['quality']);
    expect(issuesOf({ source: { title: '', publisher: '', year: '', link: '', licence: '' } })).toEqual([
      'source.title',
      'source.publisher',
      'source.licence',
    ]);
  });

  it('is refused with a number that is none, or outside its range', () => {
    expect(issuesOf({ values: { ...draft.values, height_U: '2,5' } })).toEqual(['height_U']);
    expect(issuesOf({ values: { ...draft.values, height_U: '2.3' } })).toEqual(['height_U']);
    expect(issuesOf({ values: { ...draft.values, maximum_kW: '-1' } })).toContain('maximum_kW');
    // A rule between fields has no field of its own.
    expect(issuesOf({ values: { ...draft.values, typical_kW: '2' } })).toEqual(['']);
  });

  it('is doubted with a draw in watts', () => {
    const { device, values } = readDeviceDraft({
      ...draft,
      values: { ...draft.values, maximum_kW: '1400' },
    });
    const found = checkDeviceRanges('node-x', values, device?.row);
    expect(found.map(({ path }) => path)).toContain('catalogue.devices.node-x.maximum_kW');
    expect(found[0]?.message).toMatch(/1,400 W would be 1\.4/);
  });

  it('is the same again when it is opened to be changed', () => {
    const first = readDeviceDraft(draft).device;
    if (first === null) throw new Error('it is valid');
    expect(readDeviceDraft(draftOfDevice(first.row, first.source)).device).toEqual(first);
    const catalogued = library.devices['dgx-h100'];
    if (catalogued === undefined) throw new Error('it is in the catalogue');
    const source = library.sources[catalogued.sources[0] ?? ''];
    expect(readDeviceDraft(draftOfDevice(catalogued, source)).device?.row).toEqual(catalogued);
  });
});

describe('a device of the plan', () => {
  const { device } = readDeviceDraft(draft);
  const row = JSON.parse(JSON.stringify(device?.row)) as JsonObject;
  const own = { id: 'node-x', row, sources: { 'own-node-x': { ...device?.source } as JsonObject } };
  const saved = applyEdits(plan, saveOwnDevices(plan, [own]).edits).document;
  const used = applyEdits(saved, [
    { kind: 'set', path: ['racks', 'gpu', 'contents', 'extra'], value: { device: 'node-x' } },
  ]).document;

  it('is saved with its source, as a valid plan, and undo restores the plan', () => {
    const applied = applyEdits(plan, saveOwnDevices(plan, [own]).edits);
    expect(valueAt(applied.document, ['catalogue', 'devices', 'node-x'])).toEqual(row);
    parsePlan(applied.document);
    expect(JSON.stringify(applyEdits(applied.document, applied.inverse).document)).toBe(JSON.stringify(plan));
    expect(saveOwnDevices(saved, [own]).edits).toEqual([]);
  });

  it('is deleted with a source that only it has, unless a rack or an option uses it', () => {
    const deleted = applyEdits(saved, deleteOwnDevice(saved, 'node-x').edits).document;
    expect(valueAt(deleted, ['catalogue', 'devices'])).toBeUndefined();
    expect(valueAt(deleted, ['catalogue', 'sources'])).toBeUndefined();
    parsePlan(deleted);
    expect(usesOfDevice(used, 'node-x')).toEqual(['DGX A100 rack']);
    expect(deleteOwnDevice(used, 'node-x').edits).toEqual([]);
    const changes: Json = { racks: { gpu: { contents: { extra: { device: 'node-x' } } } } };
    const optional = applyEdits(saved, [
      { kind: 'set', path: ['options', 'x'], value: { name: 'X', changes } },
    ]).document;
    expect(usesOfDevice(optional, 'node-x')).toEqual(['DGX A100 rack']);
  });

  it('keeps a source that another row has', () => {
    const other = { ...row, id: 'node-y', name: 'Node Y' };
    const both = applyEdits(saved, saveOwnDevices(saved, [{ id: 'node-y', row: other, sources: {} }]).edits);
    const left = applyEdits(both.document, deleteOwnDevice(both.document, 'node-x').edits).document;
    expect(valueAt(left, ['catalogue', 'sources', 'own-node-x'])).toBeDefined();
    expect(valueAt(left, ['catalogue', 'devices', 'node-x'])).toBeUndefined();
    parsePlan(left);
  });

  it('has an id of its own', () => {
    expect(ownDeviceId('Node X (2 U)', {})).toBe('node-x-2-u');
    expect(ownDeviceId('Node X', { 'node-x': row })).toBe('node-x-1');
    expect(ownDeviceId('机', {})).toBe('device');
  });
});

describe('device types of YAML files', () => {
  const read = (text: string): ReturnType<typeof readDeviceTypes> =>
    readDeviceTypes(netboxDocuments([{ name: 'type.yaml', text }], parseAllDocuments).documents, {
      library,
      into: parsePlan(plan),
      year: 2026,
    });
  const bare = 'manufacturer: Acme\nmodel: Node 9\nslug: acme-node-9\nu_height: 2\nis_full_depth: true\n';
  const powered = `${bare}weight: 20\nweight_unit: kg\npower-ports:\n  - name: PSU1\n    type: iec-60320-c14\n    maximum_draw: 1200\n`;

  it('become rows with the figures of the file, none of them verified', () => {
    const { devices } = read(powered);
    expect(devices).toHaveLength(1);
    const [only] = devices;
    expect(only?.isDrawKnown).toBe(true);
    expect(only?.row).toMatchObject({ height_U: 2, weight_kg: 20, maximum_kW: 1.2 });
    expect(Object.values(only?.row.quality ?? {})).not.toContain('S');
  });

  it('have no draw if the file states none: it is asked for, and what is entered is marked', () => {
    const [only] = read(bare).devices;
    expect(only?.isDrawKnown).toBe(false);
    expect(only?.row).not.toHaveProperty('maximum_kW');
    const json = JSON.parse(JSON.stringify(only?.row)) as JsonObject;
    const entered = withEnteredDraw(json, { maximum_kW: 0.9, quality: 'E' });
    expect(valueAt(entered, ['maximum_kW'])).toBe(0.9);
    expect(valueAt(entered, ['quality', 'maximum_kW'])).toBe('E');
    expect(valueAt(entered, ['note'])).toMatch(/entered at the import/);
  });

  it('are several in one file, and those of the catalogue are named instead of added', () => {
    const second = bare.replaceAll('Node 9', 'Node 10').replace('acme-node-9', 'acme-node-10');
    const known = 'manufacturer: NVIDIA\nmodel: DGX H100\nslug: nvidia-dgx-h100\nu_height: 8\n';
    const { devices, review } = read(`${bare}---\n${second}---\n${known}`);
    expect(devices.map(({ row }) => row.name)).toEqual(['Acme Node 9', 'Acme Node 10']);
    expect(review.map(({ code }) => code)).toContain('netbox-known-row-kept');
  });

  it('are refused if there are none', () => {
    expect(() => read('a: 1\n')).toThrow(ModelError);
  });
});
