import { finding } from '../../../problems/Finding.ts';
import type { StatedTopology } from '../../../power/topology/topologySchema.ts';
import { idOfName, sameName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import { NO_NODE } from '../write/panels.ts';
import type { ImportContext } from './ImportContext.ts';

type Nodes = StatedTopology['nodes'];

/** Imported panels as nodes, and the node of a panel by name. */
export interface ImportedPanels {
  readonly nodes: Nodes;
  readonly nodeOf: (feed: NetboxRecord) => string | undefined;
  /** Nodes by the id of their panel in NetBox. */
  readonly byNetboxId: ReadonlyMap<string, string>;
}

/**
 * Power panels as nodes of a topology: NetBox states the feeds of a panel, but not its source. A panel that is stated
 * only in feeds is a node too. A panel that a Plenum export wrote because a node was missing is not.
 */
export function importPanels(
  records: readonly NetboxRecord[],
  { into, review }: ImportContext,
): ImportedPanels {
  const existing = into?.powerTopology?.nodes ?? {};
  const idsByName = new Map<string, string | undefined>();
  for (const [id, { name }] of Object.entries(existing)) {
    idsByName.set(sameName(name ?? id), id);
  }
  const usedIds = new UsedNames(Object.keys(existing));
  const nodes: Nodes = {};
  const add = (name: string): string => {
    const id = unique(idOfName(name, 'panel'), usedIds);
    nodes[id] = { kind: 'rpp', ...(name === id ? {} : { name: name.slice(0, 200) }) };
    idsByName.set(sameName(name), id);
    return id;
  };
  const seen = new Set<string>();
  const byNetboxId = new Map<string, string>();
  for (const record of records) {
    if (record.kind !== 'power-panel') continue;
    const name = netboxFieldOf(record, 'name');
    if (name === undefined) {
      review.push(finding('netbox-record-skipped', record.at, 'A power panel without a name was skipped.'));
      continue;
    }
    const key = sameName(name);
    if (seen.has(key)) {
      const message = `Duplicate power panel "${name}"; both are one node.`;
      review.push(finding('netbox-duplicate', record.at, message));
    } else if (netboxFieldOf(record, 'description') === NO_NODE) {
      if (!idsByName.has(key)) idsByName.set(key, undefined);
    } else if (!idsByName.has(key)) {
      add(name);
    }
    seen.add(key);
    linkPanel(record, idsByName.get(key), byNetboxId);
  }
  return {
    nodes,
    byNetboxId,
    nodeOf: (feed) => {
      const name = netboxFieldOf(feed, 'power_panel');
      if (name === undefined) return undefined;
      return idsByName.has(sameName(name)) ? idsByName.get(sameName(name)) : add(name);
    },
  };
}

/** Keeps the node of a panel by the id of the panel, if it has both. */
function linkPanel(record: NetboxRecord, node: string | undefined, byNetboxId: Map<string, string>): void {
  const netboxId = netboxFieldOf(record, 'id');
  if (netboxId !== undefined && node !== undefined) byNetboxId.set(netboxId, node);
}
