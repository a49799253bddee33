import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** Step of the candidate row positions, in mm: the fine step of manual placement. */
const STEP_mm = 100;
/** Maximum number of grid positions, and of all positions; a larger room uses larger steps. */
const MAX_GRID_POSITIONS = 600;
const MAX_POSITIONS = 1000;

/** Adds a position, and those of the rows that follow it with minimum aisles. */
function addPacked(
  positions: Set<number>,
  from_mm: number,
  pitches: readonly [number, number],
  to_mm: number,
): void {
  for (const first of [0, 1]) {
    let y_mm = from_mm;
    for (let row = first; y_mm <= to_mm && positions.size < MAX_POSITIONS; row++) {
      positions.add(y_mm);
      y_mm += row % 2 === 0 ? pitches[0] : pitches[1];
    }
  }
}

/** Positions at which a row is clear of an obstacle: just beyond it, and just in front of it. */
function addAdjacent(beside: Set<number>, y_mm: number, depth_mm: number, distances: Iterable<number>): void {
  for (const distance_mm of distances) {
    beside.add(y_mm + distance_mm);
    beside.add(y_mm - distance_mm - depth_mm);
  }
}

/** Distances of a row from a wall: the wall clearance, or the front or rear clearance if larger. */
const distancesToWall = (rules: RowRules): Set<number> =>
  new Set(
    [0, rules.frontAccess_mm, rules.rearAccess_mm].map((each_mm) =>
      Math.max(each_mm, rules.wallClearance_mm),
    ),
  );

/** Every position at which a row is clear of a wall or of an obstacle on the floor. */
function adjacentTo(frame: RowFrame, depth_mm: number, rules: RowRules): Set<number> {
  const fromWall = distancesToWall(rules);
  const access = [0, rules.frontAccess_mm, rules.rearAccess_mm];
  const beside = new Set<number>();
  for (const { y1_mm } of frame.outline) {
    addAdjacent(beside, y1_mm, depth_mm, fromWall);
  }
  for (const { y1_mm, y2_mm, halfThickness_mm } of frame.walls.slice(frame.outline.length)) {
    for (const y_mm of [y1_mm, y2_mm]) {
      addAdjacent(beside, y_mm + halfThickness_mm, depth_mm, fromWall);
      addAdjacent(beside, y_mm - halfThickness_mm, depth_mm, fromWall);
    }
  }
  for (const item of frame.obstacles) {
    const distances = item.isInTheWay ? [...access, item.clearance_mm] : [item.clearance_mm];
    addAdjacent(beside, item.south_mm, depth_mm, distances);
    addAdjacent(beside, item.north_mm, depth_mm, distances);
  }
  return beside;
}

/**
 * Candidate start positions of rows across the pattern: every step of a grid, every position adjacent to an obstacle, and
 * every position of rows packed from the edges of the room.
 *
 * @returns positions in order, each once
 */
export function rowPositions(frame: RowFrame, depth_mm: number, rules: RowRules): number[] {
  const lowest_mm = frame.south_mm;
  const highest_mm = frame.north_mm - depth_mm;
  const pitches = [depth_mm + rules.coldAisle_mm, depth_mm + rules.hotAisle_mm] as const;
  const packed = new Set<number>();
  for (const { y1_mm } of frame.outline) {
    for (const distance_mm of distancesToWall(rules)) packed.add(y1_mm + distance_mm);
  }
  const positions = new Set<number>();
  for (const y_mm of [...packed].sort((a, b) => a - b)) {
    if (y_mm >= lowest_mm && y_mm <= highest_mm) addPacked(positions, Math.ceil(y_mm), pitches, highest_mm);
  }
  const step_mm = Math.max(
    STEP_mm,
    Math.ceil((highest_mm - lowest_mm) / MAX_GRID_POSITIONS / STEP_mm) * STEP_mm,
  );
  const first_mm = frame.tileY_mm + Math.ceil((lowest_mm - frame.tileY_mm) / step_mm) * step_mm;
  for (let y_mm = first_mm; y_mm <= highest_mm; y_mm += step_mm) positions.add(y_mm);
  for (const y_mm of adjacentTo(frame, depth_mm, rules)) {
    if (positions.size >= MAX_POSITIONS + MAX_GRID_POSITIONS) break;
    if (y_mm >= lowest_mm && y_mm <= highest_mm) positions.add(Math.ceil(y_mm));
  }
  return Array.from(positions).sort((a, b) => a - b);
}
