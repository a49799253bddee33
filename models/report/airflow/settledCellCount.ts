import { cellSizeOf, settledCells } from '../../airflow/solve/cellSize.ts';
import type { Room } from '../../floor/roomSchema.ts';
import { airDefaults } from './airDefaults.ts';

/** Number of cells with which the airflow of a room is settled, those of its blocks included; 0 if it is too large. */
export function settledCellCount({ outline, clearHeight_mm }: Room): number {
  const sideOf = (values: readonly number[]): number =>
    (values.reduce((most, value) => Math.max(most, value), -Infinity) -
      values.reduce((least, value) => Math.min(least, value), Infinity)) /
    1000;
  const size = {
    width_m: sideOf(outline.map(({ x_mm }) => x_mm)),
    depth_m: sideOf(outline.map(({ y_mm }) => y_mm)),
    height_m: clearHeight_mm === undefined ? airDefaults.clearHeight_m.value : clearHeight_mm / 1000,
  };
  const cell_m = cellSizeOf(size, settledCells);
  return cell_m === null ? 0 : (size.width_m * size.depth_m * size.height_m) / cell_m ** 3;
}
