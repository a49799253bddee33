import type { Failure } from './Failure.ts';
import type { MaintenanceFailures } from './failuresInMaintenance.ts';
import { apparentPower_kVA, nodeLimit_kVA } from './nodeLimit.ts';
import type { SingleFailures } from './singleFailures.ts';
import type { GraphNode, Topology } from './Topology.ts';
import type { WorstLoads } from './worstLoads.ts';

/** A load with its limit; the limit and values derived from it are null if the node states none. */
export interface NodeLoad {
  readonly load_kVA: number;
  readonly limit_kVA: number | null;
  readonly headroom_kVA: number | null;
  readonly usedFraction: number | null;
}

/** Normal and worst-case load of a node. */
export interface NodeResult {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: GraphNode['kind'];
  readonly side: string | undefined;
  readonly load_kW: number;
  readonly loss_kW: number;
  readonly normal: NodeLoad;
  /** At the single failure with the least headroom; null if it has no load after any. */
  readonly worst: (NodeLoad & { readonly failure: Failure }) | null;
  /** The same during maintenance of other equipment; null if not computed. */
  readonly inMaintenance: (NodeLoad & { readonly outage: Failure; readonly failure: Failure }) | null;
}

/**
 * Load of each node in normal operation, after its worst single failure, and after its worst failure during
 * maintenance.
 *
 * @returns sources first
 */
export function nodeResults(
  topology: Topology,
  { normal, results, worst }: SingleFailures,
  maintenance: MaintenanceFailures | null,
): NodeResult[] {
  const { flow } = normal;
  return topology.nodes.map((node, index) => {
    const { id, name, path, kind, side, efficiency, sources, unitCount } = node;
    const load_kW = flow.out_kW[index] ?? 0;
    const load_kvar = flow.out_kvar[index] ?? 0;
    const limit_kVA = nodeLimit_kVA(node, unitCount, load_kW, load_kvar);
    const failure = results[worst.state[index] ?? -1]?.failure;
    const pair = maintenance?.pairOf(maintenance.worst.state[index] ?? -1);
    return {
      id,
      name,
      path,
      kind,
      side,
      load_kW,
      loss_kW: sources.length === 0 ? 0 : load_kW * (1 / efficiency - 1),
      normal: nodeLoad(apparentPower_kVA(load_kW, load_kvar), limit_kVA),
      worst: failure === undefined ? null : { ...loadIn(worst, index), failure },
      inMaintenance:
        maintenance === null || pair === undefined
          ? null
          : { ...loadIn(maintenance.worst, index), outage: pair[0], failure: pair[1] },
    };
  });
}

function nodeLoad(load_kVA: number, limit_kVA: number | null): NodeLoad {
  if (limit_kVA === null) return { load_kVA, limit_kVA, headroom_kVA: null, usedFraction: null };
  const usedFraction = limit_kVA > 0 ? load_kVA / limit_kVA : null;
  return { load_kVA, limit_kVA, headroom_kVA: limit_kVA - load_kVA, usedFraction };
}

function loadIn({ load_kVA, limit_kVA }: WorstLoads, index: number): NodeLoad {
  const limit = limit_kVA[index] ?? NaN;
  return nodeLoad(load_kVA[index] ?? 0, Number.isNaN(limit) ? null : limit);
}
