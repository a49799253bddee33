import type { ImportedDevice } from '../import/importDevices.ts';
import type { RackDevice } from '../write/rackDevices.ts';
import type { KnownDevice } from './knownNetbox.ts';
import { isSameDevice, type Slot } from './rackSlots.ts';

/**
 * Links the devices of a rack of the plan to those of NetBox: known devices by the entry that they were put into, or by type and
 * place if that entry is gone; others by type and place, or else by place alone.
 *
 * @param slots - devices of the plan without links
 * @param known - devices that were in the rack at the last review, by their ids
 * @param now - devices that are in the rack in NetBox
 */
export function linkedSlots(
  slots: readonly Slot[],
  known: ReadonlyMap<string, KnownDevice>,
  now: readonly ImportedDevice[],
): Slot[] {
  const linked = [...slots];
  const link = (id: string, isIt: (slot: Slot) => boolean): boolean => {
    const index = linked.findIndex((slot) => slot.netboxId === undefined && isIt(slot));
    const slot = linked[index];
    if (slot !== undefined) linked[index] = { ...slot, netboxId: id };
    return slot !== undefined;
  };
  let open = [...known].sort(([, a], [, b]) => (a.position_U ?? 0) - (b.position_U ?? 0));
  const ways: readonly ((slot: Slot, device: KnownDevice) => boolean)[] = [
    (slot, device) => slot.entry === device.entry && isSameDevice(slot, device),
    (slot, device) => slot.entry === device.entry,
    isSameDevice,
  ];
  for (const isIt of ways) open = open.filter(([id, device]) => !link(id, (slot) => isIt(slot, device)));
  const others = now.flatMap((device): [string, ImportedDevice][] =>
    device.netboxId === undefined || known.has(device.netboxId) ? [] : [[device.netboxId, device]],
  );
  const unmatched = others.filter(([id, device]) => !link(id, (slot) => isSameDevice(slot, device)));
  for (const [id, device] of unmatched) link(id, (slot) => isSamePlace(slot, device));
  return linked;
}

const isSamePlace = (a: RackDevice, b: RackDevice): boolean =>
  a.position_U !== undefined && a.position_U === b.position_U && a.face === b.face;
