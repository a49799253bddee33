import { additionalText } from '../../../../models/present/figures/limitFigures.ts';
import { rackCountOf } from '../../../../models/edit/commands/splitRacks.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import type { FloorItem } from '../../../../models/present/floor/floorItem.ts';
import { toFloor } from '../../../floor/scene/view.ts';
import { floorCapacity } from '../../../state/details.ts';
import { planDocument, revision } from '../../../state/editor.ts';
import { index, select, stage } from '../floorState.ts';
import { addDevice, mountingIn } from './rackActions.ts';
import type { FloorTarget } from './rackState.ts';

/** The rack on the floor under the pointer; undefined outside the floor, behind a panel, and beside the racks. */
function rackUnder({ clientX, clientY }: PointerEvent): FloorItem | undefined {
  const element = document.elementFromPoint(clientX, clientY);
  if (element === null || !element.matches('.floor-above')) return undefined;
  const { left, top } = element.getBoundingClientRect();
  const at = toFloor(stage.view.value, { x_px: clientX - left, y_px: clientY - top });
  return index.value.at(at).find(({ list }) => list === 'racks');
}

/** Highlights the rack under the pointer, and states what a drop would do; with Alt it concerns that rack alone. */
export function floorTargetAt(event: PointerEvent, deviceId: string): FloorTarget | null {
  const item = rackUnder(event);
  if (item?.rackId === undefined) {
    endFloorTarget();
    return null;
  }
  const { rackId, key, label } = item;
  const target = { key, rackId, label, ...effectOf(rackId, label, { deviceId, isAlone: event.altKey }) };
  const { west_mm, south_mm, east_mm, north_mm } = item;
  const isBad = target.state !== 'fits';
  stage.hold({ ghosts: [{ west_mm, south_mm, east_mm, north_mm, isBad, label }] });
  return target;
}

/** Ends the highlight of a rack. */
export function endFloorTarget(): void {
  if (stage.interaction().ghosts.length > 0) stage.hold({ ghosts: [] });
}

function effectOf(
  rackId: string,
  label: string,
  { deviceId, isAlone }: { readonly deviceId: string; readonly isAlone: boolean },
): Pick<FloorTarget, 'state' | 'text'> {
  const mounting = mountingIn(rackId, deviceId);
  if (mounting.refusal !== null) return { state: 'refused', text: `${label}: ${mounting.refusal}` };
  const rackCount = rackCountOf(planDocument.value, rackId);
  const name = textAt(planDocument.value, ['racks', rackId, 'name']) ?? rackId;
  const racks =
    rackCount === 1 || isAlone
      ? `${label}, ${mounting.units}.`
      : `All ${String(rackCount)} racks of ${name}, ${mounting.units}. With Alt: ${label} alone.`;
  const limit = limitText(rackId, deviceId);
  return limit === undefined
    ? { state: 'fits', text: racks }
    : { state: 'beyond-limit', text: `${racks} ${limit}` };
}

/** The limit that one more device exceeds, by the latest results; undefined if there is none or it is not known yet. */
function limitText(rackId: string, deviceId: string): string | undefined {
  const known = floorCapacity.value;
  if (known === null || known.deviceId !== deviceId || known.revision < revision.value) return undefined;
  const more = known.capacity.racks.find(({ ids }) => ids.includes(rackId))?.more;
  return more?.count === 0 ? additionalText(more) : undefined;
}

/** Adds the dragged device to the rack, or only to that rack of its entry, and selects it. */
export function dropOnFloor(target: FloorTarget, deviceId: string, isAlone: boolean): void {
  const { rackId, key, label, state } = target;
  const isOfMany = rackCountOf(planDocument.value, rackId) > 1;
  if (state !== 'refused') select([key]);
  addDevice({ rackId, onlyLabel: isAlone && isOfMany ? label : undefined }, deviceId, {});
}
