import { topologyResults } from '../../models/plan/prepare/topologyResults.ts';
import type { Finding } from '../../models/problems/Finding.ts';
import type { FedRacks } from '../../models/power/cords/FedRacks.ts';
import { buildTopology, type TopologyDefaults } from '../../models/power/topology/buildTopology.ts';
import { checkTopology, type TopologyResults } from '../../models/power/topology/checkTopology.ts';
import type { Topology } from '../../models/power/topology/Topology.ts';
import type { StatedTopology } from '../../models/power/topology/topologySchema.ts';

/** A topology, everything that was computed about it, and what was found; nothing computed where it has a loop. */
export interface TopologyReview {
  readonly topology: Topology | null;
  readonly results: TopologyResults | null;
  readonly findings: readonly Finding[];
}

/** Builds a topology, computes it and checks it, as a report and its checks do. */
export function reviewTopology(
  stated: StatedTopology,
  racks: readonly FedRacks[],
  defaults: TopologyDefaults,
): TopologyReview {
  const { topology, findings } = buildTopology(stated, racks, defaults);
  if (topology === null) return { topology, results: null, findings };
  const results = topologyResults(topology);
  return { topology, results, findings: [...findings, ...checkTopology(topology, results)] };
}
