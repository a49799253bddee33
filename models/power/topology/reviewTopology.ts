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

/** A topology, its results and its findings; no results if it has a loop. */
export interface TopologyReview {
  readonly topology: Topology | null;
  readonly results: TopologyResults | null;
  readonly findings: readonly Finding[];
}

/**
 * Complete analysis of a power topology: loads in normal operation, after each single failure and after each failure during
 * maintenance, the verified redundancy, and findings.
 *
 * @param racks - all racks in service, identical ones grouped
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
