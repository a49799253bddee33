import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** The step in which rows are tried, in mm: the fine step of placing by hand. */
const STEP_mm = 100;
/** The most places of the plain grid, and of all; a larger room is tried in larger steps. */
const MOST_OF_GRID = 600;
const MOST_OF_ALL = 1000;

/** Adds a place, and those that rows have which follow it without a millimetre to spare. */
function addPacked(
  positions: Set<number>,
  from_mm: number,
  pitches: readonly [number, number],
  to_mm: number,
): void {
  for (const first of [0, 1]) {
    let y_mm = from_mm;
    for (let row = first; y_mm <= to_mm && positions.size < MOST_OF_ALL; row++) {
      positions.add(y_mm);
      y_mm += row % 2 === 0 ? pitches[0] : pitches[1];
    }
  }
}

/** Heights at which a row comes free of something: just beyond it, and just before it. */
function addBeside(beside: Set<number>, y_mm: number, depth_mm: number, distances: Iterable<number>): void {
  for (const distance_mm of distances) {
    beside.add(y_mm + distance_mm);
    beside.add(y_mm - distance_mm - depth_mm);
  }
}

/** What a row may keep from a wall: its clearance, or more where people have to stand. */
const distancesToWall = (rules: RowRules): Set<number> =>
  new Set(
    [0, rules.frontAccess_mm, rules.rearAccess_mm].map((each_mm) =>
      Math.max(each_mm, rules.wallClearance_mm),
    ),
  );

/** Every place at which a row comes free of a wall or of something on the floor. */
function besideThings(frame: RowFrame, depth_mm: number, rules: RowRules): Set<number> {
  const fromWall = distancesToWall(rules);
  const access = [0, rules.frontAccess_mm, rules.rearAccess_mm];
  const beside = new Set<number>();
  for (const { y1_mm } of frame.outline) {
    addBeside(beside, y1_mm, depth_mm, fromWall);
  }
  for (const { y1_mm, y2_mm, halfThickness_mm } of frame.walls.slice(frame.outline.length)) {
    for (const y_mm of [y1_mm, y2_mm]) {
      addBeside(beside, y_mm + halfThickness_mm, depth_mm, fromWall);
      addBeside(beside, y_mm - halfThickness_mm, depth_mm, fromWall);
    }
  }
  for (const thing of frame.obstacles) {
    const distances = thing.isInTheWay ? [...access, thing.clearance_mm] : [thing.clearance_mm];
    addBeside(beside, thing.south_mm, depth_mm, distances);
    addBeside(beside, thing.north_mm, depth_mm, distances);
  }
  return beside;
}

/**
 * Where rows may begin across the pattern: every step of a grid, every place beside something in the room, and every place that
 * a row has when rows are packed from the edges of the room.
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
  const step_mm = Math.max(STEP_mm, Math.ceil((highest_mm - lowest_mm) / MOST_OF_GRID / STEP_mm) * STEP_mm);
  const first_mm = frame.tileY_mm + Math.ceil((lowest_mm - frame.tileY_mm) / step_mm) * step_mm;
  for (let y_mm = first_mm; y_mm <= highest_mm; y_mm += step_mm) positions.add(y_mm);
  for (const y_mm of besideThings(frame, depth_mm, rules)) {
    if (positions.size >= MOST_OF_ALL + MOST_OF_GRID) break;
    if (y_mm >= lowest_mm && y_mm <= highest_mm) positions.add(Math.ceil(y_mm));
  }
  return Array.from(positions).sort((a, b) => a - b);
}
