import type { Finding } from '../../problems/Finding.ts';
import type { FedRacks } from '../cords/FedRacks.ts';
import { buildTopology, type TopologyDefaults } from './buildTopology.ts';
import { checkTopology, type TopologyResults } from './checkTopology.ts';
import { failuresInMaintenance } from './failuresInMaintenance.ts';
import { nodeResults } from './nodeResults.ts';
import { provenRedundancy } from './provenRedundancy.ts';
import { singleFailures } from './singleFailures.ts';
import type { Topology } from './Topology.ts';
import type { StatedTopology } from './topologySchema.ts';

/** A topology, everything that was computed about it, and what was found; nothing computed where it is a circle. */
export interface TopologyReview {
  readonly topology: Topology | null;
  readonly results: TopologyResults | null;
  readonly findings: readonly Finding[];
}

/**
 * Everything about what feeds what: loads in normal operation, after each single failure and after each failure during
 * maintenance, what that proves, and what is wrong.
 *
 * @param racks - all racks in service, alike ones together
 */
export function reviewTopology(
  stated: StatedTopology,
  racks: readonly FedRacks[],
  defaults: TopologyDefaults,
): TopologyReview {
  const { topology, findings } = buildTopology(stated, racks, defaults);
  if (topology === null) return { topology, results: null, findings };
  const singles = singleFailures(topology);
  const maintenance = failuresInMaintenance(topology, singles.normal);
  const nodes = nodeResults(topology, singles, maintenance);
  const proof = provenRedundancy(topology, singles, maintenance);
  const results = { singles, maintenance, nodes, proof };
  return { topology, results, findings: [...findings, ...checkTopology(topology, results)] };
}
