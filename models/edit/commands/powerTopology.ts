import {
  topologyOfForm,
  type FormedTopology,
  type TopologyForm,
} from '../../power/topology/topologyOfForm.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';

/**
 * Creates a topology from a common configuration and connects the feeds of all racks to it: racks are distributed over its paths
 * in turn, racks on the floor one by one.
 *
 * @param document - the plan; a topology that it states is replaced
 * @param newFeeds - feeds of racks that state none; such racks stay without feeds if they are not listed
 * @throws ModelError `out-of-range` if the configuration is not possible with these loads
 */
export function startTopology(
  document: JsonObject,
  form: TopologyForm,
  newFeeds: Readonly<Record<string, JsonObject>> = {},
): Command {
  const { stated, ways } = topologyOfForm(form);
  // Removes undefined properties, which are not JSON.
  const value = JSON.parse(JSON.stringify(stated)) as JsonObject;
  const edits: Edit[] = [{ kind: 'set', path: ['powerTopology'], value }];
  let turn = 0;
  for (const [rackId, stated] of Object.entries(objectAt(document, ['racks']))) {
    const isUnfed = Object.keys(objectAt(stated, ['feeds'])).length === 0;
    const feeds = isUnfed ? newFeeds[rackId] : undefined;
    if (isUnfed && feeds === undefined) continue;
    const rack = feeds === undefined ? stated : { ...objectAt(stated, []), feeds };
    const count = valueAt(rack, ['count']);
    const distributed = distributedRack(rack, ways, turn);
    edits.push({ kind: 'set', path: ['racks', rackId, 'feeds'], value: distributed.feeds });
    if (distributed.places !== undefined)
      edits.push({ kind: 'set', path: ['racks', rackId, 'places'], value: distributed.places });
    turn += typeof count === 'number' ? count : 1;
  }
  return { label: 'create the power topology', edits };
}

/**
 * Loads of the ways of a topology if racks are assigned to them in turn, as {@link startTopology} does.
 *
 * @param rackLoad_kW - load of one rack of each entry; entries that are not listed have none
 */
export function loadsOfWays(
  document: JsonObject,
  rackLoad_kW: Readonly<Record<string, number>>,
  wayCount: number,
): number[] {
  const loads_kW = Array.from({ length: wayCount }, () => 0);
  let turn = 0;
  for (const [rackId, rack] of Object.entries(objectAt(document, ['racks']))) {
    const stated = valueAt(rack, ['count']);
    const count = typeof stated === 'number' ? stated : 1;
    const placedCount = Math.min(count, Object.keys(objectAt(rack, ['places'])).length);
    const each_kW = rackLoad_kW[rackId] ?? 0;
    const add = (way: number, rackCount: number): void => {
      loads_kW[way % wayCount] = (loads_kW[way % wayCount] ?? 0) + rackCount * each_kW;
    };
    for (let place = 0; place < placedCount; place += 1) add(turn + place, 1);
    add(turn, count - placedCount);
    turn += count;
  }
  return loads_kW;
}

/** Removes the topology; feeds have no source node again. */
export function removeTopology(document: JsonObject): Command {
  const edits: Edit[] = [{ kind: 'remove', path: ['powerTopology'] }];
  for (const [rackId, rack] of Object.entries(objectAt(document, ['racks']))) {
    const feeds = objectAt(rack, ['feeds']);
    if (Object.values(feeds).some((feed) => valueAt(feed, ['from']) !== undefined)) {
      const value = mapped(feeds, (feed) => without(feed, 'from'));
      edits.push({ kind: 'set', path: ['racks', rackId, 'feeds'], value });
    }
    const places = objectAt(rack, ['places']);
    if (Object.values(places).some((place) => valueAt(place, ['from']) !== undefined)) {
      const value = mapped(places, (place) => without(place, 'from'));
      edits.push({ kind: 'set', path: ['racks', rackId, 'places'], value });
    }
  }
  return { label: 'remove the power topology', edits };
}

const mapped = (list: JsonObject, change: (entry: Json, key: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(list).map(([key, entry]): [string, Json] => [key, change(entry, key)]));

function without(entry: Json, name: string): Json {
  if (!isObject(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
}

/** An entry with its feeds on the nodes of its turn, and each of its positions on the nodes of its own turn. */
function distributedRack(
  rack: Json,
  ways: FormedTopology['ways'],
  turn: number,
): { readonly feeds: JsonObject; readonly places: JsonObject | undefined } {
  const feeds = objectAt(rack, ['feeds']);
  const sides = [...new Set(Object.entries(feeds).map(([id, feed]) => textAt(feed, ['side']) ?? id))];
  const nodeOf = (id: string, feed: Json, place: number): string => {
    const way = ways[(turn + place) % ways.length] ?? [];
    return way[sides.indexOf(textAt(feed, ['side']) ?? id) % way.length] ?? '';
  };
  const stated = objectAt(rack, ['places']);
  let place = 0;
  const places = mapped(stated, (entry) => {
    const index = place;
    place += 1;
    const bare = without(entry, 'from');
    if (ways.length === 1 || index % ways.length === 0 || !isObject(bare)) return bare;
    return { ...bare, from: mapped(feeds, (feed, id) => nodeOf(id, feed, index)) };
  });
  const isSame = JSON.stringify(places) === JSON.stringify(stated);
  return {
    feeds: mapped(feeds, (feed, id) => (isObject(feed) ? { ...feed, from: nodeOf(id, feed, 0) } : feed)),
    places: isSame ? undefined : places,
  };
}
