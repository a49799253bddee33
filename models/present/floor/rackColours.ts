import type { RackKind } from './floorItem.ts';

/** Racks that have a colour of their own, or the others together. */
export interface RackColourEntry {
  /** Index among the colours of racks; `OTHER_RACKS` for all that have none of their own. */
  readonly place: number;
  readonly label: string;
  readonly placedCount: number;
}

/** The colours of the racks of a hall by their entries, and what they stand for. */
export interface RackColours {
  /** Index of the colour of each entry. */
  readonly places: ReadonlyMap<string, number>;
  readonly entries: readonly RackColourEntry[];
}

/** The colour of racks of which there are too many kinds. */
export const OTHER_RACKS = -1;

/** Number of colours that are told apart on a floor plan. */
const COLOUR_COUNT = 6;

/** Entries of racks that share a colour. */
interface RackGroup {
  readonly label: string;
  readonly kinds: readonly RackKind[];
}

/**
 * Gives each entry of a hall a colour: its own where there are enough colours; else one for each group, of which the largest have colours
 * and the others share one.
 *
 * @param kinds - the entries of the hall
 * @param groupsOf - entries that share a colour if there are too many; default: each entry for itself
 */
export function rackColours(
  kinds: readonly RackKind[],
  groupsOf: () => readonly RackGroup[] = () => kinds.map(alone),
): RackColours {
  const groups = (kinds.length <= COLOUR_COUNT ? kinds.map(alone) : groupsOf()).map((group) => ({
    ...group,
    placedCount: group.kinds.reduce((sum, { placedCount }) => sum + placedCount, 0),
  }));
  const largest = groups.toSorted((one, other) => other.placedCount - one.placedCount).slice(0, COLOUR_COUNT);
  // Colours go by the order of the plan, so that few edits change them.
  const coloured = groups.filter((group) => largest.includes(group));
  const places = new Map(kinds.map(({ rackId }): [string, number] => [rackId, OTHER_RACKS]));
  coloured.forEach((group, place) => {
    for (const { rackId } of group.kinds) places.set(rackId, place);
  });
  const others = groups.filter((group) => !largest.includes(group) && group.placedCount > 0);
  const otherCount = others.reduce((sum, { placedCount }) => sum + placedCount, 0);
  return {
    places,
    entries: [
      ...coloured
        .map(({ label, placedCount }, place) => ({ place, label, placedCount }))
        .filter(({ placedCount }) => placedCount > 0),
      ...(otherCount > 0
        ? [{ place: OTHER_RACKS, label: `Other, ${String(others.length)} kinds`, placedCount: otherCount }]
        : []),
    ],
  };
}

const alone = (kind: RackKind): RackGroup => ({ label: kind.name, kinds: [kind] });
