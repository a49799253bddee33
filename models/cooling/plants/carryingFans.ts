import { coilHour, prepareCoil, solveHeat } from '../equipment/dryCoolerCoil.ts';
import type { CoolerHour, TrimmedCooler } from './coolerHour.ts';

/** Distance of a speed from equal flows of air and coolant, as a logarithm, within which the other side may cost less. */
export const KINK = 0.1;
const KINK_RATIO = Math.exp(KINK);

/** Overwritten by each call; never read across calls. */
const coil = coilHour();

/**
 * Whether chillers might save power in an hour whose heat the fans carry at a known speed. The last kilowatt costs less from the fans than
 * from a chiller at its best load in most hours, and they need no search.
 *
 * @param hour - its `carrying` and `slope_kW` are known
 */
export function mayTrim(plant: TrimmedCooler, hour: CoolerHour): boolean {
  const { bank, cooler } = plant;
  const { carrying } = hour;
  if (bank === null || hour.trimLimit_kW <= 0) return false;
  const best = (bank.bestLoadInput / bank.bestLoadFraction) * hour.inputPerHeat;
  if (marginalFans_kW(plant, hour, carrying) > hour.slope_kW * best) return true;
  const kink = (hour.coolantFraction * cooler.coolantCapacityFlow_kW_per_K) / cooler.airCapacityFlow_kW_per_K;
  if (carrying <= kink || carrying >= kink * KINK_RATIO) return false;
  prepareCoil(cooler, hour, coil);
  coil.airFraction = kink * (1 - 1e-12);
  solveHeat(coil);
  return marginalFans_kW(plant, hour, kink) > coil.slope_kW * best;
}

/** Rise of the power of fans and pads per rise of the air fraction. */
export function marginalFans_kW(
  { fan_kW }: TrimmedCooler,
  { padsAtFull_kW }: CoolerHour,
  airFraction: number,
): number {
  return 3 * fan_kW * airFraction * airFraction + padsAtFull_kW;
}

/** Writes an hour in which the fans carry the whole heat at a known speed. */
export function carryByFans(plant: TrimmedCooler, hour: CoolerHour): void {
  const { carrying, required_kW } = hour;
  hour.airFraction = carrying;
  hour.fans_kW = plant.fan_kW * carrying * carrying * carrying;
  hour.free_kW = required_kW;
  hour.trimmed_kW = 0;
  hour.compressor_kW = 0;
}
