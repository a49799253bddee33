import type { Topology } from './Topology.ts';

/**
 * The topology as it is loaded if every device keeps running while any of its supplies is energised. Capacity is counted in
 * it: the room that devices leave by stopping is none.
 */
export function heldTopology(topology: Topology): Topology {
  return {
    ...topology,
    racks: topology.racks.map((one) => ({
      ...one,
      cords: {
        ...one.cords,
        devices: one.cords.devices.map((device) => ({
          ...device,
          requiredCount: 1,
          psuCount: device.cords === undefined ? undefined : device.psuCount,
        })),
        states: new Map(),
      },
    })),
  };
}
