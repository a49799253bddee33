import type { GraphItem } from './topologyGraph.ts';

/** Equal items, drawn as one. */
export interface ItemGroup {
  readonly members: readonly GraphItem[];
}

/** How much items must have in common to be drawn as one, from nothing to all but their place in the diagram. */
export const foldLevels = ['each', 'equal', 'rating', 'kind'] as const;
export type FoldLevel = (typeof foldLevels)[number];

/**
 * Folds items that look the same from everywhere: of the same make, with sources that are folded together, and feeding items that
 * are folded together.
 *
 * - `each`: nothing is folded.
 * - `equal`: kind, side, ratings and loads are equal.
 * - `rating`: kind, side and ratings are equal; loads may differ.
 * - `kind`: kind and side are equal, and what feeds them.
 *
 * Method: partition refinement, from groups of the same make until no group splits.
 *
 * @param items - each source precedes what it feeds
 * @param apartOf - items of different texts are never folded together
 * @returns groups in the order of their first members
 */
export function foldGraph(
  items: readonly GraphItem[],
  level: FoldLevel,
  apartOf: (item: GraphItem) => string = () => '',
): ItemGroup[] {
  if (level === 'each') return items.map((item) => ({ members: [item] }));
  let colours = coloured(items.map((item) => [makeOf(item, level), apartOf(item)]));
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const feeds = items.map((): number[] => []);
  const sources = items.map((item, index) =>
    item.sources.flatMap(({ id }) => {
      const source = indexOf.get(id);
      if (source === undefined) return [];
      feeds[source]?.push(index);
      return [source];
    }),
  );
  for (let count = 0; count !== countOf(colours);) {
    count = countOf(colours);
    const known = colours;
    const of = (indices: readonly number[]): string =>
      [...new Set(indices.map((index) => known[index] ?? -1))].sort((a, b) => a - b).join(',');
    colours = coloured(
      items.map((_, index) => [
        known[index] ?? -1,
        of(sources[index] ?? []),
        level === 'kind' ? '' : of(feeds[index] ?? []),
      ]),
    );
  }
  const groups = new Map<number, GraphItem[]>();
  items.forEach((item, index) => {
    const colour = colours[index] ?? -1;
    const group = groups.get(colour);
    if (group === undefined) groups.set(colour, [item]);
    else group.push(item);
  });
  return [...groups.values()].map((members) => ({ members }));
}

const countOf = (colours: readonly number[]): number => new Set(colours).size;

/** A number for each key, equal for equal keys. */
function coloured(keys: readonly (readonly (string | number)[])[]): number[] {
  const known = new Map<string, number>();
  return keys.map((parts) => {
    const key = parts.join('|');
    const colour = known.get(key) ?? known.size;
    known.set(key, colour);
    return colour;
  });
}

/** What two items must have in common on their own. */
function makeOf(item: GraphItem, level: FoldLevel): string {
  const { kind, side } = item;
  if (level === 'kind') return `${kind} ${kind === 'node' ? item.node.kind : ''} ${side ?? ''}`;
  if (kind === 'racks') {
    const { rackCount, load_kW } = item.racks;
    return level === 'equal' ? `racks ${String(rackCount)} ${rounded(load_kW)}` : 'racks';
  }
  if (kind === 'load') return level === 'equal' ? `load ${rounded(item.load.load_kW)}` : 'load';
  const { node } = item;
  const rating = [node.unitCount, node.unitRating_kW, node.unitRating_kVA, node.breaker_kVA]
    .map(rounded)
    .join(' ');
  const made = `${node.kind} ${side ?? ''} ${rating} ${String(node.isFirstLive)}`;
  if (level === 'rating') return made;
  return `${made} ${loadsOf(node)}`;
}

function loadsOf({ normal, worst }: Extract<GraphItem, { kind: 'node' }>['node']): string {
  const limit_kVA = worst?.limit_kVA ?? normal?.limit_kVA ?? null;
  return [normal?.load_kVA ?? null, worst?.load_kVA ?? null, limit_kVA].map(rounded).join(' ');
}

/** Loads that are shown with three digits are compared with three. */
const rounded = (value: number | null): string => (value === null ? '-' : value.toPrecision(3));
