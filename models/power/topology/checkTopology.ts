import { finding, type Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { numberText } from '../../units/text.ts';
import { checkDrops } from './checkDrops.ts';
import { overloadText } from './failureText.ts';
import { isSurvived, type FailureResult } from './Failure.ts';
import { nodeFailures } from './failureCases.ts';
import { foldFindings, type FeedFindings } from './foldFindings.ts';
import type { TracedFinding } from './TracedFinding.ts';
import { maintenancePairCount, type MaintenanceFailures, type PairResult } from './failuresInMaintenance.ts';
import {
  isAtLeast,
  mustSurvive,
  requiredRedundancy,
  type RedundancyProof,
  type ProvenRedundancy,
} from './provenRedundancy.ts';
import type { NodeResult } from './nodeResults.ts';
import type { SingleFailures } from './singleFailures.ts';
import type { Topology } from './Topology.ts';

/** Computed results of a topology. */
export interface TopologyResults {
  readonly singles: SingleFailures;
  readonly maintenance: MaintenanceFailures | null;
  readonly nodes: readonly NodeResult[];
  readonly proof: RedundancyProof;
}

/**
 * Findings of a power topology: overloads, loads dropped by failures, and whether the declared redundancy is met. Effects of
 * the loss of a feed on its own rack are found by the checks of feeds.
 *
 * @param ofFeeds - findings of the feeds of all racks, under which what they cause is folded. Default: the topology alone
 * @returns findings, those of feeds included, identical ones merged
 */
export function checkTopology(
  topology: Topology,
  results: TopologyResults,
  ofFeeds?: readonly FeedFindings[],
): Finding[] {
  const traced = traceTopology(topology, results);
  return mergeFindings(
    ofFeeds === undefined ? traced.map((one) => one.finding) : foldFindings(ofFeeds, traced),
  );
}

function traceTopology(topology: Topology, results: TopologyResults): TracedFinding[] {
  const { singles, maintenance, nodes, proof } = results;
  const own = (findings: readonly Finding[]): TracedFinding[] =>
    findings.map((one) => ({ finding: one, cause: null }));
  return [
    ...own([
      ...singles.normal.nodeOverloads.map((overload) =>
        finding('topology-overload', overload.path, `In normal operation ${overloadText(overload)}.`),
      ),
      ...checkFailureOverloads(topology, singles, nodes),
    ]),
    ...checkDrops(singles.results, topology.redundancy),
    ...own([
      ...checkUntried(singles),
      ...checkMaintenance(maintenance, topology),
      ...checkRedundancy(topology, singles, proof),
      ...checkUnknowns(topology, nodes, proof),
    ]),
  ];
}

/** Each node that a single failure overloads, with the worst failure. */
function checkFailureOverloads(
  { redundancy }: Topology,
  { results }: SingleFailures,
  nodes: readonly NodeResult[],
): Finding[] {
  const countOf = new Map<string, number>();
  const violating = new Set<string>();
  for (const { failure, nodeOverloads } of results) {
    const isAccepted = redundancy !== undefined && !mustSurvive(failure.kind, redundancy);
    for (const { id } of nodeOverloads) {
      countOf.set(id, (countOf.get(id) ?? 0) + 1);
      if (!isAccepted) violating.add(id);
    }
  }
  return nodes.flatMap(({ id, name, path, worst }) => {
    const otherCount = (countOf.get(id) ?? 0) - 1;
    if (otherCount < 0 || worst === null || worst.limit_kVA === null || worst.headroom_kVA === null)
      return [];
    const { limit_kVA, headroom_kVA } = worst;
    const text = overloadText({ ...worst, name, limit_kVA, headroom_kVA });
    const others =
      otherCount === 0
        ? ''
        : ` ${numberText(otherCount)} more single ${otherCount === 1 ? 'failure overloads' : 'failures overload'} it.`;
    const code = violating.has(id) ? 'topology-failure-overload' : 'topology-failure-overload-accepted';
    return [finding(code, path, `At failover (loss of ${worst.failure.name}) ${text}.${others}`)];
  });
}

function checkUntried({ results, untried }: SingleFailures): Finding[] {
  if (untried.count === 0) return [];
  const message = `${numberText(results.length)} of ${numberText(results.length + untried.count)} single failures were computed; the other ${numberText(untried.count)} were not, since all of them would take too long. Nothing is known of them.`;
  return [finding('topology-failures-not-computed', 'powerTopology', message)];
}

function checkMaintenance(maintenance: MaintenanceFailures | null, topology: Topology): Finding[] {
  const path = 'powerTopology';
  if (maintenance === null) {
    const pairCount = maintenancePairCount(nodeFailures(topology).length);
    const message = `There are too many nodes and racks to compute failures during maintenance in pairs: none of about ${numberText(pairCount)} pairs was computed.`;
    return [finding('topology-maintenance-not-computed', path, message)];
  }
  const { results, pairCount } = maintenance;
  const [first] = results;
  if (first === undefined) return [];
  const worst = results.reduce((a, b) => (b.dropped_kW > a.dropped_kW ? b : a), first);
  const message = `While one node or unit is out for maintenance and another fails, ${numberText(results.length)} of ${numberText(pairCount)} pairs drop load or overload equipment; in the worst case, with ${worst.outage.name} out, the failure of ${worst.failure.name} ${pairText(worst)}.`;
  return [finding('topology-failure-in-maintenance', path, message)];
}

function pairText({ dropped_kW, overloadedNodes, rackCount }: PairResult): string {
  if (dropped_kW > 0) return `drops ${numberText(dropped_kW)} kW`;
  const [node] = overloadedNodes;
  return node === undefined ? `overloads feeds of ${numberText(rackCount)} racks` : `overloads ${node}`;
}

const formText = { n: 'N', 'n+1': 'N+1', '2n': '2N', '4n3': '4N/3', block: 'Block redundant' } as const;

const levelText: Readonly<Record<ProvenRedundancy, string>> = {
  none: 'none; normal load is not supported',
  n: 'normal operation, but not the loss of every unit or node',
  'n+1': 'the loss of one unit of any node, but not of every whole node',
  'any-node-out': 'the outage of any one node, but not the loss of every feed and side of the racks',
  'any-single-failure': 'any single failure',
  'failure-in-maintenance': 'any failure, also during maintenance of other equipment',
};

function checkRedundancy(topology: Topology, singles: SingleFailures, proof: RedundancyProof): Finding[] {
  const { redundancy, racks, loads } = topology;
  if (redundancy === undefined) return [];
  const path = 'powerTopology.redundancy';
  const form = formText[redundancy];
  if (racks.length + loads.length === 0) {
    const message = `${form} is declared, but no rack and no load is fed through the topology.`;
    return [finding('topology-redundancy-not-proved', path, message)];
  }
  const { normal, results, untried } = singles;
  const inScope = results.filter(({ failure }) => mustSurvive(failure.kind, redundancy));
  const isUntried = untried.count > 0 && isSurvived(normal) && inScope.every(isSurvived);
  if (!isUntried && !isAtLeast(proof.level, requiredRedundancy[redundancy])) {
    const message = `${form} is declared but not met. Supported: ${levelText[proof.level]}.${failedText(form, inScope)}${standbyText(proof)}`;
    return [finding('topology-redundancy-not-proved', path, message)];
  }
  const open = [
    ...(isUntried ? [`${numberText(untried.count)} single failures were not computed`] : []),
    ...(proof.withoutLimit.length > 0
      ? [`${numberText(proof.withoutLimit.length)} nodes with load state no limit`]
      : []),
    ...(proof.untracedRackCount > 0
      ? [`the source nodes of ${numberText(proof.untracedRackCount)} racks are unknown`]
      : []),
  ];
  if (open.length > 0) {
    const message = `${form} is declared, and no result contradicts it; but ${open.join(' and ')}, so it is not verified.`;
    return [finding('topology-redundancy-open', path, message)];
  }
  const message = `${form} is declared and verified. Supported: ${levelText[proof.level]}.`;
  return [finding('topology-redundancy-proved', path, message)];
}

function failedText(form: string, results: readonly FailureResult[]): string {
  const failed = results.filter((result) => !isSurvived(result));
  const [first] = failed;
  if (first === undefined) return '';
  const verb = failed.length === 1 ? 'drops load or overloads' : 'drop load or overload';
  return ` Of the failures that ${form} must tolerate, ${numberText(failed.length)} of ${numberText(results.length)} ${verb} equipment, first the loss of ${first.failure.name}.`;
}

function standbyText({ level, unitWithoutUtility: found }: RedundancyProof): string {
  if (level !== 'n' || found === null) return '';
  return ` While ${found.utility.name} is out, the loss of ${found.unit.name} ${pairText(found.pair)}.`;
}

/** Kinds with significant losses. */
const LOSSY: ReadonlySet<NodeResult['kind']> = new Set(['transformer', 'ups', 'pdu']);

function checkUnknowns(
  { nodes }: Topology,
  results: readonly NodeResult[],
  { withoutLimit }: RedundancyProof,
): Finding[] {
  const unlimited = new Set(withoutLimit);
  const noLimit = 'It has load and states neither a rating nor a breaker; overloads are not detected.';
  const noLoss =
    'It has load and states no efficiency; its losses are not included in the loads of its sources.';
  return nodes.flatMap(({ id, path, kind, isLossStated }, index) => [
    ...(unlimited.has(id) ? [finding('topology-limit-unknown', path, noLimit)] : []),
    ...(LOSSY.has(kind) && !isLossStated && (results[index]?.load_kW ?? 0) > 0
      ? [finding('topology-losses-not-counted', path, noLoss)]
      : []),
  ]);
}
