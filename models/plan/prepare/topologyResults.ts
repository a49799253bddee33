import type { TopologyResults } from '../../power/topology/checkTopology.ts';
import { failuresInMaintenance } from '../../power/topology/failuresInMaintenance.ts';
import { nodeResults } from '../../power/topology/nodeResults.ts';
import { provenRedundancy } from '../../power/topology/provenRedundancy.ts';
import { singleFailures } from '../../power/topology/singleFailures.ts';
import type { Topology } from '../../power/topology/Topology.ts';

const known = new WeakMap<Topology, TopologyResults>();

/**
 * All results of the power topology: loads in normal operation, after each single failure, and after each failure during
 * maintenance. Computed once, for the checks and for the report.
 *
 * @param topology - topology of a facility; must not be changed afterwards
 */
export function topologyResults(topology: Topology): TopologyResults {
  const cached = known.get(topology);
  if (cached !== undefined) return cached;
  const singles = singleFailures(topology);
  const maintenance = failuresInMaintenance(topology, singles.normal);
  const nodes = nodeResults(topology, singles, maintenance);
  const proof = provenRedundancy(topology, singles, maintenance);
  const results = { singles, maintenance, nodes, proof };
  known.set(topology, results);
  return results;
}
