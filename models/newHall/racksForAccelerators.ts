import type { Library } from '../catalogue/Library.ts';
import type { HallCooling } from './answersSchema.ts';
import { hallCoolingSystems } from './hallCoolingSystems.ts';
import { hallDevice } from './hallDevice.ts';
import { impossible } from './impossible.ts';
import { rackFill } from './rackFill.ts';

/** Racks for a number of accelerators: full ones, and one with the rest. */
export interface FilledRacks {
  readonly device: string;
  readonly deviceName: string;
  readonly rackType: string;
  readonly devicesPerRackCount: number;
  readonly fullRackCount: number;
  /** Devices of the last rack; 0 if all racks are full. */
  readonly restCount: number;
  /** What limits the number of devices of a rack, as text. */
  readonly reason: string;
}

interface AcceleratorsToRack {
  /** Catalogue id of a device with accelerators. */
  readonly device: string;
  readonly acceleratorCount: number;
  readonly cooling: HallCooling;
}

/**
 * Racks for a number of accelerators: whole devices, as many in a rack as its height, its payload and the cooling allow.
 *
 * @throws ModelError `device-not-listed`, `hall-answers-impossible` for a device without accelerators, height or draw
 */
export function racksForAccelerators(
  { device: id, acceleratorCount, cooling }: AcceleratorsToRack,
  library: Library,
): FilledRacks {
  const device = hallDevice({ kind: 'accelerators', device: id, acceleratorCount }, library);
  const { name, acceleratorCount: perDevice = 0 } = device.row;
  if (perDevice <= 0) {
    throw impossible('device', 'a device with accelerators', `${name} has no accelerators in the catalogue.`);
  }
  // The fill of a rack does not depend on the coldest hour.
  const { systems } = hallCoolingSystems(cooling, device.row, undefined);
  const fill = rackFill(device, { systems, stated: undefined, floorLoad_kg_per_m2: undefined }, library);
  const deviceCount = Math.ceil(acceleratorCount / perDevice);
  const { devicesPerRackCount } = fill;
  return {
    device: id,
    deviceName: name,
    rackType: fill.rackType.id,
    devicesPerRackCount,
    fullRackCount: Math.floor(deviceCount / devicesPerRackCount),
    restCount: deviceCount % devicesPerRackCount,
    reason: fill.reason ?? '',
  };
}
