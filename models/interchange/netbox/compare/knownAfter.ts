import type { KnownNetbox, KnownNetboxRack } from '../../../plan/document/knownNetboxSchema.ts';
import { rackTexts } from './compareRacks.ts';
import { rowTexts } from './compareRows.ts';
import { isScopeWithin, type PlanComparison, type MatchedRack } from './PlanComparison.ts';
import type { Draft } from './Draft.ts';
import type { FinishedDraft } from './finishDraft.ts';
import { deviceLine, feedLine, feedTexts } from './knownNetbox.ts';

/** Ids that NetBox gave; objects of a file without ids have others, and are not remembered. */
const isNetboxId = (id: string): boolean => /^\d{1,19}$/.test(id);

/**
 * What a plan remembers of NetBox after a review. Values that were not taken are remembered too: from then on, the plan differs from
 * NetBox by choice. A record that was not taken at all is not remembered, and is proposed again.
 *
 * @param address - of the NetBox that was read, with the time
 */
export function knownAfter(
  comparison: PlanComparison,
  { draft, finished }: { readonly draft: Draft; readonly finished: FinishedDraft },
  { address, readAt }: Pick<KnownNetbox, 'address' | 'readAt'>,
): KnownNetbox {
  const { plan, objects } = comparison;
  const before = plan.netbox;
  const nodes = finished.plan.powerTopology?.nodes ?? {};
  return {
    address,
    readAt,
    halls: { ...before?.halls, ...presentOf(objects.halls.byNetboxId, finished.plan.halls) },
    panels: { ...before?.panels, ...presentOf(objects.panels.byNetboxId, nodes) },
    racks: knownRacks(comparison, draft, finished),
    rows: knownRows(comparison, finished),
  };
}

/** Ids of records that a plan has, by those of NetBox. */
function presentOf(ids: ReadonlyMap<string, string>, records: object): Record<string, string> {
  return Object.fromEntries([...ids].filter(([, id]) => Object.hasOwn(records, id)));
}

function knownRacks(comparison: PlanComparison, draft: Draft, finished: FinishedDraft): KnownNetbox['racks'] {
  const before = comparison.plan.netbox?.racks ?? {};
  const racks: Record<string, KnownNetboxRack> = { ...before };
  for (const matched of comparison.racks) {
    const rackId = draft.rackIds.get(matched.netboxId);
    if (rackId !== undefined && isNetboxId(matched.netboxId))
      racks[matched.netboxId] = knownRack(matched, { rackId, comparison, draft, finished });
  }
  const found = new Set(comparison.racks.map(({ netboxId }) => netboxId));
  for (const [id, known] of Object.entries(before)) {
    // Neither NetBox nor the plan has it any more.
    const isGone = !found.has(id) && isScopeWithin(known.scope, comparison.scope);
    if (isGone && !Object.hasOwn(finished.plan.racks, known.rack)) Reflect.deleteProperty(racks, id);
  }
  return racks;
}

interface After {
  readonly rackId: string;
  readonly comparison: PlanComparison;
  readonly draft: Draft;
  readonly finished: FinishedDraft;
}

function knownRack(matched: MatchedRack, after: After): KnownNetboxRack {
  return {
    rack: after.rackId,
    scope: after.comparison.scope,
    fields: rackTexts(matched),
    devices: knownDevices(matched, after),
    feeds: knownFeeds(matched, after),
  };
}

/** Devices of a rack; those that NetBox or the plan no longer has stay as they were, and are proposed until they are taken. */
function knownDevices(
  matched: MatchedRack,
  { rackId, comparison, finished }: After,
): KnownNetboxRack['devices'] {
  const entries = finished.entriesByRack.get(rackId) ?? new Map<string, string>();
  const devices = { ...matched.known?.devices };
  if (comparison.isComplete('device')) {
    for (const id of Object.keys(devices)) if (!entries.has(id)) forget(devices, id, matched, comparison);
  }
  for (const device of comparison.objects.devices.get(matched.imported.id) ?? []) {
    const { netboxId: id = '' } = device;
    const entry = entries.get(id);
    if (entry !== undefined && isNetboxId(id)) devices[id] = deviceLine({ ...device, entry });
  }
  return devices;
}

function knownFeeds(
  { imported, known, netboxId }: MatchedRack,
  { rackId, comparison, draft, finished }: After,
): KnownNetboxRack['feeds'] {
  const { byRack, netboxIds } = comparison.objects.feeds;
  const feeds = { ...known?.feeds };
  const linked = draft.feedIds.get(netboxId);
  const planned = finished.plan.racks[rackId]?.feeds ?? {};
  for (const [id, feed] of Object.entries(byRack.get(imported.id) ?? {})) {
    const feedId = netboxIds.get(imported.id)?.get(id) ?? id;
    const plannedId = linked?.get(feedId);
    const isPlanned = plannedId !== undefined && Object.hasOwn(planned, plannedId);
    if (isPlanned && isNetboxId(feedId)) feeds[feedId] = feedLine({ id: plannedId, fields: feedTexts(feed) });
  }
  return feeds;
}

/** Forgets a device that neither the rack in NetBox nor the plan has any more. */
function forget(
  devices: Record<string, string>,
  id: string,
  { imported }: MatchedRack,
  { objects }: PlanComparison,
): void {
  const isInNetbox = objects.devices.get(imported.id)?.some(({ netboxId }) => netboxId === id) === true;
  if (!isInNetbox) Reflect.deleteProperty(devices, id);
}

function knownRows(
  { plan, objects, isComplete }: PlanComparison,
  { plan: { catalogue } }: FinishedDraft,
): KnownNetbox['rows'] {
  const rows: Record<string, Record<string, string>> = { ...plan.netbox?.rows };
  for (const [id, row] of objects.deviceRows) {
    const isRead = isComplete('power-port') || rows[id] === undefined;
    if (isRead && Object.hasOwn(catalogue?.devices ?? {}, id)) rows[id] = rowTexts(row);
  }
  for (const [id, row] of objects.rackTypeRows)
    if (Object.hasOwn(catalogue?.rackTypes ?? {}, id)) rows[id] = rowTexts(row);
  return rows;
}
