import type { ElevationDevice, ElevationRack } from '../diagrams/elevationRacks.ts';
import { elevationSchedule } from '../diagrams/elevationSchedule.ts';

/** Identical devices of a rack, with the words of its schedule. */
export interface ElevationKind {
  readonly devices: readonly ElevationDevice[];
  readonly text: string;
}

const known = new WeakMap<ElevationRack, ElevationKind[]>();

/** The devices of a rack by kind, from the top, in the order of its schedule: their index and 1 is their number on the sheet. */
export function elevationKinds(rack: ElevationRack): ElevationKind[] {
  const found = known.get(rack);
  if (found !== undefined) return found;
  const groups = new Map<string, ElevationDevice[]>();
  for (const device of [...rack.devices].sort((one, other) => other.position_U - one.position_U)) {
    const { name, height_U, faces, draw } = device;
    const key = JSON.stringify([name, height_U, faces, draw]);
    groups.set(key, [...(groups.get(key) ?? []), device]);
  }
  const kinds = [...groups.values()].map((devices) => {
    const text = elevationSchedule({ devices })
      .map(({ name, details }) => `${name}: ${details}`)
      .join('. ');
    return { devices, text };
  });
  known.set(rack, kinds);
  return kinds;
}
