import type { Device } from '../../catalogue/device.ts';

/** Label of a device class in a legend. */
export const deviceClassLabels: Readonly<Record<Device['class'], string>> = {
  'gpu-server': 'GPU server',
  'gpu-rack': 'Rack-scale system',
  'accelerator-host': 'Accelerator host',
  server: 'Server',
  storage: 'Storage',
  network: 'Network',
  cooling: 'Cooling',
  power: 'Power distribution',
  passive: 'Passive',
};
