import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, textAt, type Json, type JsonObject } from '../document/json.ts';
import { nodeName } from './powerNodes.ts';

/** A feed of racks that the same nodes feed. */
export interface GroupFeed {
  readonly feedId: string;
  readonly side: string | undefined;
  /** Node of it; undefined if it has none. */
  readonly from: string | undefined;
}

interface FedPosition {
  readonly rackId: string;
  /** Undefined for the racks of an entry whose positions state no nodes. */
  readonly label: string | undefined;
  readonly fromOf: Readonly<Record<string, string | undefined>>;
}

/** The nodes of every feed, for the racks of each entry and for positions that state others. */
function positionsOf(document: JsonObject): FedPosition[] {
  return Object.entries(objectAt(document, ['racks'])).flatMap(([rackId, rack]) => {
    const feeds = objectAt(rack, ['feeds']);
    const common = Object.fromEntries(
      Object.entries(feeds).map(([id, feed]) => [id, textAt(feed, ['from'])]),
    );
    const entries = Object.entries(objectAt(rack, ['places'])).flatMap(([label, place]) => {
      const own = objectAt(place, ['from']);
      if (Object.keys(own).length === 0) return [];
      const fromOf = { ...common, ...textsOf(own) };
      return [{ rackId, label, fromOf }];
    });
    return Object.keys(feeds).length === 0 ? [] : [{ rackId, label: undefined, fromOf: common }, ...entries];
  });
}

const textsOf = (object: JsonObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(object).flatMap(([key, value]: [string, Json]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );

/** Positions whose feeds come from exactly these nodes. */
function positionsFrom(document: JsonObject, from: readonly string[]): FedPosition[] {
  const wanted = from.toSorted().join(' ');
  return positionsOf(document).filter(
    ({ fromOf }) => [...new Set(Object.values(fromOf).flatMap((id) => id ?? []))].sort().join(' ') === wanted,
  );
}

/** The feeds of the racks that some nodes feed, and the node of each. */
export function feedsOfGroup(document: JsonObject, from: readonly string[]): GroupFeed[] {
  const feeds = new Map<string, GroupFeed>();
  for (const { rackId, fromOf } of positionsFrom(document, from)) {
    for (const [feedId, node] of Object.entries(fromOf)) {
      const side = textAt(document, ['racks', rackId, 'feeds', feedId, 'side']);
      if (!feeds.has(feedId)) feeds.set(feedId, { feedId, side, from: node });
    }
  }
  return [...feeds.values()];
}

/** The feeds of a group that a node is meant for: those of its side, otherwise those without a node, otherwise none. */
export function feedsForNode(document: JsonObject, from: readonly string[], nodeId: string): string[] {
  const side = textAt(document, ['powerTopology', 'nodes', nodeId, 'side']);
  const feeds = feedsOfGroup(document, from);
  const ofSide = feeds.filter((feed) => side !== undefined && (feed.side ?? feed.feedId) === side);
  return (ofSide.length > 0 ? ofSide : feeds.filter((feed) => feed.from === undefined)).map(
    ({ feedId }) => feedId,
  );
}

/**
 * Connects feeds of all racks that some nodes feed to another node.
 *
 * @param from - ids of the nodes that feed them so far
 * @param feedIds - the feeds to connect
 */
export function connectRacks(
  document: JsonObject,
  {
    from,
    feedIds,
    nodeId,
  }: { readonly from: readonly string[]; readonly feedIds: readonly string[]; readonly nodeId: string },
): Command {
  const positions = positionsFrom(document, from);
  const edits = positions.flatMap(({ rackId, label, fromOf }): Edit[] =>
    feedIds
      .filter((feedId) => Object.hasOwn(fromOf, feedId) && fromOf[feedId] !== nodeId)
      .map((feedId) => ({
        kind: 'set',
        path:
          label === undefined
            ? ['racks', rackId, 'feeds', feedId, 'from']
            : ['racks', rackId, 'places', label, 'from', feedId],
        value: nodeId,
      })),
  );
  const commonOf = new Set(positions.flatMap(({ rackId, label }) => (label === undefined ? [rackId] : [])));
  const kept = positionsOf(document).filter(
    (one) =>
      one.label !== undefined &&
      commonOf.has(one.rackId) &&
      !positions.some(({ rackId, label }) => rackId === one.rackId && label === one.label),
  );
  edits.push(...kept.flatMap((position) => keepingEdits(document, position, feedIds)));
  return { label: `connect racks to ${nodeName(document, nodeId)}`, edits };
}

/** Positions that take some nodes from their entry, and are not meant, keep these when the entry changes. */
function keepingEdits(
  document: JsonObject,
  { rackId, label = '', fromOf }: FedPosition,
  feedIds: readonly string[],
): Edit[] {
  const path = ['racks', rackId, 'places', label, 'from'];
  const own = objectAt(document, path);
  return feedIds.flatMap((feedId): Edit[] => {
    const value = fromOf[feedId];
    return value === undefined || Object.hasOwn(own, feedId)
      ? []
      : [{ kind: 'set', path: [...path, feedId], value }];
  });
}
