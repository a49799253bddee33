import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { GraphNode, Topology } from './topology/Topology.ts';

/** A load that exceeds a limit by rounding alone does not exceed it. */
const ROUNDING = 1e-9;

/**
 * Compares the connection to the utility and the generators with the design peak.
 *
 * @param designPeak_kW - utility load with the rated IT load in the worse design hour
 * @param connection_kW - stated power of the connection; undefined if none is stated
 * @param topology - null if the plan states none
 * @param powerFactor - of the load, for ratings in kVA
 */
export function checkSupply(
  designPeak_kW: number,
  connection_kW: number | undefined,
  topology: Topology | null,
  powerFactor: number,
): Finding[] {
  const nodes = topology?.nodes ?? [];
  const utility_kW = sourcesLimit_kW(nodes, 'utility', powerFactor);
  const generators_kW = sourcesLimit_kW(nodes, 'generator', powerFactor);
  const isBelow = (limit_kW: number | undefined): limit_kW is number =>
    limit_kW !== undefined && limit_kW * (1 + ROUNDING) < designPeak_kW;
  const peak = `the design peak of ${numberText(designPeak_kW)} kW`;
  const found: Finding[] = [];
  if (isBelow(connection_kW)) {
    const message = `The grid connection of ${numberText(connection_kW)} kW is below ${peak}.`;
    found.push(finding('connection-below-design-peak', 'carbon.regulation.gridConnection_kW', message));
  }
  if (isBelow(utility_kW)) {
    const message = `All utility connections together supply ${numberText(utility_kW)} kW, below ${peak}.`;
    found.push(finding('connection-below-design-peak', 'powerTopology.nodes', message));
  }
  if (isBelow(generators_kW)) {
    const message = `All generators together supply ${numberText(generators_kW)} kW, below ${peak}.`;
    found.push(finding('generators-below-design-peak', 'powerTopology.nodes', message));
  }
  return found;
}

/** Total limit of the nodes of a kind; undefined if there is none, or if one states no limit. */
function sourcesLimit_kW(
  nodes: readonly GraphNode[],
  kind: GraphNode['kind'],
  powerFactor: number,
): number | undefined {
  const limits_kW = nodes
    .filter((node) => node.kind === kind)
    .map(({ unitCount, unitRating_kW, unitRating_kVA, breaker_kVA }) =>
      Math.min(
        unitCount * unitRating_kW,
        unitCount * unitRating_kVA * powerFactor,
        breaker_kVA * powerFactor,
      ),
    );
  const total_kW = limits_kW.reduce((sum_kW, limit_kW) => sum_kW + limit_kW, 0);
  return limits_kW.length === 0 || total_kW === Infinity ? undefined : total_kW;
}
