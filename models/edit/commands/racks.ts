import type { Command } from '../document/command.ts';
import { isObject, objectAt, textAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';
import { neighbour } from './neighbour.ts';

/** Content of the first rack; further racks are copies of the last one. */
const firstRack = { rackType: 'apc-ar3300', device: 'dgx-h100' } as const;

const nameOf = (document: JsonObject, rackId: string): string =>
  textAt(document, ['racks', rackId, 'name']) ?? rackId;

/** Adds a rack at the end, of the type and in the hall of the last one, with one device. */
export function addRack(document: JsonObject): Command {
  const racks = objectAt(document, ['racks']);
  const last = Object.keys(racks).at(-1) ?? '';
  const lastDevice = Object.values(objectAt(racks, [last, 'contents']))[0];
  const id = newId(racks, 'rack');
  const rack: Json = {
    name: `Rack ${id.replace('rack-', '')}`,
    hall: textAt(racks, [last, 'hall']) ?? Object.keys(objectAt(document, ['halls']))[0] ?? '',
    rackType: textAt(racks, [last, 'rackType']) ?? firstRack.rackType,
    contents: { 'device-1': { device: textAt(lastDevice, ['device']) ?? firstRack.device } },
  };
  const path = ['racks', id];
  return { label: 'add a rack', edits: [{ kind: 'set', path, value: rack }], focus: [...path, 'name'] };
}

/**
 * Adds a rack at the end with one device of a stated type, of the rack type and in the hall of the last one.
 *
 * @param device - a row of the catalogue or of the plan
 */
export function addRackOf(
  document: JsonObject,
  device: { readonly id: string; readonly name: string },
): Command {
  const added = addRack(document);
  const label = `add a rack of ${device.name}`;
  const edits = added.edits.map((edit) =>
    edit.kind === 'set' && isObject(edit.value)
      ? { ...edit, value: { ...edit.value, contents: { 'device-1': { device: device.id } } } }
      : edit,
  );
  return { ...added, label, edits };
}

/** Inserts a copy of a rack directly after it. */
export function duplicateRack(document: JsonObject, rackId: string): Command {
  const racks = objectAt(document, ['racks']);
  const ids = Object.keys(racks);
  const next = ids[ids.indexOf(rackId) + 1];
  const copy: JsonObject = { ...objectAt(racks, [rackId]), name: `${nameOf(document, rackId)} copy` };
  const path = ['racks', newId(racks, 'rack')];
  const before = next === undefined ? {} : { before: next };
  return {
    label: `duplicate ${nameOf(document, rackId)}`,
    edits: [{ kind: 'set', path, value: copy, ...before }],
    focus: [...path, 'name'],
  };
}

/** Removes a rack from the plan. */
export function removeRack(document: JsonObject, rackId: string): Command {
  return {
    label: `remove ${nameOf(document, rackId)}`,
    edits: [{ kind: 'remove', path: ['racks', rackId] }],
    focus: ['racks', ...neighbour(objectAt(document, ['racks']), rackId)],
  };
}

/** Adds another device to a rack: a new entry, of the kind of the last entry. */
export function addContents(document: JsonObject, rackId: string): Command {
  const contents = objectAt(document, ['racks', rackId, 'contents']);
  const last = Object.values(contents).at(-1);
  const id = newId(contents, 'device');
  const value: Json = { device: textAt(last, ['device']) ?? firstRack.device };
  const path = ['racks', rackId, 'contents', id];
  return {
    label: `add a device to ${nameOf(document, rackId)}`,
    edits: [{ kind: 'set', path, value }],
    focus: [...path, 'device'],
  };
}

/** Removes an entry of devices from a rack. */
export function removeContents(document: JsonObject, rackId: string, contentsId: string): Command {
  const list = ['racks', rackId, 'contents'];
  return {
    label: `remove a device from ${nameOf(document, rackId)}`,
    edits: [{ kind: 'remove', path: [...list, contentsId] }],
    focus: [...list, ...neighbour(objectAt(document, list), contentsId)],
  };
}
