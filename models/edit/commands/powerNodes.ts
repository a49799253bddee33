import type { TopologyNode } from '../../power/topology/topologySchema.ts';
import type { Command } from '../document/command.ts';
import { settingEdit, type Edit } from '../document/edit.ts';
import {
  isObject,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { newId } from './newId.ts';

/** A command, and the node that it makes. */
export interface AddedNode {
  readonly command: Command;
  readonly id: string;
}

/** Where a node is added: fed by another one, between it and its sources, or beside it with the same sources and loads. */
export type NewNodePlace = 'below' | 'above' | 'parallel';

const NODES = ['powerTopology', 'nodes'] as const;
const LOADS = ['powerTopology', 'loads'] as const;

/** Source nodes of a node or a load, as stated. */
export const sourcesAt = (document: JsonObject, path: Path): string[] => {
  const from = valueAt(document, [...path, 'from']);
  return Array.isArray(from) ? from.filter((id): id is string => typeof id === 'string') : [];
};

export const nodeName = (document: JsonObject, id: string): string =>
  textAt(document, [...NODES, id, 'name']) ?? id;

/**
 * Adds a node beside another one.
 *
 * @param near - id of that node
 * @param kind - of the new one; a parallel one is a copy, with the kind of the other
 */
export function addNode(
  document: JsonObject,
  {
    near,
    place,
    kind,
  }: { readonly near: string; readonly place: NewNodePlace; readonly kind: TopologyNode['kind'] },
): AddedNode {
  const nodes = objectAt(document, NODES);
  const id = newId(nodes, place === 'parallel' ? (textAt(nodes, [near, 'kind']) ?? kind) : kind);
  const name = nodeName(document, near);
  const label = `add a node ${place === 'parallel' ? 'parallel to' : place} ${name}`;
  return { id, command: { label, edits: newNodeEdits(document, { id, near, place, kind }) } };
}

interface NewNode {
  readonly id: string;
  readonly near: string;
  readonly place: NewNodePlace;
  readonly kind: TopologyNode['kind'];
}

function newNodeEdits(document: JsonObject, { id, near, place, kind }: NewNode): Edit[] {
  const path = [...NODES, id];
  const side = textAt(document, [...NODES, near, 'side']);
  const sided = side === undefined ? {} : { side };
  const isSource = kind === 'utility' || kind === 'generator';
  switch (place) {
    case 'below':
      return [{ kind: 'set', path, value: { kind, ...sided, ...(isSource ? {} : { from: [near] }) } }];
    case 'above': {
      const from = sourcesAt(document, [...NODES, near]);
      const value = isSource || from.length === 0 ? { kind, ...sided } : { kind, ...sided, from };
      const fed = isSource ? [...from, id] : [id];
      return [
        { kind: 'set', path, value },
        { kind: 'set', path: [...NODES, near, 'from'], value: fed },
      ];
    }
    case 'parallel': {
      const { name: _, ...copy } = objectAt(document, [...NODES, near]);
      return [
        { kind: 'set', path, value: copy },
        ...consumersOf(document, near).map((consumer): Edit => ({
          kind: 'set',
          path: [...consumer, 'from'],
          value: [...sourcesAt(document, consumer), id],
        })),
      ];
    }
  }
}

/** Paths of the nodes and loads that a node feeds. */
function consumersOf(document: JsonObject, id: string): Path[] {
  return [NODES, LOADS].flatMap((list) =>
    Object.keys(objectAt(document, list))
      .map((one) => [...list, one])
      .filter((path) => sourcesAt(document, path).includes(id)),
  );
}

/** What is fed: a node or a load. */
export interface FedItem {
  readonly list: 'nodes' | 'loads';
  readonly id: string;
}

const pathOf = ({ list, id }: FedItem): Path => ['powerTopology', list, id];

const MAX_SOURCES = 16;

/** Why a node cannot feed a node or load, as a sentence; null if it can. */
export function connectionProblem(document: JsonObject, source: string, target: FedItem): string | null {
  const kind = textAt(document, [...pathOf(target), 'kind']);
  const name = textAt(document, [...pathOf(target), 'name']) ?? target.id;
  const from = sourcesAt(document, pathOf(target));
  if (target.list === 'nodes' && target.id === source) return 'A node cannot feed itself.';
  if (target.list === 'nodes' && (kind === 'utility' || kind === 'generator'))
    return `${name} is a source: nothing feeds it.`;
  if (from.includes(source)) return `${nodeName(document, source)} already feeds ${name}.`;
  if (from.length >= MAX_SOURCES)
    return `${name} has ${String(MAX_SOURCES)} sources, the most that are allowed.`;
  if (target.list === 'nodes' && isFedBy(document, source, target.id))
    return `${name} feeds ${nodeName(document, source)}: the connection would close a loop.`;
  return null;
}

/** Whether a node takes its power from another one, directly or over others. */
function isFedBy(document: JsonObject, id: string, source: string): boolean {
  const open = [id];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === source) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...sourcesAt(document, [...NODES, next]));
  }
  return false;
}

