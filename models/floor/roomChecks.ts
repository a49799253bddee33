import { finding, type Finding } from '../problems/Finding.ts';
import { pathText } from '../problems/path.ts';
import { numberText } from '../units/text.ts';
import { doorsText } from './doorsText.ts';
import { sortedListText } from './sortedListText.ts';
import type { CheckContext } from './CheckContext.ts';
import { gatherFromGrid } from './cellGrid.ts';
import { OUTLINE, type Block, type Wall } from './fixedObstacles.ts';
import { encloses } from './outline.ts';
import { distanceBetween, overlaps } from './rectangle.ts';
import { reachesInto } from './segment.ts';

/** Findings of a room without its racks. */
export function checkRoom(context: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  const { path, obstacles } = context;
  if ('problem' in obstacles.outline) {
    const message = `${obstacles.outline.problem} Nothing is checked against it.`;
    found.push(finding('outline-unusable', `${path}.room.outline`, message));
  }
  lowRoom(context, found);
  for (const block of obstacles.blocks) {
    if (block.kind === 'column' || block.kind === 'ramp') continue;
    unitOverlaps(block, context, found);
    unitAtDoor(block, context, found);
  }
  perforatedNearUnits(context, found);
  return found;
}

function lowRoom({ path, room, rules }: CheckContext, found: Finding[]): void {
  const { isOn, value, source } = rules.clearHeight;
  const { clearHeight_mm } = room;
  if (!isOn || clearHeight_mm === undefined || clearHeight_mm >= value) return;
  const message = `The clear height is ${numberText(clearHeight_mm, 0)} mm; ${numberText(value, 0)} mm required.`;
  found.push(finding('room-low', `${path}.${pathText(['room', 'clearHeight_mm'])}`, message, source));
}

function unitOverlaps(unit: Block, context: CheckContext, found: Finding[]): void {
  const { rules, obstacles } = context;
  const blocks: Block[] = [];
  const walls: Wall[] = [];
  gatherFromGrid(obstacles.blockGrid, unit.area, blocks);
  gatherFromGrid(obstacles.wallGrid, unit.area, walls);
  if (rules.insideRoom.isOn && isOutside(unit, walls, context)) {
    const message = `${sentence(unit.name)} is partly or fully outside the room outline.`;
    found.push(finding('outside-room', unit.path, message, rules.insideRoom.source));
  }
  if (!rules.overlap.isOn) return;
  const names = new Set<string>();
  for (const other of blocks) {
    if (overlaps(unit.area, other.area) && isReportedHere(unit, other)) names.add(other.name);
  }
  for (const wall of walls) {
    if (wall.name !== OUTLINE && reachesInto(wall, unit.area, wall.halfThickness_mm)) names.add(wall.name);
  }
  if (names.size === 0) return;
  const message = `${sentence(unit.name)} overlaps ${sortedListText(names)}.`;
  found.push(finding('unit-overlap', unit.path, message, rules.overlap.source));
}

/** Two overlapping units are reported once, at the one whose path comes first. */
const isReportedHere = (unit: Block, other: Block): boolean =>
  other.kind === 'column' || other.kind === 'ramp' || unit.path < other.path;

function isOutside({ area }: Block, walls: readonly Wall[], { obstacles }: CheckContext): boolean {
  if ('problem' in obstacles.outline) return false;
  if (walls.some((wall) => wall.name === OUTLINE && reachesInto(wall, area, 0))) return true;
  const x_mm = (area.west_mm + area.east_mm) / 2;
  return !encloses(obstacles.outline.edges, x_mm, (area.south_mm + area.north_mm) / 2);
}

function unitAtDoor({ name, path, area }: Block, { rules, obstacles }: CheckContext, found: Finding[]): void {
  if (!rules.doorFree.isOn) return;
  const message = doorsText(sentence(name), area, obstacles.doors);
  if (message !== null) found.push(finding('door-blocked', path, message, rules.doorFree.source));
}

function perforatedNearUnits({ rules, obstacles }: CheckContext, found: Finding[]): void {
  const { isOn, value, source } = rules.perforatedTile;
  if (!isOn) return;
  const units = obstacles.blocks.filter(({ kind }) => kind === 'crah');
  for (const { path, name, area } of obstacles.perforated) {
    let nearest_mm = Infinity;
    let unit = '';
    for (const other of units) {
      const distance_mm = distanceBetween(area, other.area);
      if (distance_mm >= nearest_mm) continue;
      nearest_mm = distance_mm;
      unit = other.name;
    }
    if (nearest_mm >= value) continue;
    const message = `${sentence(name)} are ${numberText(Math.floor(nearest_mm), 0)} mm from ${unit}; ${numberText(value, 0)} mm required.`;
    found.push(finding('perforated-tile-near-unit', path, message, source));
  }
}

/** A name as the start of a sentence. */
export const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
