import type { Device } from '../../../catalogue/device.ts';
import type { Rack } from '../../../plan/document/planSchema.ts';
import { idOfName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { ImportedDevice } from './importDevices.ts';
import { compareText } from '../write/rackDevices.ts';

type Contents = Rack['contents'];

interface Run {
  readonly first: ImportedDevice;
  count: number;
}

/** Above every position. */
const ABOVE_ALL = 1000;
/** Maximum number of devices of a run in a plan. */
const MAX_RUN = 200;

/**
 * Devices of a rack as contents of a plan: identical devices mounted one above the other are one entry. An entry has
 * the name of its lowest device, without the name of the rack.
 *
 * @param rackName - prefix of device names
 * @param deviceOf - a row by its id
 */
export function contentsOf(
  devices: readonly ImportedDevice[],
  rackName: string,
  deviceOf: (id: string) => Device | undefined,
): Contents {
  const sorted = [...devices].sort(
    (a, b) => (a.position_U ?? ABOVE_ALL) - (b.position_U ?? ABOVE_ALL) || compareText(a.face, b.face),
  );
  const runs: Run[] = [];
  const latest = new Map<string, Run>();
  for (const device of sorted) {
    const key = `${device.device} ${device.face}`;
    const run = latest.get(key);
    if (run !== undefined && run.count < MAX_RUN && follows(device, run, deviceOf)) {
      run.count += 1;
    } else {
      const next: Run = { first: device, count: 1 };
      runs.push(next);
      latest.set(key, next);
    }
  }
  const usedIds = new UsedNames();
  const contents: Contents = {};
  for (const { first, count } of runs) {
    const { device, name = device, position_U, face } = first;
    const ownName = name.startsWith(`${rackName}-`) ? name.slice(rackName.length + 1) : name;
    contents[unique(idOfName(ownName, 'device'), usedIds)] = {
      device,
      ...(count === 1 ? {} : { count }),
      ...(position_U === undefined ? {} : { position_U }),
      ...(face === 'rear' ? { face } : {}),
    };
  }
  return contents;
}

function follows(
  { device, position_U }: ImportedDevice,
  { first, count }: Run,
  deviceOf: (id: string) => Device | undefined,
): boolean {
  if (position_U === undefined || first.position_U === undefined) return position_U === first.position_U;
  return position_U === first.position_U + count * (deviceOf(device)?.height_U ?? 0);
}
