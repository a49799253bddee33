import type { StatedTopology, TopologyNode } from './topologySchema.ts';

/** Equal equipment of a topology. */
export interface InstalledRating {
  readonly kind: TopologyNode['kind'];
  /** Nodes, and the units of all of them. */
  readonly nodeCount: number;
  readonly unitCount: number;
  /** Of each unit; null if none is stated. */
  readonly unitRating_kW: number | null;
}

/** The equipment of a topology by kind and rating, in the order of its nodes: how a configuration is sized. */
export function installedRatings({ nodes }: StatedTopology): InstalledRating[] {
  const ratings = new Map<string, InstalledRating>();
  for (const { kind, unitCount = 1, unitRating_kW = null } of Object.values(nodes)) {
    const key = `${kind} ${String(unitRating_kW)}`;
    const known = ratings.get(key) ?? { kind, nodeCount: 0, unitCount: 0, unitRating_kW };
    ratings.set(key, {
      ...known,
      nodeCount: known.nodeCount + 1,
      unitCount: known.unitCount + unitCount,
    });
  }
  return [...ratings.values()];
}
