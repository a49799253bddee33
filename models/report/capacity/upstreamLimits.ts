import type { Facility } from '../../plan/prepare/Facility.ts';
import { heldNodes } from '../../plan/prepare/topologyResults.ts';
import type { NodeLoad, NodeResult } from '../../power/topology/nodeResults.ts';
import type { Topology } from '../../power/topology/Topology.ts';
import { limitOf } from '../../racks/capacity/limitOf.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';

/**
 * Remaining capacity of the nodes that feed a hall: the weakest in normal operation, and the weakest after the failure
 * that is worst for it, among those that the declared redundancy must tolerate. Devices that stop at a failure count as load.
 *
 * Added load in the hall is assumed to flow as the present load does, so the share of a node is its present load over
 * the draw of the hall. If the node also supplies other halls or cooling, this overstates its share, which is limited
 * to all of the added load and its losses: the result is conservative.
 *
 * @param hallLoad_kVA - draw of the racks of the hall
 * @returns both limits; without a number if the plan states no topology or no limits of its nodes
 */
export function upstreamLimits(facility: Facility, hallId: string, hallLoad_kVA: number): Limit[] {
  const { topology } = facility;
  const nodes = topology === null ? [] : nodesFeeding(topology, facility, hallId);
  const normal = nodes.map(({ node: { name, path, normal: load }, maxShare }) =>
    carrier({ kind: 'upstream', label: name, path }, load, { hallLoad_kVA, maxShare }),
  );
  const after = nodes.flatMap(({ node: { name, path, worst }, maxShare }) => {
    if (worst === null) return [];
    const label = `${name}, ${worst.failure.name} lost`;
    return [carrier({ kind: 'upstream-failover', label, path }, worst, { hallLoad_kVA, maxShare })];
  });
  return [
    weakest(normal) ?? unset('upstream', 'Upstream power of the hall'),
    weakest(after) ?? unset('upstream-failover', 'Upstream power of the hall at failover'),
  ];
}

/** A node, and its output for a load that it supplies in full: the load and the losses between them. */
interface FeedingNode {
  readonly node: NodeResult;
  readonly maxShare: number;
}

/** Nodes that feed racks of a hall, directly or through others. */
function nodesFeeding(topology: Topology, { racksSection }: Facility, hallId: string): FeedingNode[] {
  const isFeeding = topology.racksOfNode.map((racks) =>
    racks.some((index) => {
      const path = topology.racks[index]?.cords.racks.path ?? '';
      return racksSection[path.slice('racks.'.length)]?.hall === hallId;
    }),
  );
  // Sources precede the nodes that they feed.
  const maxShares = topology.nodes.map(() => 1);
  for (let index = topology.nodes.length - 1; index >= 0; index -= 1) {
    const node = topology.nodes[index];
    if (node === undefined || isFeeding[index] !== true) continue;
    const drawn = (maxShares[index] ?? 1) / node.efficiency;
    for (const source of node.sources) {
      isFeeding[source] = true;
      maxShares[source] = Math.max(maxShares[source] ?? 1, drawn);
    }
  }
  return heldNodes(topology).flatMap((node, index) =>
    isFeeding[index] === true ? [{ node, maxShare: maxShares[index] ?? 1 }] : [],
  );
}

function carrier(
  identity: Pick<Limit, 'kind' | 'label' | 'path'>,
  { load_kVA, limit_kVA }: NodeLoad,
  { hallLoad_kVA, maxShare }: { readonly hallLoad_kVA: number; readonly maxShare: number },
): Limit {
  return limitOf({
    ...identity,
    measure: 'sizing_kVA',
    used: load_kVA,
    limit: limit_kVA,
    shareFraction: hallLoad_kVA > 0 ? Math.min(maxShare, load_kVA / hallLoad_kVA) : 1,
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