/** Makes a node a source of a node or load, after those that it has. Nothing changes where {@link connectionProblem} has an answer. */
export function connectNode(document: JsonObject, source: string, target: FedItem): Command {
  const path = pathOf(target);
  const label = `connect ${nodeName(document, source)}`;
  if (connectionProblem(document, source, target) !== null) return { label, edits: [] };
  const value = [...sourcesAt(document, path), source];
  return { label, edits: [{ kind: 'set', path: [...path, 'from'], value }] };
}

/** Takes a source from a node or load. A load keeps its last source: without one it would not be valid. */
export function disconnectNode(document: JsonObject, source: string, target: FedItem): Command {
  const path = pathOf(target);
  const label = `disconnect ${nodeName(document, source)}`;
  const left = sourcesAt(document, path).filter((id) => id !== source);
  if (target.list === 'loads' && left.length === 0) return { label, edits: [] };
  return { label, edits: [settingEdit([...path, 'from'], left.length === 0 ? undefined : left)] };
}

/** Makes one of several sources the preferred one. */
export function preferSource(document: JsonObject, source: string, target: FedItem): Command {
  const path = pathOf(target);
  const others = sourcesAt(document, path).filter((id) => id !== source);
  const label = `prefer ${nodeName(document, source)}`;
  return { label, edits: [{ kind: 'set', path: [...path, 'from'], value: [source, ...others] }] };
}

/**
 * Removes a node with its connections.
 *
 * @param isJoined - whether its sources feed what it fed; otherwise that loses the source
 */
export function removeNode(document: JsonObject, id: string, isJoined: boolean): Command {
  const heirs = isJoined ? sourcesAt(document, [...NODES, id]) : [];
  const edits: Edit[] = [{ kind: 'remove', path: [...NODES, id] }];
  for (const consumer of consumersOf(document, id)) {
    const from = sourcesAt(document, consumer);
    const left = [...new Set(from.flatMap((source) => (source === id ? heirs : [source])))];
    // A load without a source would not be valid: it keeps the name of what is gone, and a finding says so.
    if (left.length === 0 && consumer[1] === 'loads') continue;
    edits.push(settingEdit([...consumer, 'from'], left.length === 0 ? undefined : left));
  }
  edits.push(...feedEdits(document, id, heirs[0]), ...unitEdits(document, id));
  return { label: `remove ${nodeName(document, id)}`, edits };
}

/** Feeds of racks on a node that is removed: on its heir, or without a source. */
function feedEdits(document: JsonObject, id: string, heir: string | undefined): Edit[] {
  return Object.entries(objectAt(document, ['racks'])).flatMap(([rackId, rack]) => {
    const ofFeeds = Object.keys(objectAt(rack, ['feeds'])).map((feed) => ['feeds', feed, 'from']);
    const ofPlaces = Object.entries(objectAt(rack, ['places'])).flatMap(([label, place]) =>
      Object.keys(objectAt(place, ['from'])).map((feed) => ['places', label, 'from', feed]),
    );
    return [...ofFeeds, ...ofPlaces]
      .filter((path) => valueAt(rack, path) === id)
      .map((path) => settingEdit(['racks', rackId, ...path], heir));
  });
}

/** Units on the floor that stand for a node. */
function unitEdits(document: JsonObject, id: string): Edit[] {
  return Object.entries(objectAt(document, ['halls'])).flatMap(([hallId, hall]) =>
    Object.entries(objectAt(hall, ['room', 'units'])).flatMap(([unitId, unit]: [string, Json]): Edit[] =>
      isObject(unit) && unit['node'] === id
        ? [{ kind: 'remove', path: ['halls', hallId, 'room', 'units', unitId, 'node'] }]
        : [],
    ),
  );
}
