import type { Rack } from '../../plan/document/planSchema.ts';
import { foldDevices, type DeviceRun } from './foldDevices.ts';
import type { ListDraft } from './ListDraft.ts';
import { listFields, type ListField } from './listFields.ts';
import type { DeviceRecord } from './statedContents.ts';
import { planLimits } from '../../plan/document/limits.ts';
import { idOfName, unique } from '../netbox/ids.ts';
import { UsedNames } from '../netbox/UsedNames.ts';

type Contents = Rack['contents'][string];
/** Fields of contents that lists state. */
type SetField = 'device' | 'count' | 'position_U' | 'face' | 'heatCaptureFraction';

/** Puts the devices of a list into one rack: those that it has already are matched, others are added, none is removed. */
export function devicesIntoRack(rackId: string, rows: readonly DeviceRecord[], draft: ListDraft): void {
  draft.see(rackId);
  const claimed = new Set<string>();
  const others = rows.filter((row) => !takeNamed(row, { rackId, claimed, draft }));
  const target: Target = { rackId, claimed, draft };
  for (const run of foldDevices(others, draft)) {
    const match = matchOf(run, target);
    if (match.kind === 'none') addRun(run, target);
    else if (match.kind === 'several') {
      const message = `${rackId} has several entries of ${run.deviceId}: state positions, or the column Contents`;
      draft.leaveOut(run.place, message);
    } else {
      for (const id of match.ids) claimed.add(id);
      const [id, ...further] = match.ids;
      if (id !== undefined && further.length === 0) setContents(id, run, target);
    }
  }
}

interface Target {
  readonly rackId: string;
  /** Contents of the rack that a row was matched with. */
  readonly claimed: Set<string>;
  readonly draft: ListDraft;
}

const contentsOf = ({ rackId, draft }: Target): Rack['contents'] => draft.racks[rackId]?.contents ?? {};

/** Takes a row that names its contents by their id, as lists that Plenum wrote do. False if it does not, or the rack has none of it. */
function takeNamed({ record, deviceId, stated }: DeviceRecord, target: Target): boolean {
  const { contents: id } = record.texts;
  if (id === undefined || !Object.hasOwn(contentsOf(target), id) || target.claimed.has(id)) return false;
  target.claimed.add(id);
  setContents(id, { ...stated, deviceId, place: record.cellOf('device') }, target);
  return true;
}

/** Sets what a list states of contents that the rack has. */
function setContents(id: string, stated: DeviceRun, target: Target): void {
  const { draft, rackId } = target;
  const values: readonly (readonly [SetField, ListField, string | number | undefined])[] = [
    ['device', 'device', stated.deviceId],
    ['count', 'count', stated.count],
    ['position_U', 'position_U', stated.position_U],
    ['face', 'face', stated.face],
    ['heatCaptureFraction', 'heatCaptureFraction', stated.heatCaptureFraction],
  ];
  for (const [key, field, value] of values) {
    const rack = draft.racks[rackId];
    const contents = rack?.contents[id];
    if (rack === undefined || contents === undefined || value === undefined) continue;
    const present = contents[key] ?? (key === 'count' ? 1 : key === 'face' ? 'front' : undefined);
    if (present === value) continue;
    const was = present === undefined ? '' : `, before ${String(present)}`;
    const changed = { ...rack, contents: { ...rack.contents, [id]: { ...contents, [key]: value } } };
    draft.changeRack(rackId, changed, `${id}: ${listFields[field].label} ${String(value)}${was}`);
  }
}

/** What of a rack a run of devices is: some of its contents, nothing of it, or one of several that cannot be told apart. */
type RunMatch =
  | { readonly kind: 'found'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** The contents at the position of a run, or the only ones of its kind; all of its kind if they are as many as the list states. */
function matchOf(run: DeviceRun, target: Target): RunMatch {
  const same = Object.entries(contentsOf(target)).filter(
    ([id, { device }]) => device === run.deviceId && !target.claimed.has(id),
  );
  const ids = same.map(([id]) => id);
  if (ids.length === 0) return { kind: 'none' };
  if (run.position_U !== undefined) {
    const placed = same.find(([, { position_U }]) => position_U === run.position_U);
    if (placed !== undefined) return { kind: 'found', ids: [placed[0]] };
    const isOnlyOpen = same.every(([, { position_U }]) => position_U === undefined) && ids.length === 1;
    return isOnlyOpen ? { kind: 'found', ids } : { kind: 'none' };
  }
  const count = same.reduce((sum, [, contents]) => sum + (contents.count ?? 1), 0);
  return ids.length === 1 || count === run.count ? { kind: 'found', ids } : { kind: 'several' };
}

function addRun(run: DeviceRun, target: Target): void {
  const { draft, rackId, claimed } = target;
  const rack = draft.racks[rackId];
  if (rack === undefined) return;
  const ids = Object.keys(rack.contents);
  if (ids.length >= planLimits.contentsPerRack) {
    const limit = String(planLimits.contentsPerRack);
    draft.leaveOut(run.place, `the rack has ${limit} entries of devices already, which is the limit`);
    return;
  }
  const id = unique(idOfName(run.deviceId, 'device'), new UsedNames(ids));
  const { deviceId: device, count, position_U, face, heatCaptureFraction } = run;
  const contents: Contents = {
    device,
    ...(count === 1 ? {} : { count }),
    ...(position_U === undefined ? {} : { position_U }),
    ...(face === undefined ? {} : { face }),
    ...(heatCaptureFraction === undefined ? {} : { heatCaptureFraction }),
  };
  claimed.add(id);
  draft.changeRack(
    rackId,
    { ...rack, contents: { ...rack.contents, [id]: contents } },
    `${id}: added${count === 1 ? '' : `, ${String(count)} devices`}`,
  );
}
