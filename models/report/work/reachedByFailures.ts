import { sourcesFirst } from '../../power/topology/sourcesFirst.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';

/** Nodes and racks that single failures reach, all failures together. */
export interface Reached {
  readonly nodeCount: number;
  readonly rackCount: number;
}

const NONE: Reached = { nodeCount: 0, rackCount: 0 };

/**
 * At least how many nodes and racks single failures reach: each node what is below and above it on its longest path. Paths that
 * branch are not followed, so that the count is quick.
 */
export function reachedByFailures({
  powerTopology,
  racks,
}: Pick<Scenario, 'powerTopology' | 'racks'>): Reached {
  if (powerTopology === undefined) return NONE;
  const { nodes } = powerTopology;
  const depths = depthsOf(nodes);
  let nodeCount = 0;
  for (const depth of depths.values()) nodeCount += 1 + 2 * depth;
  let rackCount = 0;
  for (const id in racks) {
    const feeds = racks[id]?.feeds;
    for (const feedId in feeds) {
      const depth = depths.get(feeds[feedId]?.from ?? '');
      if (depth === undefined) continue;
      // The node and all above it, the feed itself, and its side.
      rackCount += depth + 3;
      nodeCount += 2 * (depth + 1);
    }
  }
  return { nodeCount, rackCount };
}

/** Length of the longest path from a source to each node; none if they feed each other in a loop, of which nothing is computed. */
function depthsOf(nodes: NonNullable<Scenario['powerTopology']>['nodes']): ReadonlyMap<string, number> {
  const sourcesOf = new Map(
    Object.entries(nodes).map(([id, { from = [] }]) => [
      id,
      from.filter((source) => Object.hasOwn(nodes, source)),
    ]),
  );
  const depths = new Map<string, number>();
  const ordered = sourcesFirst(sourcesOf);
  if (ordered.kind === 'circle') return depths;
  for (const id of ordered.ids) {
    const above = (sourcesOf.get(id) ?? []).map((source) => (depths.get(source) ?? 0) + 1);
    depths.set(id, Math.max(0, ...above));
  }
  return depths;
}
