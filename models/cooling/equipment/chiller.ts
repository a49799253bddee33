import { clamp } from '../../math/clamp.ts';
import { outOfRange } from '../../physics/outOfRange.ts';
import { compressorCop, compressorInput, sinkError, type Compressor } from './compressor.ts';
import { bestLoadFraction, partLoadInput, type PartLoad } from './partLoad.ts';

/** Design of a bank of identical machines. */
export interface ChillerBankDesign {
  readonly compressor: Compressor;
  readonly partLoad: PartLoad;
  readonly machineCount: number;
  /** Capacity of one machine, at its design conditions. */
  readonly machineCapacity_kW: number;
  /** Rise of the condenser water; 0 for an air-cooled condenser. */
  readonly condenserRange_K: number;
  /** Load below which a machine cycles: 0.09 to 0.4 in chiller records, 0.17 the median. */
  readonly leastLoadFraction: number;
  /** Factor on the COP for ageing, fouling or a less efficient machine; 1 for the machine of the fit. */
  readonly deratingFraction: number;
}

/** A bank that is ready for the hour loop. */
export interface ChillerBank extends ChillerBankDesign {
  readonly capacity_kW: number;
  readonly leastLoadInput: number;
  /** Load at which a machine needs the least power per heat, and its input there. */
  readonly bestLoadFraction: number;
  readonly bestLoadInput: number;
}

/**
 * Prepares the values that are constant over the year.
 *
 * @throws ModelError `out-of-range`
 */
export function prepareChillerBank(design: ChillerBankDesign): ChillerBank {
  const { machineCount, machineCapacity_kW, leastLoadFraction, deratingFraction } = design;
  if (!(machineCount >= 1)) throw outOfRange('Number of chillers', machineCount, '', 'at least 1');
  if (!(machineCapacity_kW > 0))
    throw outOfRange('Capacity of a chiller', machineCapacity_kW, 'kW', 'above 0 kW');
  if (!(leastLoadFraction >= 0 && leastLoadFraction <= 1)) {
    throw outOfRange('Minimum load of a chiller', leastLoadFraction, '', 'from 0 to 1');
  }
  if (!(deratingFraction > 0)) throw outOfRange('Factor on the COP', deratingFraction, '', 'above 0');
  const bestLoad = bestLoadFraction(design.partLoad);
  return Object.freeze({
    compressor: design.compressor,
    partLoad: design.partLoad,
    machineCount,
    machineCapacity_kW,
    condenserRange_K: design.condenserRange_K,
    leastLoadFraction,
    deratingFraction,
    capacity_kW: machineCount * machineCapacity_kW,
    leastLoadInput: partLoadInput(design.partLoad, leastLoadFraction),
    bestLoadFraction: bestLoad,
    bestLoadInput: partLoadInput(design.partLoad, bestLoad),
  });
}

/**
 * Coefficient of performance of each machine at full load.
 *
 * @param evaporatorLeaving_C - chilled water, or supply air of a direct-expansion unit
 * @param condenserEntering_C - condenser water as it enters, or outdoor air
 * @throws ModelError `out-of-range`
 */
export function chillerCop(
  bank: ChillerBank,
  evaporatorLeaving_C: number,
  condenserEntering_C: number,
): number {
  const sink_C = condenserEntering_C + bank.condenserRange_K;
  return bank.deratingFraction * compressorCop(bank.compressor, evaporatorLeaving_C, sink_C);
}

/**
 * Electricity per heat of each machine at full load, the inverse of {@link chillerCop}: by the temperature of the condenser it is
 * a straight line, and not below a least value. For loops, in which the evaporator has one temperature.
 */
export interface InputLine {
  readonly least: number;
  readonly base: number;
  readonly slope_per_K: number;
  /** Range of the condenser: see {@link compressorCop}. */
  readonly coldest_C: number;
  readonly hottest_C: number;
}

/**
 * The electricity per heat of a bank by the temperature of its condenser.
 *
 * @param evaporatorLeaving_C - chilled water, or supply air of a direct-expansion unit
 * @throws ModelError `out-of-range`
 */
