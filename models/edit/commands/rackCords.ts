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

/** The stated cords of an entry; none if they are distributed evenly. */
export function cordsAt(document: JsonObject, place: CordPlace): readonly Json[] {
  const cords = valueAt(document, cordsPath(place));
  return Array.isArray(cords) ? (cords as readonly Json[]) : [];
}

/** Number of cords of each device of an entry to a feed; 0 if there are none. */
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
  /** undefined or 0 removes the cords to the feed. */
  readonly cordCount: number | undefined;
}

/**
 * States the number of cords of each device of an entry to a feed. Phase and bank of its first cord are retained; cords of an
 * entry without stated cords are distributed evenly.
 *
 * @param document - the plan
 */
export function changeCords(
  document: JsonObject,
  place: CordPlace,
  { feed, cordCount }: CordChange,
): Command {
  const current = cordsAt(document, place);
  const first = current.findIndex((cord) => textAt(cord, ['feed']) === feed);
  const others = (cord: Json, index: number): boolean => index === first || textAt(cord, ['feed']) !== feed;
  const isRemoved = cordCount === undefined || cordCount === 0;
  const cords = isRemoved
    ? current.filter((cord) => textAt(cord, ['feed']) !== feed)
    : first < 0
      ? [...current, { feed, cordCount }]
      : current
          .map((cord, index): Json => (index === first ? { ...objectAt(cord, []), cordCount } : cord))
          .filter(others);
  return cording(document, place, cords);
}

/**
 * States the phases of a cord; undefined distributes it evenly.
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
