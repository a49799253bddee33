import { axisReach, isOfPrices } from '../axes/axisReach.ts';
import type { StudyAxis } from '../axes/StudyAxis.ts';
import type { StudyQuestion } from '../document/studySchema.ts';
import type { StudyOutline, RowLevel } from './StudyOutline.ts';

/** What the levels of rows follow from. */
export interface LevelParts {
  readonly document: Pick<StudyQuestion, 'axes'>;
  readonly axes: readonly Pick<StudyAxis, 'changes' | 'points'>[];
  readonly inputs: readonly { readonly path: string }[];
  /** At least 1. */
  readonly drawCount: number;
}

/**
 * How rows are counted, and in which order the points of their axes are applied. Options are slowest, then axes that change the design, the
 * draws, and axes that change prices alone, so that rows which follow each other share what they have in common. Within each group, axes that
 * replace a whole part come before those that change a field of it (`axisReach`), then the order of the document. An axis of prices that
 * replaces a section of which the draws change a field comes before the draws.
 */
export function rowLevels(parts: LevelParts): RowLevel[] {
  const { axes, drawCount } = parts;
  const placed = axes.map((axis, place) => placedAxis(parts, axis.changes, place));
  const ordered = placed.toSorted((a, b) => a.group - b.group || a.rank - b.rank || a.place - b.place);
  const levels: Counted[] = ordered.map(({ place }) => ({
    axis: place,
    count: axes[place]?.points.length ?? 1,
  }));
  const beforeDraws = ordered.filter(({ group }) => group < GROUPS.draws).length;
  levels.splice(beforeDraws, 0, { axis: null, count: drawCount });
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

const GROUPS = { option: 0, design: 1, pricesBeforeDraws: 2, draws: 3, prices: 4 } as const;

interface PlacedAxis {
  readonly place: number;
  readonly group: number;
  readonly rank: number;
}

function placedAxis(
  { document, inputs }: LevelParts,
  changes: StudyAxis['changes'],
  place: number,
): PlacedAxis {
  const section = document.axes?.[place];
  if (section === undefined) return { place, group: GROUPS[changes], rank: 0 };
  const { rank, states } = axisReach(section);
  const sections = new Set(
    section.kind === 'tariffs' || section.kind === 'changes' ? states.map(sectionOf) : [],
  );
  const isDrawn = changes === 'prices' && inputs.some(({ path }) => sections.has(sectionOf(path)));
  return { place, group: isDrawn ? GROUPS.pricesBeforeDraws : GROUPS[changes], rank };
}

const sectionOf = (path: string): string => path.split('.')[0] ?? '';

/**
 * Rows that are simulated: rows that follow each other and differ in prices alone share a simulation.
 *
 * @param levels - of `rowLevels`
 */
export function simulationCountOf(
  levels: readonly RowLevel[],
  { axes, inputs }: Pick<LevelParts, 'axes' | 'inputs'>,
): number {
  const areDrawn = inputs.some(({ path }) => !isOfPrices(sectionOf(path)));
  const last = levels.findLastIndex(({ axis }) =>
    axis === null ? areDrawn : axes[axis]?.changes !== 'prices',
  );
  return levels.slice(0, last + 1).reduce((product, { count }) => product * count, 1);
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
