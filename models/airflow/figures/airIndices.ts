/** Recommended and allowable bounds of inlet temperatures. */
export interface InletBounds {
  readonly recommendedMin_C: number;
  readonly recommendedMax_C: number;
  readonly allowableMin_C: number;
  readonly allowableMax_C: number;
}

/**
 * Rack cooling index: 100 % if no inlet is beyond the recommended bound, 0 % if all are, by as much as is allowable (Herrlin 2005).
 *
 * @param inlets_C - one for each rack, or for each point that is measured
 * @returns high and low index in percent; below 0 if inlets are beyond what is allowable
 */
export function rackCoolingIndex(
  inlets_C: readonly number[],
  { recommendedMin_C, recommendedMax_C, allowableMin_C, allowableMax_C }: InletBounds,
): { readonly high_percent: number; readonly low_percent: number } {
  const count = inlets_C.length;
  const over_K = inlets_C.reduce((sum, inlet) => sum + Math.max(0, inlet - recommendedMax_C), 0);
  const under_K = inlets_C.reduce((sum, inlet) => sum + Math.max(0, recommendedMin_C - inlet), 0);
  return {
    high_percent: 100 * (1 - over_K / (count * (allowableMax_C - recommendedMax_C))),
    low_percent: 100 * (1 - under_K / (count * (recommendedMin_C - allowableMin_C))),
  };
}

/** Air of a rack: its flow, inlet and outlet. */
export interface RackStream {
  readonly flow_m3_per_s: number;
  readonly inlet_C: number;
  readonly outlet_C: number;
}

/**
 * Supply and return heat index: the share of the heat in the air of the racks that it has gained before the inlets, and the share that the
 * devices add; they add up to 1 (Sharma, Bash, Patel 2002). NaN if nothing is warmed.
 */
export function heatIndices(
  racks: readonly RackStream[],
  supply_C: number,
): { readonly supplyHeatIndex: number; readonly returnHeatIndex: number } {
  let before = 0;
  let whole = 0;
  for (const { flow_m3_per_s, inlet_C, outlet_C } of racks) {
    before += flow_m3_per_s * (inlet_C - supply_C);
    whole += flow_m3_per_s * (outlet_C - supply_C);
  }
  return { supplyHeatIndex: before / whole, returnHeatIndex: 1 - before / whole };
}
