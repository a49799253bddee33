import type { GraphNode } from './Topology.ts';

/** Apparent power in kVA; without the overflow protection of `Math.hypot`, which is slower. */
export const apparentPower_kVA = (load_kW: number, load_kvar: number): number =>
  Math.sqrt(load_kW * load_kW + load_kvar * load_kvar);

/**
 * Output limit of a node: the minimum of the ratings of its units, in kW and in kVA, and its breaker.
 *
 * A rating in kW is converted to kVA at the power factor of the load; the breaker is loaded by the input, losses included.
 *
 * @param unitCount - units in service
 * @param load_kW - output, active and reactive
 * @returns apparent power in kVA, or null if the node states no limit
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
