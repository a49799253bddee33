import type { Failure } from './Failure.ts';
import type { LostFeeds } from './PowerFlow.ts';
import type { Topology } from './Topology.ts';

/** A failure, and the node or feeds that it affects. */
export interface FailureCase {
  readonly failure: Failure;
  /** Index of the node that fails or loses a unit; -1 for feeds. */
  readonly node: number;
  readonly lostFeeds: readonly LostFeeds[];
}

/** Every whole node, and one unit of each node that has several. */
export function nodeFailures({ nodes }: Topology): FailureCase[] {
  return nodes.flatMap(({ id, path, name, unitCount }, node) => {
    const whole: FailureCase = { failure: { kind: 'node', id, path, name }, node, lostFeeds: [] };
    if (unitCount === 1) return [whole];
    return [whole, { failure: { kind: 'unit', id, path, name: `a unit of ${name}` }, node, lostFeeds: [] }];
  });
}

/** Every feed of one rack, and all feeds of each stated side. */
export function feedFailures({ racks }: Topology): FailureCase[] {
  const sides = new Map<string, { readonly path: string; readonly lostFeeds: LostFeeds[] }>();
  const ofFeeds = racks.flatMap(({ cords }, index) => {
    const { key, path, feeds, rackCount } = cords.racks;
    const bySide = new Map<string, number>();
    const cases = cords.feeds.map(({ id }, feedIndex): FailureCase => {
      const side = feeds[id]?.side;
      if (side !== undefined) bySide.set(side, (bySide.get(side) ?? 0) | (1 << feedIndex));
      const failure: Failure = {
        kind: 'feed',
        id: `${key}/${id}`,
        path: `${path}.feeds.${id}`,
        name: `feed ${id} of ${key}`,
      };
      return { failure, node: -1, lostFeeds: [{ rackIndex: index, feeds: 1 << feedIndex, rackCount: 1 }] };
    });
    for (const [side, lost] of bySide) {
      const known = sides.get(side) ?? { path: `${path}.feeds`, lostFeeds: [] };
      known.lostFeeds.push({ rackIndex: index, feeds: lost, rackCount });
      sides.set(side, known);
    }
    return cases;
  });
  const ofSides = [...sides].map(([side, { path, lostFeeds }]): FailureCase => ({
    failure: { kind: 'side', id: side, path, name: `side ${side}` },
    node: -1,
    lostFeeds,
  }));
  return [...ofFeeds, ...ofSides];
}
