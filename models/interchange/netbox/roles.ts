import type { DeviceClass } from '../../catalogue/device.ts';
import { sameness } from './ids.ts';

/** Role of the devices of a class. */
export const rolesByClass: Readonly<Record<DeviceClass, string>> = {
  'gpu-server': 'GPU server',
  'gpu-rack': 'GPU rack',
  'accelerator-host': 'Accelerator host',
  server: 'Server',
  storage: 'Storage',
  network: 'Network',
  cooling: 'Cooling',
  power: 'Power distribution',
  passive: 'Passive equipment',
};

const classes: ReadonlyMap<string, DeviceClass> = new Map(
  (Object.entries(rolesByClass) as [DeviceClass, string][]).map(([name, role]) => [sameness(role), name]),
);

/** The class of a role, if it is one that a Plenum export writes. */
export const classOfRole = (role: string): DeviceClass | undefined => classes.get(sameness(role));
