/** A placed rack of a thumbnail: its footprint in mm, quarter turns from facing north, and load level. */
export interface ThumbnailRack {
  readonly x_mm: number;
  readonly y_mm: number;
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly turns: number;
  readonly level: number;
}

interface Run extends ThumbnailRack {
  readonly count: number;
}

/** As many runs are exact; more are joined to whole lines, so that a thumbnail stays small. */
const MAX_RUNS = 160;
/** Gaps between racks that stand side by side. */
const TOUCHING_mm = 20;

/**
 * Joins racks that stand side by side and look alike, so that a thumbnail of a thousand racks is a few kilobytes.
 *
 * @returns each run: x, y, width, depth, count of racks, quarter turns, load level
 */
export function rackRuns(racks: readonly ThumbnailRack[]): readonly (readonly number[])[] {
  const exact = joined(racks, (one, other) => one.level === other.level && gap_mm(one, other) <= TOUCHING_mm);
  const runs = exact.length <= MAX_RUNS ? exact : joined(racks, () => true);
  const shown =
    runs.length <= MAX_RUNS
      ? runs
      : [...runs].sort((one, other) => other.count - one.count).slice(0, MAX_RUNS);
  return shown.map(({ x_mm, y_mm, width_mm, depth_mm, count, turns, level }) => [
    x_mm,
    y_mm,
    width_mm,
    depth_mm,
    count,
    turns,
    level,
  ]);
}

const isAlongX = ({ turns }: ThumbnailRack): boolean => turns % 2 === 0;
const along = (rack: ThumbnailRack): number => (isAlongX(rack) ? rack.x_mm : rack.y_mm);
const across = (rack: ThumbnailRack): number => (isAlongX(rack) ? rack.y_mm : rack.x_mm);
const length = (rack: ThumbnailRack): number => (isAlongX(rack) ? rack.width_mm : rack.depth_mm);
const thickness = (rack: ThumbnailRack): number => (isAlongX(rack) ? rack.depth_mm : rack.width_mm);
const gap_mm = (one: ThumbnailRack, other: ThumbnailRack): number => along(other) - along(one) - length(one);

function joined(
  racks: readonly ThumbnailRack[],
  isAlike: (one: Run, other: ThumbnailRack) => boolean,
): Run[] {
  const inLines = [...racks].sort(
    (one, other) =>
      one.turns - other.turns ||
      across(one) - across(other) ||
      thickness(one) - thickness(other) ||
      along(one) - along(other),
  );
  const runs: Run[] = [];
  for (const rack of inLines) {
    const last = runs.at(-1);
    if (last !== undefined && isInLine(last, rack) && isAlike(last, rack)) {
      runs[runs.length - 1] = extended(last, rack);
    } else {
      runs.push({ ...rack, count: 1 });
    }
  }
  return runs;
}

const isInLine = (run: Run, rack: ThumbnailRack): boolean =>
  run.turns === rack.turns && across(run) === across(rack) && thickness(run) === thickness(rack);

/** A line of racks of several loads has the level of the highest. */
function extended(run: Run, rack: ThumbnailRack): Run {
  const size = along(rack) + length(rack) - along(run);
  return {
    ...run,
    ...(isAlongX(run) ? { width_mm: size } : { depth_mm: size }),
    count: run.count + 1,
    level: Math.max(run.level, rack.level),
  };
}
