import type { GraphNode } from './Topology.ts';

/** Apparent power in kVA; without the care that `Math.hypot` takes of numbers near the ends of their range. */
export const apparentPower_kVA = (load_kW: number, load_kvar: number): number =>
  Math.sqrt(load_kW * load_kW + load_kvar * load_kvar);

/**
 * What a node may deliver: the least of the ratings of its units, in kW and in kVA, and its breaker.
 *
 * A rating in kW is turned into kVA at the power factor of the load; the breaker carries what goes in, losses included.
 *
 * @param unitCount - units that are not out
 * @param load_kW - what it delivers, active and reactive
 * @returns apparent power in kVA, or null where the node states no limit at all
 */
export function nodeLimit_kVA(
  node: GraphNode,
  unitCount: number,
  load_kW: number,
  load_kvar: number,
): number | null {
  const load_kVA = apparentPower_kVA(load_kW, load_kvar);
  const powerFactor = load_kVA > 0 && load_kW > 0 ? load_kW / load_kVA : 1;
  const input_kVA = apparentPower_kVA(load_kW / node.efficiency, load_kvar);
  const passed = input_kVA > 0 ? load_kVA / input_kVA : node.efficiency;
  const limit_kVA = Math.min(
    unitCount * node.unitRating_kVA,
    (unitCount * node.unitRating_kW) / powerFactor,
    node.breaker_kVA * passed,
  );
  return limit_kVA === Infinity ? null : limit_kVA;
}
