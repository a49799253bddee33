import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { cordsAt } from './rackCords.ts';

/** The largest common circuit of a rack PDU; see usualFeeds of the models. */
const firstFeed = { phaseCount: 3, voltage_V: 415, current_A: 60 } as const;

const nameOf = (document: JsonObject, rackId: string): string =>
  textAt(document, ['racks', rackId, 'name']) ?? rackId;

/** Adds a feed to a rack: one on each of two sides if it has none, otherwise a copy of the last one on the side with fewer feeds. */
export function addFeed(document: JsonObject, rackId: string): Command {
  const path = ['racks', rackId, 'feeds'];
  const feeds = objectAt(document, path);
  const label = `add a feed to ${nameOf(document, rackId)}`;
  if (Object.keys(feeds).length === 0) {
    const value: Json = { A1: { side: 'A', ...firstFeed }, B1: { side: 'B', ...firstFeed } };
    return { label: `add feeds to ${nameOf(document, rackId)}`, edits: [{ kind: 'set', path, value }] };
  }
  const side = fewestOf(feeds);
  const template = Object.values(feeds).findLast((feed) => textAt(feed, ['side']) === side);
  let number = 1;
  while (Object.hasOwn(feeds, `${side}${String(number)}`)) number += 1;
  const value: Json = { ...objectAt(template ?? Object.values(feeds).at(-1), []), side };
  return { label, edits: [{ kind: 'set', path: [...path, `${side}${String(number)}`], value }] };
}

/** The side with the fewest feeds, the first of equal ones; if there is only one side, the other one. */
function fewestOf(feeds: JsonObject): string {
  const counts = new Map<string, number>();
  for (const [id, feed] of Object.entries(feeds)) {
    const side = textAt(feed, ['side']) ?? id;
    counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  if (counts.size === 1) return counts.has('A') ? 'B' : 'A';
  const least = Math.min(...counts.values());
  return [...counts].find(([, count]) => count === least)?.[0] ?? 'A';
}

/** Removes a feed of a rack, and the cords to it. */
export function removeFeed(document: JsonObject, rackId: string, feedId: string): Command {
  const feeds = ['racks', rackId, 'feeds'];
  const isLast = Object.keys(objectAt(document, feeds)).length === 1;
  const edits: Edit[] = [{ kind: 'remove', path: isLast ? feeds : [...feeds, feedId] }];
  for (const contentsId of Object.keys(objectAt(document, ['racks', rackId, 'contents']))) {
    const cords = cordsAt(document, { rackId, contentsId });
    const left = cords.filter((cord) => textAt(cord, ['feed']) !== feedId);
    if (left.length === cords.length) continue;
    const path = ['racks', rackId, 'contents', contentsId, 'cords'];
    edits.push(left.length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value: left });
  }
  const places = objectAt(document, ['racks', rackId, 'places']);
  for (const [label, place] of Object.entries(places)) {
    if (valueAt(place, ['from', feedId]) === undefined) continue;
    const path = ['racks', rackId, 'places', label, 'from'];
    const isOnly = Object.keys(objectAt(place, ['from'])).length === 1;
    edits.push({ kind: 'remove', path: isOnly ? path : [...path, feedId] });
  }
  return { label: `remove feed ${feedId} from ${nameOf(document, rackId)}`, edits };
}
