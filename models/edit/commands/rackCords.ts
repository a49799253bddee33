import type { Command } from '../document/command.ts';
import {
  entryAt,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';

/** The cords of one entry of a rack. */
export interface CordPlace {
  readonly rackId: string;
  readonly contentsId: string;
}

const cordsPath = ({ rackId, contentsId }: CordPlace): Path => [
  'racks',
  rackId,
  'contents',
  contentsId,
  'cords',
];

/** The cords that an entry states; none where it leaves them to be spread evenly. */
export function cordsAt(document: JsonObject, place: CordPlace): readonly Json[] {
  const cords = valueAt(document, cordsPath(place));
  return Array.isArray(cords) ? (cords as readonly Json[]) : [];
}

/** How many cords of each device of an entry go to a feed; 0 where none does. */
export function cordCountTo(cords: readonly Json[], feed: string): number {
  let sum = 0;
  for (const cord of cords) {
    if (textAt(cord, ['feed']) !== feed) continue;
    const count = entryAt(cord, ['cordCount']);
    sum += typeof count === 'number' ? count : 1;
  }
  return sum;
}

interface CordChange {
  readonly feed: string;
  /** undefined or 0 takes the cords to the feed away. */
  readonly cordCount: number | undefined;
}

/**
 * States how many cords of each device of an entry go to a feed. Lines and bank of its first cord stay; an entry without cords is
 * corded evenly again.
 *
 * @param document - the plan
 */
export function changeCords(
  document: JsonObject,
  place: CordPlace,
  { feed, cordCount }: CordChange,
): Command {
  const present = cordsAt(document, place);
  const first = present.findIndex((cord) => textAt(cord, ['feed']) === feed);
  const others = (cord: Json, index: number): boolean => index === first || textAt(cord, ['feed']) !== feed;
  const isGone = cordCount === undefined || cordCount === 0;
  const cords = isGone
    ? present.filter((cord) => textAt(cord, ['feed']) !== feed)
    : first < 0
      ? [...present, { feed, cordCount }]
      : present
          .map((cord, index): Json => (index === first ? { ...objectAt(cord, []), cordCount } : cord))
          .filter(others);
  return cording(document, place, cords);
}

/**
 * States to which lines a cord is plugged; undefined spreads it evenly.
 *
 * @param document - the plan
 */
export function changePhase(
  document: JsonObject,
  place: CordPlace,
  { index, phase }: { readonly index: number; readonly phase: string | undefined },
): Command {
  const cords = cordsAt(document, place).map((cord, at): Json => {
    if (at !== index) return cord;
    const others = Object.entries(objectAt(cord, [])).filter(([name]) => name !== 'phase');
    return Object.fromEntries(phase === undefined ? others : [...others, ['phase', phase]]);
  });
  return cording(document, place, cords);
}

function cording(document: JsonObject, place: CordPlace, cords: readonly Json[]): Command {
  const path = cordsPath(place);
  const name = textAt(document, ['racks', place.rackId, 'name']) ?? place.rackId;
  const label = `change cords of ${name}`;
  if (cords.length > 0) return { label, edits: [{ kind: 'set', path, value: cords }] };
  return { label, edits: valueAt(document, path) === undefined ? [] : [{ kind: 'remove', path }] };
}
