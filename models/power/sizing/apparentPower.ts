/** Real power and apparent power of one load. */
export interface Load {
  readonly load_kW: number;
  /** kW over kVA, lagging. */
  readonly powerFactor: number;
}

/** Total real and apparent power of several loads. */
export interface TotalLoad {
  readonly total_kW: number;
  readonly total_kVA: number;
}

/**
 * Adds up loads: real and reactive power separately, since kVA at different power factors cannot be added.
 *
 * Source: S² = (Σ P)² + (Σ P · tan φ)², with cos φ the power factor of each load.
 *
 * @param loads - all lagging; a capacitor bank is not a load
 */
export function totalLoad(loads: readonly Load[]): TotalLoad {
  let total_kW = 0;
  let reactive = 0;
  for (const { load_kW, powerFactor } of loads) {
    total_kW += load_kW;
    reactive += load_kW * Math.sqrt(1 / powerFactor ** 2 - 1);
  }
  return { total_kW, total_kVA: Math.hypot(total_kW, reactive) };
}
