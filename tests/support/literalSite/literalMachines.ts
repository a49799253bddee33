import { chillerCop, type ChillerBank } from '../../../models/cooling/equipment/chiller.ts';
import { partLoadInput } from '../../../models/cooling/equipment/partLoad.ts';
import type { Mover } from '../../../models/cooling/movers.ts';

/** Fans or pumps: P = P_rated (s f + (1 - s) f^n). */
export function literalMover_kW(mover: Mover, load_kW: number): number {
  const { rated_kW, design_kW, runningRatio, minimumFraction, staticFraction, exponent } = mover;
  if (design_kW === 0) return 0;
  const speed = Math.min(1, Math.max(minimumFraction, load_kW / (design_kW * runningRatio)));
  return rated_kW * (staticFraction * speed + (1 - staticFraction) * speed ** exponent);
}

/** Least power of any number of chillers that carry the heat. */
export function literalChillers_kW(
  bank: ChillerBank,
  heat_kW: number,
  supply_C: number,
  condenser_C: number,
): number {
  if (heat_kW <= 0) return 0;
  const { machineCount, machineCapacity_kW, partLoad, leastLoadFraction } = bank;
  let least = Infinity;
  for (let count = 1; count <= machineCount; count += 1) {
    const load = heat_kW / (count * machineCapacity_kW);
    if (load > 1 && count < machineCount) continue;
    const input =
      load < leastLoadFraction
        ? (partLoadInput(partLoad, leastLoadFraction) * load) / leastLoadFraction
        : partLoadInput(partLoad, load);
    least = Math.min(least, count * machineCapacity_kW * input);
  }
  return least / chillerCop(bank, supply_C, condenser_C);
}

/** Capacity of chillers in a hotter condenser: 2.5 % per kelvin, at least 40 %. */
export const literalCapacity = (condenser_C: number, design_C: number): number =>
  Math.min(1, Math.max(0.4, 1 - 0.025 * (condenser_C - design_C)));

export const fractionOf = (value: number): number => Math.min(1, Math.max(0, value));
