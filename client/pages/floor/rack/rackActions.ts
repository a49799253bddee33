import {
  moveDevice,
  placeDevice,
  takeDevice,
  type DeviceKey,
  type Target,
} from '../../../../models/edit/commands/rackContents.ts';
import {
  deviceShape,
  isFree,
  lowestFree_U,
  unitsText,
  type Faces,
} from '../../../../models/edit/elevation.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { spoken } from '../floorState.ts';
import { deviceRows, elevation, pickedKey, shownRack } from './rackState.ts';

const facesOn = (isHalfDepth: boolean, face: 'front' | 'rear' | undefined): Faces =>
  isHalfDepth ? (face ?? 'front') : 'both';

/**
 * Adds a device of the catalogue to the shown rack.
 *
 * @param target - undefined puts it into the lowest place that is free, or in the rack all the same where there is none
 * @returns what was done, or why not, in words
 */
export function addDevice(deviceId: string, target: Partial<Target>): string {
  const shape = deviceShape(planDocument.value, deviceId, { devices: deviceRows.value });
  const rackId = shownRack.value;
  const present = elevation.value;
  if (shape === undefined || rackId === undefined || present === null) return say('Choose a device first.');
  const { name, height_U = 0, isHalfDepth } = shape;
  const face = isHalfDepth ? (target.face ?? 'front') : undefined;
  const faces = facesOn(isHalfDepth, face);
  const position_U = target.position_U ?? lowestFree_U(present, { height_U, faces });
  if (height_U === 0 || position_U === undefined) {
    run(placeDevice(planDocument.value, rackId, deviceId, undefined));
    return say(
      height_U === 0 ? `${name} added; it takes no unit.` : `${name} added, but there is no room for it.`,
    );
  }
  if (target.position_U !== undefined && !isFree(present, { position_U, height_U, faces })) {
    return say(`${unitsText(position_U, height_U)} is not free, so ${name} was not added.`);
  }
  run(placeDevice(planDocument.value, rackId, deviceId, { position_U, face }));
  return say(`${name} added at ${unitsText(position_U, height_U)}.`);
}

/**
 * Moves a device of the shown rack.
 *
 * @returns what was done, or why not, in words
 */
export function moveTo(key: DeviceKey, { position_U, face }: Target): string {
  const rackId = shownRack.value;
  const present = elevation.value;
  const moved = present?.standing.find((one) => one.contentsId === key.contentsId && one.index === key.index);
  if (rackId === undefined || present === null || moved === undefined) return '';
  const { height_U, name } = moved;
  const faces = facesOn(moved.faces !== 'both', face ?? (moved.faces === 'rear' ? 'rear' : 'front'));
  if (moved.position_U === position_U && moved.faces === faces) return '';
  if (!isFree(present, { position_U, height_U, faces, moved: key })) {
    return say(`${unitsText(position_U, height_U)} is not free, so ${name} stays where it is.`);
  }
  const target = { position_U, face: faces === 'both' ? undefined : faces };
  run(moveDevice(planDocument.value, rackId, present.standing, { key, target }));
  pickAt(position_U, faces);
  return say(`${name} moved to ${unitsText(position_U, height_U)}.`);
}

/** The device that was moved stays picked, though it may be of another entry now. */
function pickAt(position_U: number, faces: Faces): void {
  const found = elevation.value?.standing.find((one) => one.position_U === position_U && one.faces === faces);
  pickedKey.value = found === undefined ? null : { contentsId: found.contentsId, index: found.index };
}

/** Takes a device out of the shown rack. */
export function takeOut(key: DeviceKey): void {
  const rackId = shownRack.value;
  const present = elevation.value;
  if (rackId === undefined || present === null) return;
  run(takeDevice(planDocument.value, rackId, present.standing, key));
  pickedKey.value = null;
  say('Device taken out.');
}

function say(words: string): string {
  spoken.value = words;
  return words;
}
