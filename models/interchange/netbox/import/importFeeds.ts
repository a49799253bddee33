import { planLimits } from '../../../plan/document/limits.ts';
import type { Feed } from '../../../power/feedSchema.ts';
import { finding } from '../../../problems/Finding.ts';
import { idOfName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { inGroup } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { statusOf } from './deviceStatus.ts';
import { feedOf } from './feedOf.ts';
import type { ImportContext } from './ImportContext.ts';
import type { ImportedPanels } from './importPanels.ts';
import type { ImportedRack, ImportedRacks } from './importRacks.ts';

/** Feeds of one rack, by their ids. */
export type ImportedFeeds = Record<string, Feed>;

/** Feeds by the id of their rack, and the ids in NetBox of those that have one. */
export interface FeedsOfRacks {
  readonly byRack: ReadonlyMap<string, ImportedFeeds>;
  /** By the id of the rack, then by the id of the feed in the plan. */
  readonly netboxIds: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface RackFeeds {
  readonly rack: ImportedRack;
  readonly feeds: ImportedFeeds;
  readonly netboxIds: Map<string, string>;
  readonly usedIds: UsedNames;
  hasRedundant: boolean;
}

/** Power feeds by the id of their rack. */
export function importFeeds(
  records: readonly NetboxRecord[],
  racks: ImportedRacks,
  panels: ImportedPanels,
  { review }: ImportContext,
): FeedsOfRacks {
  const byRack = new Map<string, RackFeeds>();
  const seen = new Set<string>();
  for (const record of records) {
    if (record.kind === 'power-feed') importOne(record, { byRack, seen, racks, panels }, review);
  }
  noteRedundantFeeds([...byRack.values()], review);
  return {
    byRack: new Map([...byRack].map(([id, { feeds }]) => [id, feeds])),
    netboxIds: new Map([...byRack].map(([id, { netboxIds }]) => [id, netboxIds])),
  };
}

interface Tables {
  readonly byRack: Map<string, RackFeeds>;
  /** Site, panel and name of the feeds read so far. */
  readonly seen: Set<string>;
  readonly racks: ImportedRacks;
  readonly panels: ImportedPanels;
}

function importOne(
  record: NetboxRecord,
  { byRack, seen, racks, panels }: Tables,
  review: ImportContext['review'],
): void {
  const name = netboxFieldOf(record, 'name');
  const rack = racks.rackOf(record);
  if (name === undefined || rack === undefined) {
    noteNoRack(record, review);
    return;
  }
  const key = feedKey(record, name);
  if (seen.has(key)) {
    const message = `Duplicate feed "${name}" of that panel; this one was skipped.`;
    review.push(finding('netbox-duplicate', record.at, message));
    return;
  }
  seen.add(key);
  const stated = isDead(record, { name, rack }, review) ? undefined : feedOf(record, review);
  if (stated === undefined) return;
  const of = byRack.get(rack.id) ?? newFeeds(rack);
  byRack.set(rack.id, of);
  of.hasRedundant ||= stated.side !== 'A';
  if (Object.keys(of.feeds).length >= planLimits.feedsPerRack) {
    const message = `${rack.name} has more than ${String(planLimits.feedsPerRack)} feeds; "${name}" was skipped.`;
    review.push(finding('netbox-record-skipped', record.at, message));
    return;
  }
  const ownName = name.startsWith(`${rack.name}-`) ? name.slice(rack.name.length + 1) : name;
  const from = panels.nodeOf(record);
  const id = unique(idOfName(ownName, 'feed'), of.usedIds);
  of.feeds[id] = { ...stated, ...(from === undefined ? {} : { from }) };
  keepNetboxId(of, id, record);
}

function noteNoRack(record: NetboxRecord, review: ImportContext['review']): void {
  const [name = '', rack = ''] = [netboxFieldOf(record, 'name'), netboxFieldOf(record, 'rack')];
  const message = `The feed "${name}" ends at a rack that was not imported: "${rack}".`;
  const group = { what: 'power feeds end at racks that were not imported', item: name };
  review.push(inGroup(finding('netbox-record-skipped', record.at, message), group));
}

function keepNetboxId({ netboxIds }: RackFeeds, id: string, record: NetboxRecord): void {
  const netboxId = netboxFieldOf(record, 'id');
  if (netboxId !== undefined) netboxIds.set(id, netboxId);
}

/** Site, panel and name of a feed, by which NetBox tells feeds apart. */
function feedKey(record: NetboxRecord, name: string): string {
  const panel = netboxFieldOf(record, 'power_panel_id') ?? netboxFieldOf(record, 'power_panel');
  return [netboxFieldOf(record, 'site'), panel, name].join('\n').toLowerCase();
}

/** Whether a feed carries nothing by its status, which is said. */
function isDead(
  record: NetboxRecord,
  { name, rack }: { readonly name: string; readonly rack: ImportedRack },
  review: ImportContext['review'],
): boolean {
  const status = statusOf(record);
  if (status !== 'failed' && status !== 'offline') return false;
  const message = `"${name}" of ${rack.name} has the status ${status} and carries nothing; it was not imported.`;
  const group = {
    what: `power feeds have the status ${status}, carry nothing and were not imported`,
    item: `${name} of ${rack.name}`,
  };
  review.push(inGroup(finding('netbox-status', record.at, message), group));
  return true;
}

const newFeeds = (rack: ImportedRack): RackFeeds => ({
  rack,
  feeds: {},
  netboxIds: new Map(),
  usedIds: new UsedNames(),
  hasRedundant: false,
});

function noteRedundantFeeds(racks: readonly RackFeeds[], review: ImportContext['review']): void {
  const redundant = racks.filter(({ hasRedundant }) => hasRedundant);
  const [first] = redundant;
  if (first === undefined) return;
  const others = redundant.length === 1 ? '' : ` and ${String(redundant.length - 1)} more racks`;
  const message = `${first.rack.name}${others} have redundant feeds. NetBox adds up their available power: two sides of 17.3 kW at a load of 17.3 kW show 50 %, although there is no headroom after the loss of either.`;
  review.push(finding('netbox-feeds-summed', first.rack.at, message));
}
