import type { Device } from '../catalogue/device.ts';

/**
 * Loss of the power shelves of a device, from AC input to DC busbar, as shares of the DC load that they are sized for: with x the
 * DC load over that load, loss = load sized for · (no-load + proportional · x + square · x²).
 */
export interface ShelfLosses {
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
}

/** Whether the busbar of power shelves in the rack feeds a device; all figures after the shelves imply it. */
export const isShelfFed = ({ inputBasis, isShelfFed: stated }: Device): boolean =>
  inputBasis === 'dc' || stated === true;

/**
 * Loss of the shelves of a device.
 *
 * @param rated_kW - DC load that the shelves are sized for
 * @param busbar_kW - DC load
 */
export function shelfLoss_kW(shelf: ShelfLosses, rated_kW: number, busbar_kW: number): number {
  if (rated_kW === 0) return 0;
  const { noLoadFraction, proportionalFraction, squareFraction } = shelf;
  return (
    noLoadFraction * rated_kW + (proportionalFraction + (squareFraction * busbar_kW) / rated_kW) * busbar_kW
  );
}

/** AC input to DC busbar at the load that the shelves are sized for. */
export function ratedShelfEfficiency(shelf: ShelfLosses): number {
  return 1 / (1 + shelfLoss_kW(shelf, 1, 1));
}

/**
 * DC load behind the shelves of a device that draws a power at its AC input: the inverse of {@link shelfLoss_kW}. Below the
 * no-load loss it is 0.
 *
 * @param rated_kW - DC load that the shelves are sized for
 * @param input_kW - draw at the AC input
 */
export function busbarLoad_kW(shelf: ShelfLosses, rated_kW: number, input_kW: number): number {
  if (rated_kW === 0) return input_kW;
  const { noLoadFraction, proportionalFraction, squareFraction } = shelf;
  const carried_kW = input_kW - noLoadFraction * rated_kW;
  const linear = 1 + proportionalFraction;
  const square_per_kW = squareFraction / rated_kW;
  // The root of square · L² + linear · L = carried, in the form that also holds for square = 0.
  return carried_kW <= 0
    ? 0
    : (2 * carried_kW) / (linear + Math.sqrt(linear ** 2 + 4 * square_per_kW * carried_kW));
}
