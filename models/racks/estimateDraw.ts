import type { Device } from '../catalogue/device.ts';
import { median } from '../math/median.ts';

/** Draws of a device by comparison with others. */
export interface DrawEstimate {
  readonly maximum_kW: number;
  readonly typical_kW: number | undefined;
  /** Number of rows that it is the median of. */
  readonly rowCount: number;
}

/** Estimates by class, from the rows of one catalogue. */
export type DrawEstimates = (device: Pick<Device, 'class' | 'height_U'>) => DrawEstimate | undefined;

/**
 * Estimates the draws of devices that state none: the median draw per unit of height of the rows of the same class,
 * times the height; a device without height counts as one unit. An estimate for planning, to be marked as such.
 *
 * @param rows - catalogue rows; those that draw nothing, or state no height or maximum, are left out
 * @returns undefined for a class without such rows
 */
export function drawEstimates(rows: readonly Device[]): DrawEstimates {
  const byClass = new Map<Device['class'], { maximum: number[]; typical: number[] }>();
  for (const { class: deviceClass, height_U = 0, maximum_kW = 0, typical_kW } of rows) {
    if (height_U === 0 || maximum_kW === 0) continue;
    const figures = byClass.get(deviceClass) ?? { maximum: [], typical: [] };
    byClass.set(deviceClass, figures);
    figures.maximum.push(maximum_kW / height_U);
    if (typical_kW !== undefined) figures.typical.push(typical_kW / height_U);
  }
  return ({ class: deviceClass, height_U = 0 }) => {
    const figures = byClass.get(deviceClass);
    const perUnit_kW = median(figures?.maximum ?? []);
    if (figures === undefined || perUnit_kW === undefined) return undefined;
    const units = Math.max(1, height_U);
    const typical = median(figures.typical);
    return {
      maximum_kW: watts(perUnit_kW * units),
      typical_kW: typical === undefined ? undefined : watts(Math.min(typical, perUnit_kW) * units),
      rowCount: figures.maximum.length,
    };
  };
}

/** kW to the watt. */
const watts = (draw_kW: number): number => Math.round(draw_kW * 1000) / 1000;
