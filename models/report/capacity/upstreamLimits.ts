import type { Facility } from '../../plan/prepare/Facility.ts';
import { topologyResults } from '../../plan/prepare/topologyResults.ts';
import type { NodeLoad, NodeResult } from '../../power/topology/nodeResults.ts';
import type { Topology } from '../../power/topology/Topology.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';

/**
 * What the nodes that feed a hall still carry: the weakest in normal operation, and the weakest after the failure that is worst for it.
 *
 * More load in the hall is taken to flow as the present load does, so a node gets of it what it carries now over what the hall draws.
 * Where it carries other halls or cooling too, that is more than it will get, and at most all of it and its losses count: the answer
 * is on the safe side.
 *
 * @param hallLoad_kVA - what the racks of the hall draw
 * @returns both limits; without a number where the plan states no topology, or nothing that limits its nodes
 */
export function upstreamLimits(facility: Facility, hallId: string, hallLoad_kVA: number): Limit[] {
  const { topology } = facility;
  const nodes = topology === null ? [] : nodesFeeding(topology, facility, hallId);
  const normal = nodes.map(({ node: { name, path, normal: load }, mostShare }) =>
    carrier({ kind: 'upstream', label: name, path }, load, { hallLoad_kVA, mostShare }),
  );
  const after = nodes.flatMap(({ node: { name, path, worst }, mostShare }) => {
    if (worst === null) return [];
    const label = `${name}, ${worst.failure.name} lost`;
    return [carrier({ kind: 'upstream-failover', label, path }, worst, { hallLoad_kVA, mostShare })];
  });
  return [
    weakest(normal) ?? unset('upstream', 'Power upstream of the hall'),
    weakest(after) ?? unset('upstream-failover', 'Power upstream of the hall after a failure'),
  ];
}

/** A node, and what it delivers of a load that all comes through it: the load, and what is lost on the way to it. */
interface FeedingNode {
  readonly node: NodeResult;
  readonly mostShare: number;
}

/** Nodes that feed racks of a hall, directly or through others. */
function nodesFeeding(topology: Topology, { racksSection }: Facility, hallId: string): FeedingNode[] {
  const isFeeding = topology.racksOfNode.map((racks) =>
    racks.some((index) => {
      const path = topology.racks[index]?.cords.racks.path ?? '';
      return racksSection[path.slice('racks.'.length)]?.hall === hallId;
    }),
  );
  // Sources stand before what they feed.
  const mostShares = topology.nodes.map(() => 1);
  for (let index = topology.nodes.length - 1; index >= 0; index -= 1) {
    const node = topology.nodes[index];
    if (node === undefined || isFeeding[index] !== true) continue;
    const taken = (mostShares[index] ?? 1) / node.efficiency;
    for (const source of node.sources) {
      isFeeding[source] = true;
      mostShares[source] = Math.max(mostShares[source] ?? 1, taken);
    }
  }
  return topologyResults(topology).nodes.flatMap((node, index) =>
    isFeeding[index] === true ? [{ node, mostShare: mostShares[index] ?? 1 }] : [],
  );
}

function carrier(
  said: Pick<Limit, 'kind' | 'label' | 'path'>,
  { load_kVA, limit_kVA }: NodeLoad,
  { hallLoad_kVA, mostShare }: { readonly hallLoad_kVA: number; readonly mostShare: number },
): Limit {
  return limitOf({
    ...said,
    measure: 'sizing_kVA',
    used: load_kVA,
    limit: limit_kVA,
    shareFraction: hallLoad_kVA > 0 ? Math.min(mostShare, load_kVA / hallLoad_kVA) : 1,
  });
}

/** The limit that more load in the hall reaches first. */
function weakest(limits: readonly Limit[]): Limit | undefined {
  const room = ({ headroom, shareFraction }: Limit): number =>
    headroom === null || shareFraction === 0 ? Infinity : headroom / shareFraction;
  const set = limits.filter((limit) => room(limit) < Infinity);
  return set.length === 0 ? undefined : set.reduce((a, b) => (room(b) < room(a) ? b : a));
}

function unset(kind: 'upstream' | 'upstream-failover', label: string): Limit {
  return limitOf({ kind, label, path: 'powerTopology', measure: 'sizing_kVA', used: null, limit: null });
}
