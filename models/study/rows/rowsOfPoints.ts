import type { PreparedStudy } from './PreparedStudy.ts';
import { rowOfPoints } from './rowLevels.ts';

/**
 * The rows of a design: one for each draw, in their order.
 *
 * @param study - prepared
 * @param points - in the order of the axes
 */
export function rowsOfPoints(
  study: Pick<PreparedStudy, 'levels' | 'drawCount'>,
  points: readonly number[],
): number[] {
  return Array.from({ length: study.drawCount }, (_, draw) => rowOfPoints(study, points, draw));
}
