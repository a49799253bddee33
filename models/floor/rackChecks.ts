import { finding, type Finding } from '../problems/Finding.ts';
import { withMorePlaces, PLACES_LISTED } from '../problems/mergeFindings.ts';
import { listText, numberText } from '../units/text.ts';
import type { CheckContext } from './CheckContext.ts';
import { gatherFromGrid } from './cellGrid.ts';
import { OUTLINE, type Wall } from './fixedObstacles.ts';
import { nearerOf, type NearestObstacle } from './clearance.ts';
import { encloses } from './outline.ts';
import { doorsText } from './doorsText.ts';
import { clearanceFindings } from './rackClearances.ts';
import { loadFindings } from './rackLoads.ts';
import { sortedListText } from './sortedListText.ts';
import { gatherRacks, RACKS_PER_CELL } from './rackGrid.ts';
import { distanceBetween, expanded, overlaps, type Rectangle } from './rectangle.ts';
import { distanceToLine, reachesInto } from './segment.ts';
import { type FloorRack, byKey } from './FloorRack.ts';

const nothing: readonly Finding[] = [];

/** Findings of one rack at its position; also measures the distance to the nearest wall. */
export function checkRack(standing: FloorRack, context: CheckContext): readonly Finding[] {
  gatherNear(standing.area, context);
  const found: Finding[] = [];
  const isClear = checkRackOverlaps(standing, context, found);
  const { wallClearance } = context.rules;
  standing.nearWall =
    isClear && wallClearance.isOn ? nearWallOf(standing.area, context.nearWalls, wallClearance.value) : null;
  unitNear(standing, context, found);
  doorBlocked(standing, context, found);
  clearanceFindings(standing, context, found);
  tooTall(standing, context, found);
  loadFindings(standing, context, found);
  return found.length === 0 ? nothing : found;
}

/** Gathers the racks, units and walls that the checks of a rack use. */
export function gatherNear(area: Rectangle, context: CheckContext): void {
  const { racks, obstacles, nearRacks, nearBlocks, nearWalls } = context;
  gatherRacks(racks, expanded(area, context.rackReach_mm), nearRacks);
  const reached = expanded(area, context.itemReach_mm);
  gatherFromGrid(obstacles.blockGrid, reached, nearBlocks);
  gatherFromGrid(obstacles.wallGrid, reached, nearWalls);
}

/** Whether the rack is inside the room and not in a wall; also reports overlaps with other items. */
function checkRackOverlaps(standing: FloorRack, context: CheckContext, found: Finding[]): boolean {
  const { rules, obstacles, nearWalls } = context;
  const { area, rack } = standing;
  const inWall = nearWalls.find((wall) => reachesInto(wall, area, wall.halfThickness_mm));
  const isOutside =
    nearWalls.some((wall) => wall.name === OUTLINE && reachesInto(wall, area, 0)) ||
    !isEnclosed(area, obstacles.outline);
  if (rules.insideRoom.isOn && isOutside) {
    const message = `${rack.label} is partly or fully outside the room outline.`;
    found.push(finding('outside-room', rack.path, message, rules.insideRoom.source));
  }
  if (rules.overlap.isOn) {
    overlapping(standing, context, found);
    overlappingParts(standing, context, found);
  }
  return inWall === undefined && !isOutside;
}

function isEnclosed(area: Rectangle, outline: CheckContext['obstacles']['outline']): boolean {
  if ('problem' in outline) return true;
  return encloses(outline.edges, (area.west_mm + area.east_mm) / 2, (area.south_mm + area.north_mm) / 2);
}

function overlapping({ rack, area }: FloorRack, { nearRacks, rules }: CheckContext, found: Finding[]): void {
  let others: FloorRack[] | null = null;
  for (const other of nearRacks) {
    if (other.rack === rack || !overlaps(area, other.area)) continue;
    (others ??= []).push(other);
  }
  if (others === null) return;
  const { source } = rules.overlap;
  if (others.length >= RACKS_PER_CELL - 1) {
    const message = `${String(RACKS_PER_CELL)} or more racks overlap here.`;
    found.push(finding('rack-overlap', rack.path, message, source));
    return;
  }
  const later = others.filter((other) => other.rack.key > rack.key).sort(byKey);
  if (later.length === 0) return;
  const message = `${rack.label} overlaps ${listText(later.map(({ rack: { label } }) => label))}.`;
  const overlap = finding('rack-overlap', rack.path, message, source);
  const places = later.slice(0, PLACES_LISTED).map(({ rack: { path } }) => path);
  found.push(withMorePlaces(overlap, later.length, places));
}

function overlappingParts({ rack, area }: FloorRack, context: CheckContext, found: Finding[]): void {
  const names = new Set<string>();
  for (const block of context.nearBlocks) if (overlaps(area, block.area)) names.add(block.name);
  for (const wall of context.nearWalls) {
    if (wall.name !== OUTLINE && reachesInto(wall, area, wall.halfThickness_mm)) names.add(wall.name);
  }
  if (names.size === 0) return;
  const message = `${rack.label} overlaps ${sortedListText(names)}.`;
  found.push(finding('rack-on-obstacle', rack.path, message, context.rules.overlap.source));
}

/** The nearest wall that is closer than the rule requires. */
function nearWallOf(area: Rectangle, walls: readonly Wall[], min_mm: number): NearestObstacle | null {
  let nearest: NearestObstacle | null = null;
  for (const wall of walls) {
    const distance_mm = Math.max(0, distanceToLine(area, wall) - wall.halfThickness_mm);
    if (distance_mm < min_mm - ROUNDING_mm) nearest = nearerOf(nearest, { distance_mm, name: wall.name });
  }
  return nearest;
}

/** Distances to slanted walls are roots; a distance that meets the rule exactly must not fail in the last digit. */
const ROUNDING_mm = 1e-6;

function unitNear({ rack, area }: FloorRack, context: CheckContext, found: Finding[]): void {
  const { isOn, value, source } = context.rules.unitClearance;
  if (!isOn) return;
  let nearest: NearestObstacle | null = null;
  for (const block of context.nearBlocks) {
    if (block.kind !== 'crah' || overlaps(area, block.area)) continue;
    const distance_mm = distanceBetween(area, block.area);
    if (distance_mm < value - ROUNDING_mm) nearest = nearerOf(nearest, { distance_mm, name: block.name });
  }
  if (nearest === null) return;
  const message = `${rack.label} is ${numberText(Math.floor(nearest.distance_mm), 0)} mm from ${nearest.name}; ${numberText(value, 0)} mm required.`;
  found.push(finding('cooling-unit-near', rack.path, message, source));
}

function doorBlocked({ rack, area }: FloorRack, context: CheckContext, found: Finding[]): void {
  const { isOn, source } = context.rules.doorFree;
  if (!isOn) return;
  const message = doorsText(rack.label, area, context.obstacles.doors);
  if (message !== null) found.push(finding('door-blocked', rack.path, message, source));
}

function tooTall({ rack }: FloorRack, { room, rules }: CheckContext, found: Finding[]): void {
  const { clearHeight_mm } = room;
  if (!rules.clearHeight.isOn || clearHeight_mm === undefined || rack.height_mm === undefined) return;
  if (rack.height_mm <= clearHeight_mm) return;
  const message = `The rack is ${numberText(rack.height_mm)} mm high; the clear height is ${numberText(clearHeight_mm, 0)} mm.`;
  found.push(finding('rack-too-tall', rack.path, message, 'Stated clear height of the room'));
}
