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
  const racks: Record<string, KnownNetboxRack> = { ...before?.racks };
  for (const matched of comparison.racks) {
    const rackId = draft.rackIds.get(matched.netboxId);
    if (rackId !== undefined && isNetboxId(matched.netboxId))
      racks[matched.netboxId] = knownRack(matched, { rackId, comparison, draft, finished });
  }
  const found = new Set(comparison.racks.map(({ netboxId }) => netboxId));
  for (const [id, known] of Object.entries(before?.racks ?? {})) {
    // Neither NetBox nor the plan has it any more.
    const isGone = !found.has(id) && isScopeWithin(known.scope, comparison.scope);
    if (isGone && !Object.hasOwn(finished.plan.racks, known.rack)) Reflect.deleteProperty(racks, id);
  }
  const halls = { ...before?.halls };
  for (const [id, hall] of objects.halls.byNetboxId)
    if (Object.hasOwn(finished.plan.halls, hall)) halls[id] = hall;
  const nodes = finished.plan.powerTopology?.nodes ?? {};
  const panels = { ...before?.panels };
  for (const [id, node] of objects.panels.byNetboxId) if (Object.hasOwn(nodes, node)) panels[id] = node;
  return { address, readAt, halls, panels, racks, rows: knownRows(comparison, finished) };
}

interface After {
  readonly rackId: string;
  readonly comparison: PlanComparison;
  readonly draft: Draft;
  readonly finished: FinishedDraft;
}

function knownRack(matched: MatchedRack, { rackId, comparison, draft, finished }: After): KnownNetboxRack {
  const { imported, known, netboxId } = matched;
  const { objects, scope } = comparison;
  const entries = finished.entriesByRack.get(rackId) ?? new Map<string, string>();
  // Devices that NetBox no longer has, or that the plan no longer has, as before: they are proposed until they are taken.
  const devices = { ...known?.devices };
  const hasDevices = comparison.isComplete('device');
  if (hasDevices)
    for (const id of Object.keys(devices)) if (!entries.has(id)) forget(devices, id, matched, comparison);
  for (const device of objects.devices.get(imported.id) ?? []) {
    const { netboxId: id = '' } = device;
    const entry = entries.get(id);
    if (entry !== undefined && isNetboxId(id)) devices[id] = deviceLine({ ...device, entry });
  }
  const feeds = { ...known?.feeds };
  const linked = draft.feedIds.get(netboxId) ?? new Map<string, string>();
  const plannedFeeds = finished.plan.racks[rackId]?.feeds ?? {};
  for (const [id, feed] of Object.entries(objects.feeds.byRack.get(imported.id) ?? {})) {
    const feedId = objects.feeds.netboxIds.get(imported.id)?.get(id) ?? id;
    const planned = linked.get(feedId);
    if (planned !== undefined && Object.hasOwn(plannedFeeds, planned) && isNetboxId(feedId))
      feeds[feedId] = feedLine({ id: planned, fields: feedTexts(feed) });
  }
  return { rack: rackId, scope, fields: rackTexts(matched), devices, feeds };
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
