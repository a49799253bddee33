import { batch } from '@preact/signals';
import {
  moveDevice,
  placeDevice,
  removeDevice,
  type DeviceKey,
  type Target,
} from '../../../../models/edit/commands/rackContents.ts';
import { changeChosenRacks, splitRacks } from '../../../../models/edit/commands/splitRacks.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import { isSpaceFree, unitsText, type Faces } from '../../../../models/edit/elevation.ts';
import { facesOn, mountingOf, type Mounting, type MountTarget } from '../../../../models/edit/mountDevice.ts';
import { catalogue } from '../../../state/models.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { announcement, select } from '../floorState.ts';
import { deviceRows, elevation, selectedKey, selectedRack, shownRack } from './rackState.ts';
import { chooseShelfDevice, takenDevice, type ShelfDevice } from './shelfState.ts';

/** Racks that get a device: all of an entry, or one placed rack of it alone. */
export interface DeviceReceiver {
  readonly rackId: string;
  /** Label of the only rack; all racks of the entry without one. */
  readonly onlyLabel?: string | undefined;
}

/**
 * Where a device would be mounted in a rack of an entry.
 *
 * @param deviceId - of the search, also of another plan
 */
export function mountingIn(rackId: string, deviceId: string, target: MountTarget = {}): Mounting {
  const rackTypes = catalogue.value?.rackTypes ?? {};
  const rows = { devices: deviceRows.value, rackTypes };
  const { document, id } = takenDevice(deviceId);
  return mountingOf(document, rackId, { ...target, deviceId: id }, rows);
}

/**
 * Adds a device to racks; one of another plan is copied into this plan in the same step.
 *
 * @param deviceId - of the search
 * @param target - where; the lowest free units if nothing is stated
 * @returns text that states the result, or why nothing was done
 */
export function addDevice(receiver: DeviceReceiver, deviceId: string, target: MountTarget): string {
  const { rackId, onlyLabel } = receiver;
  const mounting = mountingIn(rackId, deviceId, target);
  if (mounting.refusal !== null) return announce(`Not added: ${mounting.refusal}`);
  const { name, units } = mounting;
  const taken = takenDevice(deviceId);
  const copied = taken.edits.length === 0 ? '' : ' It was copied into this plan.';
  if (onlyLabel === undefined) {
    runTaken(taken, placeDevice(taken.document, rackId, taken.id, mounting.target));
    return announce(`${name} added at ${units}.${copied}`);
  }
  const change = changeChosenRacks(taken.document, [{ rackId, labels: [onlyLabel] }], {
    label: `add a device to ${onlyLabel}`,
    editsOf: (document, id) => placeDevice(document, id, taken.id, mounting.target).edits,
  });
  if (change.refusal !== null) return announce(change.refusal);
  batch(() => {
    runTaken(taken, change.command);
    select(change.keys);
  });
  return announce(`${name} added to ${onlyLabel} at ${units}.${copied}`);
}

/** Adds a device with its row, in one step, and chooses it. */
function runTaken({ id, edits }: ShelfDevice, command: Command): void {
  batch(() => {
    run({ ...command, edits: [...edits, ...command.edits] });
    if (edits.length > 0) chooseShelfDevice(id);
  });
}

/**
 * Makes placed racks of an entry an entry of their own.
 *
 * @returns text that states the result, or why nothing was done
 */
export function separate(rackId: string, labels: readonly string[]): string {
  const split = splitRacks(planDocument.value, rackId, labels);
  if (split.refusal !== null) return announce(split.refusal);
  batch(() => {
    run(split.command);
    selectedRack.value = split.rackId;
    select(labels.map((label) => `${split.rackId}/${label}`));
  });
  const name = textAt(planDocument.value, ['racks', split.rackId, 'name']) ?? split.rackId;
  return announce(`${name} is an entry of its own.`);
}

/**
 * Moves a device of the shown rack.
 *
 * @returns text that states the result, or why nothing was done
 */
export function moveTo(key: DeviceKey, { position_U, face }: Target): string {
  const rackId = shownRack.value;
  const present = elevation.value;
  const moved = present?.standing.find((one) => one.contentsId === key.contentsId && one.index === key.index);
  if (rackId === undefined || present === null || moved === undefined) return '';
  const { height_U, name } = moved;
  const faces = facesOn(moved.faces !== 'both', face ?? (moved.faces === 'rear' ? 'rear' : 'front'));
  if (moved.position_U === position_U && moved.faces === faces) return '';
  if (!isSpaceFree(present, { position_U, height_U, faces, moved: key })) {
    return announce(`${unitsText(position_U, height_U)} is occupied; ${name} was not moved.`);
  }
  const target = { position_U, face: faces === 'both' ? undefined : faces };
  run(moveDevice(planDocument.value, rackId, present.standing, { key, target }));
  selectAt(position_U, faces);
  return announce(`${name} moved to ${unitsText(position_U, height_U)}.`);
}

/** Selects the moved device again, which may belong to another entry now. */
function selectAt(position_U: number, faces: Faces): void {
  const found = elevation.value?.standing.find((one) => one.position_U === position_U && one.faces === faces);
  selectedKey.value = found === undefined ? null : { contentsId: found.contentsId, index: found.index };
}

/** Removes a device from the shown rack. */
export function removeSelectedDevice(key: DeviceKey): void {
  const rackId = shownRack.value;
  const present = elevation.value;
  if (rackId === undefined || present === null) return;
  run(removeDevice(planDocument.value, rackId, present.standing, key));
  selectedKey.value = null;
  announce('Device removed.');
}

function announce(text: string): string {
  announcement.value = text;
  return text;
}
