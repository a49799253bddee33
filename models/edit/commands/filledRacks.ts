import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';

/** Racks with one kind of device: full ones, and one with the rest. */
interface RacksOfDevices {
  readonly device: string;
  readonly deviceName: string;
  readonly rackType: string;
  readonly devicesPerRackCount: number;
  readonly fullRackCount: number;
  readonly restCount: number;
}

/** Adds racks with devices to the first hall: an entry of full racks, and one of a rack with the rest. They have no feeds yet. */
export function addFilledRacks(document: JsonObject, racks: RacksOfDevices): Command {
  const { device, deviceName, rackType, devicesPerRackCount, fullRackCount, restCount } = racks;
  const hall = Object.keys(objectAt(document, ['halls']))[0] ?? '';
  const present = objectAt(document, ['racks']);
  const entry = (name: string, count: number, perRack: number): Json => ({
    name,
    hall,
    rackType,
    ...(count === 1 ? {} : { count }),
    contents: { devices: { device, count: perRack } },
  });
  const added: JsonObject[] = [];
  const add = (value: Json): Edit => {
    const taken = Object.assign({}, present, ...added) as JsonObject;
    const id = newId(taken, 'rack');
    added.push({ [id]: value });
    return { kind: 'set', path: ['racks', id], value };
  };
  const edits = [
    ...(fullRackCount > 0 ? [add(entry(deviceName, fullRackCount, devicesPerRackCount))] : []),
    ...(restCount > 0 ? [add(entry(`${deviceName}, last rack`, 1, restCount))] : []),
  ];
  const count = fullRackCount + Number(restCount > 0);
  return { label: `add ${String(count)} racks of ${deviceName}`, edits };
}
