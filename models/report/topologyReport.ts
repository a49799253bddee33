import { topologyResults } from '../plan/prepare/topologyResults.ts';
import { failureCause } from '../power/topology/failureCause.ts';
import { isSurvived, type Failure, type FailureResult } from '../power/topology/Failure.ts';
import type { PairResult } from '../power/topology/failuresInMaintenance.ts';
import type { NodeResult } from '../power/topology/nodeResults.ts';
import type { Topology } from '../power/topology/Topology.ts';
import type { TopologyReport } from './topologySchema.ts';

type FailureReport = TopologyReport['failures'][number];

/** Maximum number of failures and pairs in a report; the worst are listed. */
const MAX_FAILURES = 500;
const MAX_PAIRS = 20;
/** Maximum number of racks and nodes listed per failure. */
const MAX_NAMED = 20;

/**
 * Power topology and the effects of every failure.
 *
 * @param topology - of a facility; null if the plan states none
 */
export function topologyReport(topology: Topology | null): TopologyReport | null {
  if (topology === null) return null;
  const { singles, maintenance, nodes, proof } = topologyResults(topology);
  const { results } = singles;
  const survivedCount = results.filter(isSurvived).length;
  return {
    redundancy: topology.redundancy ?? null,
    proven: proof.level,
    withoutLimit: [...proof.withoutLimit],
    nodes: nodes.map(nodeReport),
    singleFailureCount: results.length,
    untriedFailureCount: singles.untried.count,
    survivedFraction: results.length === 0 ? 1 : survivedCount / results.length,
    failures: results.filter(isListed).map(failureReport).sort(worstFirst).slice(0, MAX_FAILURES),
    maintenancePairCount: maintenance?.pairCount ?? null,
    harmfulPairCount: maintenance?.results.length ?? null,
    worstPairs: worstPairs(maintenance?.results ?? []),
  };
}

const isListed = (result: FailureResult): boolean =>
  result.failure.kind === 'node' || result.failure.kind === 'side' || !isSurvived(result);

function nodeReport(node: NodeResult): TopologyReport['nodes'][number] {
  const { side, worst, inMaintenance } = node;
  return {
    ...node,
    side: side ?? null,
    worst: worst === null ? null : { ...worst, failure: failureOf(worst.failure) },
    inMaintenance:
      inMaintenance === null
        ? null
        : {
            ...inMaintenance,
            outage: failureOf(inMaintenance.outage),
            failure: failureOf(inMaintenance.failure),
          },
  };
}

const failureOf = ({ kind, id, name, path }: Failure): FailureReport['failure'] => ({ kind, id, name, path });

function failureReport(result: FailureResult): FailureReport {
  const { failure, live_kW, dropped_kW, droppedRacks, droppedLoads, nodeOverloads, rackOverloads } = result;
  return {
    failure: failureOf(failure),
    isSurvived: isSurvived(result),
    cause: failureCause(result),
    live_kW,
    dropped_kW,
    drops: [
      ...droppedRacks.map(({ key, path, rackCount, load_kW }) => ({ name: key, path, rackCount, load_kW })),
      ...droppedLoads.map(({ name, path, load_kW }) => ({ name, path, rackCount: 0, load_kW })),
    ].slice(0, MAX_NAMED),
    overloads: [
      ...nodeOverloads.map(({ name, path, load_kVA, limit_kVA }) => ({
        name,
        path,
        rackCount: 0,
        load_kVA,
        limit_kVA,
      })),
      ...rackOverloads.flatMap(({ key, path, rackCount, overloads }) =>
        overloads.map(({ feed, part, load_kVA, limit_kVA }) => ({
          name: `${part === '' ? '' : `${part} of `}feed ${feed} of ${key}`,
          path,
          rackCount,
          load_kVA,
          limit_kVA,
        })),
      ),
    ].slice(0, MAX_NAMED),
    tookOver: result.tookOver.slice(0, MAX_NAMED),
  };
}

const worstFirst = (a: FailureReport, b: FailureReport): number =>
  Number(a.isSurvived) - Number(b.isSurvived) ||
  b.dropped_kW - a.dropped_kW ||
  b.overloads.length - a.overloads.length;

function worstPairs(results: readonly PairResult[]): TopologyReport['worstPairs'] {
  return [...results]
    .sort((a, b) => b.dropped_kW - a.dropped_kW || b.overloadedNodes.length - a.overloadedNodes.length)
    .slice(0, MAX_PAIRS)
    .map(({ outage, failure, dropped_kW, overloadedNodes }) => ({
      outage: outage.name,
      failure: failure.name,
      dropped_kW,
      overloadedNodes: overloadedNodes.slice(0, MAX_NAMED),
    }));
}
