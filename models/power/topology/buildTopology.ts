import { finding, type Finding } from '../../problems/Finding.ts';
import { pathText } from '../../problems/path.ts';
import type { FedRacks } from '../cords/FedRacks.ts';
import { resolveCords } from '../cords/resolveCords.ts';
import { breaker_kVA, type FeedDefaults } from '../feed.ts';
import { checkStructure } from './checkStructure.ts';
import { sourcesFirst } from './sourcesFirst.ts';
import { tangentOf, type GraphLoad, type GraphNode, type GraphRacks, type Topology } from './Topology.ts';
import type { StatedTopology, TopologyLoad, TopologyNode } from './topologySchema.ts';

/** Defaults of a topology from the plan. */
export interface TopologyDefaults extends FeedDefaults {
  readonly powerFactor: number;
}

/** A topology that can be computed, or null, and its findings. */
export interface BuiltTopology {
  readonly topology: Topology | null;
  readonly findings: readonly Finding[];
}

/**
 * Resolves the supply paths. It never throws for input that the schema allows: a loop of sources results in no topology,
 * and other errors are skipped and reported.
 *
 * @param stated - nodes and loads of the plan
 * @param racks - all racks in service, identical ones grouped; at most 30 feeds each
 */
export function buildTopology(
  stated: StatedTopology,
  racks: readonly FedRacks[],
  defaults: TopologyDefaults,
): BuiltTopology {
  const findings = checkStructure(stated, racks);
  const sourcesOf = new Map(
    Object.entries(stated.nodes).map(([id, node]) => [id, usedSources(node, stated)] as const),
  );
  const ordered = sourcesFirst(sourcesOf);
  if (ordered.kind === 'circle') {
    const [first = ''] = ordered.ids;
    const message = `Loop in topology: ${[...ordered.ids, first].join(' feeds ')}; nothing can be computed.`;
    const path = pathText(['powerTopology', 'nodes', first, 'from']);
    return { topology: null, findings: [finding('topology-loop', path, message), ...findings] };
  }
  const indexOf = new Map(ordered.ids.map((id, index) => [id, index]));
  const indicesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => indexOf.get(id) ?? []);
  const nodes = ordered.ids.flatMap((id) => {
    const node = stated.nodes[id];
    return node === undefined ? [] : [graphNode(id, node, indicesOf(sourcesOf.get(id) ?? []), defaults)];
  });
  const loads = Object.entries(stated.loads ?? {}).map(([id, load]) =>
    graphLoad(id, load, indicesOf([...new Set(load.from)]), defaults),
  );
  const graphRacks = racks
    .filter(({ feeds, rackCount }) => Object.keys(feeds).length > 0 && rackCount > 0)
    .map((one) => onNodes(one, indexOf, defaults));
  const racksOfNode = nodes.map((): number[] => []);
  graphRacks.forEach(({ nodeOf }, index) => {
    for (const node of new Set(nodeOf)) racksOfNode[node]?.push(index);
  });
  const untracedRackCount = countUntraced(racks, stated);
  const { redundancy } = stated;
  const topology = { redundancy, nodes, loads, racks: graphRacks, racksOfNode, untracedRackCount };
  return { topology, findings };
}

function countUntraced(racks: readonly FedRacks[], { nodes }: StatedTopology): number {
  return racks.reduce((count, { feeds, fromOf, rackCount }) => {
    const ids = Object.keys(feeds);
    const isTraced = ids.length > 0 && ids.every((id) => Object.hasOwn(nodes, fromOf[id] ?? ''));
    return isTraced ? count : count + rackCount;
  }, 0);
}

/** Existing sources, each once; utilities and generators have none. */
function usedSources({ kind, from = [] }: TopologyNode, { nodes }: StatedTopology): string[] {
  if (kind === 'utility' || kind === 'generator') return [];
  return [...new Set(from)].filter((id) => Object.hasOwn(nodes, id));
}

function graphNode(
  id: string,
  node: TopologyNode,
  sources: readonly number[],
  defaults: TopologyDefaults,
): GraphNode {
  const { kind, name, side, supply, unitCount, unitRating_kW, unitRating_kVA, breaker, efficiency } = node;
  const isSwitch = kind === 'transfer-switch' || kind === 'switchgear';
  return {
    id,
    name: name ?? id,
    path: pathText(['powerTopology', 'nodes', id]),
    kind,
    side,
    sources,
    isFirstLive: (supply ?? (isSwitch ? 'first-live' : 'shared')) === 'first-live',
    unitCount: unitCount ?? 1,
    unitRating_kW: unitRating_kW ?? Infinity,
    unitRating_kVA: unitRating_kVA ?? Infinity,
    breaker_kVA:
      breaker === undefined
        ? Infinity
        : breaker_kVA(breaker) * (breaker.deratingFraction ?? defaults.deratingFraction),
    efficiency: efficiency ?? 1,
    isLossStated: efficiency !== undefined,
  };
}

function graphLoad(
  id: string,
  { name, load_kW, powerFactor, supply }: TopologyLoad,
  sources: readonly number[],
  defaults: TopologyDefaults,
): GraphLoad {
  return {
    id,
    name: name ?? id,
    path: pathText(['powerTopology', 'loads', id]),
    load_kW,
    reactive_kvar: load_kW * tangentOf(powerFactor ?? defaults.powerFactor),
    sources,
    isFirstLive: supply !== 'shared',
  };
}

function onNodes(
  racks: FedRacks,
  indexOf: ReadonlyMap<string, number>,
  defaults: TopologyDefaults,
): GraphRacks {
  const cords = resolveCords(racks, defaults);
  const nodeOf = cords.feeds.map(({ id }) => indexOf.get(racks.fromOf[id] ?? '') ?? -1);
  return { cords, nodeOf, tangent: tangentOf(racks.powerFactor) };
}
