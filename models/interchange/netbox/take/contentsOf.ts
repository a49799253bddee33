import type { Device } from '../../../catalogue/device.ts';
import type { Rack } from '../../../plan/document/planSchema.ts';
import { idOfName, unique, type TakenNames } from '../ids.ts';
import type { TakenDevice } from './takeDevices.ts';
import { compareText } from '../write/rackDevices.ts';

type Contents = Rack['contents'];

interface Run {
  readonly first: TakenDevice;
  count: number;
}

/** Above every position. */
const HIGHEST = 1000;
/** Devices that a run may have in a plan. */
const LONGEST_RUN = 200;

/**
 * Devices of a rack as contents of a plan: like devices that stand one above the other are one entry. An entry has the name of its
 * lowest device, without the name of the rack.
 *
 * @param rackName - as names of devices begin
 * @param deviceOf - a row by its id
 */
export function contentsOf(
  devices: readonly TakenDevice[],
  rackName: string,
  deviceOf: (id: string) => Device | undefined,
): Contents {
  const sorted = [...devices].sort(
    (a, b) => (a.position_U ?? HIGHEST) - (b.position_U ?? HIGHEST) || compareText(a.face, b.face),
  );
  const runs: Run[] = [];
  const latest = new Map<string, Run>();
  for (const device of sorted) {
    const key = `${device.device} ${device.face}`;
    const run = latest.get(key);
    if (run !== undefined && run.count < LONGEST_RUN && follows(device, run, deviceOf)) {
      run.count += 1;
    } else {
      const next: Run = { first: device, count: 1 };
      runs.push(next);
      latest.set(key, next);
    }
  }
  const taken: TakenNames = new Map();
  const contents: Contents = {};
  for (const { first, count } of runs) {
    const { device, name = device, position_U, face } = first;
    const own = name.startsWith(`${rackName}-`) ? name.slice(rackName.length + 1) : name;
    contents[unique(idOfName(own, 'device'), taken)] = {
      device,
      ...(count === 1 ? {} : { count }),
      ...(position_U === undefined ? {} : { position_U }),
      ...(face === 'rear' ? { face } : {}),
    };
  }
  return contents;
}

function follows(
  { device, position_U }: TakenDevice,
  { first, count }: Run,
  deviceOf: (id: string) => Device | undefined,
): boolean {
  if (position_U === undefined || first.position_U === undefined) return position_U === first.position_U;
  return position_U === first.position_U + count * (deviceOf(device)?.height_U ?? 0);
}