export function inputLine(bank: ChillerBank, evaporatorLeaving_C: number): InputLine {
  const { compressor, condenserRange_K, deratingFraction } = bank;
  const line = compressorInput(compressor, evaporatorLeaving_C);
  return {
    least: line.least / deratingFraction,
    base: (line.base + line.slope_per_K * condenserRange_K) / deratingFraction,
    slope_per_K: line.slope_per_K / deratingFraction,
    coldest_C: line.coldest_C - condenserRange_K,
    hottest_C: line.hottest_C - condenserRange_K,
  };
}

/**
 * Electricity per heat at full load.
 *
 * @param condenserEntering_C - condenser water as it enters, or outdoor air
 * @throws ModelError `out-of-range`
 */
export function inputPerHeat(line: InputLine, condenserEntering_C: number): number {
  if (!(condenserEntering_C >= line.coldest_C && condenserEntering_C <= line.hottest_C)) {
    throw sinkError(condenserEntering_C);
  }
  const input = line.base + line.slope_per_K * condenserEntering_C;
  return input > line.least ? input : line.least;
}

/**
 * Electric power of a bank that absorbs heat, times its COP at full load: it does not depend on temperatures.
 *
 * The number of running machines is the one with the least total power, at equal shares, so that power never falls as
 * heat rises. Below the minimum load a machine cycles, with power in proportion to heat. Heat above the capacity of the
 * bank is not clipped: the part-load curve continues and power grows faster than heat; the caller limits heat to
 * `capacity_kW`. The condenser-water rise is the one at full load in every hour, which is conservative.
 */
export function bankInput_kW(bank: ChillerBank, heat_kW: number): number {
  if (heat_kW <= 0) return 0;
  const { machineCapacity_kW, machineCount, bestLoadFraction } = bank;
  const load = heat_kW / machineCapacity_kW;
  const fewestCount = Math.min(machineCount, Math.ceil(load));
  // Power over the number of machines has a single minimum, next to the number at which each has its best load.
  const count = Math.min(machineCount, Math.max(fewestCount, Math.floor(load / bestLoadFraction)));
  const input = count * inputOf(bank, load / count);
  if (count === machineCount) return input * machineCapacity_kW;
  const withMore = (count + 1) * inputOf(bank, load / (count + 1));
  return Math.min(input, withMore) * machineCapacity_kW;
}

/**
 * Electric power of a bank that absorbs heat; without heat it is 0. See {@link bankInput_kW}.
 *
 * @throws ModelError `out-of-range`
 */
export function chillerPower_kW(
  heat_kW: number,
  bank: ChillerBank,
  evaporatorLeaving_C: number,
  condenserEntering_C: number,
): number {
  if (heat_kW <= 0) return 0;
  return bankInput_kW(bank, heat_kW) / chillerCop(bank, evaporatorLeaving_C, condenserEntering_C);
}

/** Power of one machine over its power at full load; below the minimum load it cycles. */
function inputOf(bank: ChillerBank, loadFraction: number): number {
  const { leastLoadFraction } = bank;
  return loadFraction < leastLoadFraction
    ? (bank.leastLoadInput * loadFraction) / leastLoadFraction
    : partLoadInput(bank.partLoad, loadFraction);
}

/**
 * Share of its design capacity that a chiller has with a condenser warmer than at design.
 *
 * Source: 2.5 % per kelvin, the lower quartile of water-cooled records (at 5 K above reference 0.875, median 0.947) and the mean
 * of the air-cooled record from 35 to 50 °C. A colder condenser gives no more than the design capacity, which is conservative.
 *
 * @param condenserEntering_C - water as it enters, or outdoor air
 * @param design_C - the same at design
 * @returns from 0.4 to 1
 */
export function chillerCapacityFraction(condenserEntering_C: number, design_C: number): number {
  return clamp(1 - 0.025 * (condenserEntering_C - design_C), 0.4, 1);
}

/**
 * Condensing temperature above the outdoor air at low air density: the same fans move less mass, which warms up more.
 *
 * @param condenserApproach_K - at sea level
 * @param densityRatio - density of the site's air over that at sea level, from 0.5 to 1.1
 * @throws ModelError `out-of-range`
 */
export function condenserApproachInThinAir_K(condenserApproach_K: number, densityRatio: number): number {
  if (!(densityRatio >= 0.5 && densityRatio <= 1.1)) {
    throw outOfRange('Density ratio of air', densityRatio, '', 'from 0.5 to 1.1');
  }
  return condenserApproach_K / densityRatio;
}
