import {
  moveDevice,
  placeDevice,
  removeDevice,
  type DeviceKey,
  type Target,
} from '../../../../models/edit/commands/rackContents.ts';
import {
  deviceShape,
  isSpaceFree,
  lowestFree_U,
  unitsText,
  type Faces,
} from '../../../../models/edit/elevation.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { announcement } from '../floorState.ts';
import { deviceRows, elevation, selectedKey, shownRack } from './rackState.ts';

const facesOn = (isHalfDepth: boolean, face: 'front' | 'rear' | undefined): Faces =>
  isHalfDepth ? (face ?? 'front') : 'both';

/**
 * Adds a device of the catalogue to the shown rack.
 *
 * @param target - undefined: the lowest free position; without one, the device is added unplaced
 * @returns text that states the result, or why nothing was done
 */
export function addDevice(deviceId: string, target: Partial<Target>): string {
  const shape = deviceShape(planDocument.value, deviceId, { devices: deviceRows.value });
  const rackId = shownRack.value;
  const present = elevation.value;
  if (shape === undefined || rackId === undefined || present === null)
    return announce('Choose a device first.');
  const { name, height_U = 0, isHalfDepth } = shape;
  const face = isHalfDepth ? (target.face ?? 'front') : undefined;
  const faces = facesOn(isHalfDepth, face);
  const position_U = target.position_U ?? lowestFree_U(present, { height_U, faces });
  if (height_U === 0 || position_U === undefined) {
    run(placeDevice(planDocument.value, rackId, deviceId, undefined));
    return announce(height_U === 0 ? `${name} added (0U).` : `${name} added but does not fit.`);
  }
  if (target.position_U !== undefined && !isSpaceFree(present, { position_U, height_U, faces })) {
    return announce(`${unitsText(position_U, height_U)} is occupied; ${name} was not added.`);
  }
  run(placeDevice(planDocument.value, rackId, deviceId, { position_U, face }));
  return announce(`${name} added at ${unitsText(position_U, height_U)}.`);
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
