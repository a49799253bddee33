import { topologyResults } from '../plan/prepare/topologyResults.ts';
import { failureCause } from '../power/topology/failureCause.ts';
import { isSurvived, type Failure, type FailureResult } from '../power/topology/Failure.ts';
import type { PairResult } from '../power/topology/failuresInMaintenance.ts';
import type { NodeResult } from '../power/topology/nodeResults.ts';
import type { GraphLoad, GraphNode, Topology } from '../power/topology/Topology.ts';
import type { TopologyReport } from './topologySchema.ts';
import { worstPairs } from './worstPairs.ts';

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
    nodes: nodes.map((node, index) => nodeReport(node, index, topology)),
    racks: fedRacksOf(topology),
    untracedRackCount: topology.untracedRackCount,
    loads: topology.loads.map((load) => loadReport(load, topology)),
    singleFailureCount: results.length,
    untriedFailureCount: singles.untried.count,
    survivedFraction: results.length === 0 ? 1 : survivedCount / results.length,
    failures: results.filter(isListed).map(failureReport).sort(worstFirst).slice(0, MAX_FAILURES),
    maintenancePairCount: maintenance?.pairCount ?? null,
    harmfulPairCount: maintenance?.results.length ?? null,
    worstPairs: worstPairs(maintenance, MAX_PAIRS).map(pairReport),
  };
}

const isListed = (result: FailureResult): boolean =>
  result.failure.kind === 'node' || result.failure.kind === 'side' || !isSurvived(result);

type NodeReport = TopologyReport['nodes'][number];

function nodeReport(node: NodeResult, index: number, { nodes }: Topology): NodeReport {
  const { side, worst, inMaintenance } = node;
  return {
    ...node,
    ...connectionOf(nodes[index], nodes),
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

/** Sources and ratings of a node, as the plan states them. */
function connectionOf(
  node: GraphNode | undefined,
  nodes: readonly GraphNode[],
): Pick<
  NodeReport,
  'from' | 'isFirstLive' | 'unitCount' | 'unitRating_kW' | 'unitRating_kVA' | 'breaker_kVA'
> {
  const stated = (value = Infinity): number | null => (value === Infinity ? null : value);
  return {
    from: idsOf(node?.sources ?? [], nodes),
    isFirstLive: node?.isFirstLive ?? true,
    unitCount: node?.unitCount ?? 1,
    unitRating_kW: stated(node?.unitRating_kW),
    unitRating_kVA: stated(node?.unitRating_kVA),
    breaker_kVA: stated(node?.breaker_kVA),
  };
}

const idsOf = (indices: readonly number[], nodes: readonly GraphNode[]): string[] =>
  indices.flatMap((index) => nodes[index]?.id ?? []);

function loadReport(
  { id, name, load_kW, sources, isFirstLive }: GraphLoad,
  { nodes }: Topology,
): TopologyReport['loads'][number] {
  return { id, name, load_kW, from: idsOf(sources, nodes), isFirstLive };
}

/** Racks with feeds, added up by the nodes that feed them. */
function fedRacksOf({ racks, nodes }: Topology): TopologyReport['racks'] {
  const groups = new Map<string, TopologyReport['racks'][number]>();
  for (const { cords, nodeOf } of racks) {
    const { key: name, rackCount } = cords.racks;
    const from = idsOf([...new Set(nodeOf)], nodes);
    const each_kW = cords.devices.reduce((sum, { count, draw_kW }) => sum + count * draw_kW, 0);
    const key = JSON.stringify(from.toSorted());
    const group = groups.get(key) ?? { name, entryCount: 0, rackCount: 0, load_kW: 0, from };
    groups.set(key, {
      ...group,
      entryCount: group.entryCount + 1,
      rackCount: group.rackCount + rackCount,
      load_kW: group.load_kW + rackCount * each_kW,
    });
  }
  return [...groups.values()];
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

function pairReport({
  outage,
  failure,
  dropped_kW,
  overloadedNodes,
}: PairResult): TopologyReport['worstPairs'][number] {
  return {
    outage: outage.name,
    failure: failure.name,
    dropped_kW,
    overloadedNodes: overloadedNodes.slice(0, MAX_NAMED),
  };
}
