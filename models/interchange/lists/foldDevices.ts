import type { ListDraft } from './ListDraft.ts';
import type { DeviceRecord, StatedContents } from './statedContents.ts';

/** Identical devices of a rack, one above the other or anywhere. */
export interface DeviceRun extends StatedContents {
  readonly deviceId: string;
  /** The cell of the first of its rows. */
  readonly place: string;
}

/** More devices are several entries. */
const MAX_COUNT = 200;

/**
 * Joins the rows of a rack, of which lists often have one for each device: rows of the same device without a position add up, and
 * those with positions are one entry where they are directly above each other.
 */
export function foldDevices(rows: readonly DeviceRecord[], draft: ListDraft): DeviceRun[] {
  const runs = rows.map(({ record, deviceId, stated }): DeviceRun => ({
    ...stated,
    deviceId,
    place: record.cellOf('device'),
  }));
  const order = [...runs.keys()].sort((a, b) => positionOf(runs[a]) - positionOf(runs[b]) || a - b);
  const folded: DeviceRun[] = [];
  // Where each run may go on: at the unit above it, or anywhere.
  const open = new Map<string, number>();
  for (const index of order) {
    const run = runs[index];
    if (run === undefined) continue;
    const at = open.get(keyOf(run, run.position_U)) ?? -1;
    const before = folded[at];
    const isContinued = before !== undefined && before.count + run.count <= MAX_COUNT;
    const joined = isContinued ? { ...before, count: before.count + run.count } : run;
    const place = isContinued ? at : folded.length;
    folded[place] = joined;
    open.set(keyOf(joined, endOf(joined, draft)), place);
  }
  return folded;
}

/** Rows without a position come last. */
const positionOf = (run: DeviceRun | undefined): number => run?.position_U ?? 1000;

const keyOf = ({ deviceId, face, heatCaptureFraction }: DeviceRun, position_U: number | undefined): string =>
  JSON.stringify([deviceId, face, heatCaptureFraction, String(position_U)]);

/** The unit above the devices of a run; NaN, which nothing continues, if their height is not known. */
function endOf({ deviceId, position_U, count }: DeviceRun, draft: ListDraft): number | undefined {
  if (position_U === undefined) return undefined;
  const { height_U = NaN } = draft.tables.find('devices', deviceId)?.row ?? draft.ownDevices[deviceId] ?? {};
  return position_U + count * height_U;
}
