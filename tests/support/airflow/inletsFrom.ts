import type { Recirculation } from '../../../models/airflow/matrix/recirculation.ts';

/** Mean inlet temperatures of all racks for other heat and supply, with the air as it moved. */
export function inletsFrom(
  { rise_K_per_kW, unitShare, rackCount, unitCount }: Recirculation,
  heat_kW: ArrayLike<number>,
  supply_C: ArrayLike<number>,
): Float64Array {
  const inlets = new Float64Array(rackCount);
  for (let i = 0; i < rackCount; i += 1) {
    let sum = 0;
    for (let k = 0; k < unitCount; k += 1) sum += unitShare[i * unitCount + k]! * supply_C[k]!;
    for (let j = 0; j < rackCount; j += 1) sum += rise_K_per_kW[i * rackCount + j]! * heat_kW[j]!;
    inlets[i] = sum;
  }
  return inlets;
}
