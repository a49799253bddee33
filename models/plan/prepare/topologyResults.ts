import { runToEnd } from '../../math/runToEnd.ts';
import type { TopologyResults } from '../../power/topology/checkTopology.ts';
import { maintenanceSteps } from '../../power/topology/failuresInMaintenance.ts';
import { heldTopology } from '../../power/topology/heldTopology.ts';
import { nodeResults, type NodeResult } from '../../power/topology/nodeResults.ts';
import { mustSurvive, provenRedundancy } from '../../power/topology/provenRedundancy.ts';
import { singleFailures, type SingleFailures } from '../../power/topology/singleFailures.ts';
import type { Topology } from '../../power/topology/Topology.ts';

const known = new WeakMap<Topology, TopologyResults>();

/**
 * All results of the power topology: loads in normal operation, after each single failure, and after each failure during
 * maintenance. Computed once, for the checks and for the report.
 *
 * @param topology - topology of a facility; must not be changed afterwards
 */
export const topologyResults = (topology: Topology): TopologyResults => runToEnd(topologySteps(topology));

/** The same in steps, between which it can be given up; one step if it was computed before. */
export function* topologySteps(topology: Topology): Generator<undefined, TopologyResults> {
  const cached = known.get(topology);
  if (cached !== undefined) return cached;
  const singles = singlesOf(topology);
  yield;
  const maintenance = yield* maintenanceSteps(topology, singles.normal);
  const nodes = nodeResults(topology, singles, maintenance);
  const proof = provenRedundancy(topology, singles, maintenance);
  const results = { singles, maintenance, nodes, proof };
  known.set(topology, results);
  return results;
}

const knownSingles = new WeakMap<Topology, SingleFailures>();

/**
 * Loads of the power topology in normal operation and after each single failure, computed once.
 *
 * @param topology - topology of a facility; must not be changed afterwards
 */
export function singlesOf(topology: Topology): SingleFailures {
  const singles = knownSingles.get(topology) ?? singleFailures(topology);
  knownSingles.set(topology, singles);
  return singles;
}

const knownHeld = new WeakMap<Topology, readonly NodeResult[]>();

/**
 * The nodes as they are loaded while every device with an energised supply runs, and after the failures that the declared
 * redundancy must tolerate (every failure if none is declared). Capacity is counted by them.
 *
 * @param topology - topology of a facility; must not be changed afterwards
 */
export function heldNodes(topology: Topology): readonly NodeResult[] {
  const cached = knownHeld.get(topology);
  if (cached !== undefined) return cached;
  const { redundancy } = topology;
  const held = heldTopology(topology);
  const singles = singleFailures(
    held,
    ({ kind }) => redundancy === undefined || mustSurvive(kind, redundancy),
  );
  const nodes = nodeResults(held, singles, null);
  knownHeld.set(topology, nodes);
  return nodes;
}
