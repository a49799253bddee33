import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { RowLevel } from './PreparedStudy.ts';
import type { StudyOutline } from './StudyOutline.ts';

/**
 * How rows are counted. Options are slowest, then axes that change the design, the draws, and axes that change prices alone, so that rows
 * which follow each other share what they have in common.
 *
 * @param axes - in the order of the document, which is kept within each group
 * @param drawCount - at least 1
 */
export function rowLevels(axes: readonly StudyAxis[], drawCount: number): RowLevel[] {
  const of = (changes: StudyAxis['changes']): Counted[] =>
    axes.flatMap((axis, place) =>
      axis.changes === changes ? [{ axis: place, count: axis.points.length }] : [],
    );
  const levels: Counted[] = [
    ...of('option'),
    ...of('design'),
    { axis: null, count: drawCount },
    ...of('prices'),
  ];
  let stride = 1;
  return levels
    .toReversed()
    .map((level) => {
      const counted = { ...level, stride };
      stride *= level.count;
      return counted;
    })
    .toReversed();
}

type Counted = Omit<RowLevel, 'stride'>;

/** The place of a row at a level. */
export const placeAtLevel = (row: number, { count, stride }: RowLevel): number =>
  Math.floor(row / stride) % count;

/** The points of a row, in the order of the axes. */
export function pointsOfRow({ levels, axes }: Pick<StudyOutline, 'levels' | 'axes'>, row: number): number[] {
  const points = axes.map(() => 0);
  for (const level of levels) if (level.axis !== null) points[level.axis] = placeAtLevel(row, level);
  return points;
}

/** The draw of a row; 0 without uncertain inputs. */
export function drawOfRow({ levels }: Pick<StudyOutline, 'levels'>, row: number): number {
  const level = levels.find(({ axis }) => axis === null);
  return level === undefined ? 0 : placeAtLevel(row, level);
}

/**
 * The row of a design.
 *
 * @param points - in the order of the axes
 * @param draw - default: the first
 */
export function rowOfPoints(
  { levels }: Pick<StudyOutline, 'levels'>,
  points: readonly number[],
  draw: number = 0,
): number {
  return levels.reduce(
    (row, { axis, stride }) => row + stride * (axis === null ? draw : (points[axis] ?? 0)),
    0,
  );
}
