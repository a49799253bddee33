import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import { endSides } from './alongRow.ts';
import { aisleFindings } from './aisleChecks.ts';
import { aislesAbove } from './aislesOfRow.ts';
import type { CheckContext } from './CheckContext.ts';
import { gatherFromGrid } from './cellGrid.ts';
import {
  nearerOf,
  obstacleAhead,
  wallAhead,
  type NearestObstacle,
  type ClearanceProbe,
} from './clearance.ts';
import type { PlacedRack } from './Floor.ts';
import { gatherRacks } from './rackGrid.ts';
import { stripAhead } from './rectangle.ts';
import { reachOfRow } from './rowReach.ts';
import { rowText } from './rowText.ts';
import type { FloorRow } from './FloorRack.ts';

const nothing: readonly Finding[] = [];

/** Findings of a row: its length, facing, ends, distance to walls, and the aisles above it. */
export function checkRow(row: FloorRow, context: CheckContext): readonly Finding[] {
  const first = row.racks[0];
  if (first === undefined) return nothing;
  row.withUnits = reachOfRow(row, context.obstacles);
  const found: Finding[] = [];
  rowLength(row, first, { context, found });
  mixedFacings(row, first, { context, found });
  wallNear(row, { context, found });
  rowEnds(row, first, { context, found });
  for (const aisle of aislesAbove(row, context.racks, context.obstacles))
    aisleFindings(aisle, context, found);
  return found.length === 0 ? nothing : found;
}

interface Check {
  readonly context: CheckContext;
  readonly found: Finding[];
}

function rowLength(row: FloorRow, first: PlacedRack, { context, found }: Check): void {
  const { isOn, value, source } = context.rules.rowLength;
  if (!isOn || row.racks.length <= value) return;
  const message = `The ${rowText(row)} has ${numberText(row.racks.length, 0)} racks; the maximum is ${numberText(value, 0)}.`;
  found.push(finding('row-too-long', first.path, message, source));
}

function mixedFacings(row: FloorRow, first: PlacedRack, { context, found }: Check): void {
  const { isOn, source } = context.rules.mixedFacings;
  if (!isOn || !row.isMixed) return;
  const otherCount = row.racks.filter(({ facing_deg }) => facing_deg !== first.facing_deg).length;
  const face = otherCount === 1 ? 'faces' : 'face';
  const message = `In the ${rowText(row)}, ${numberText(otherCount, 0)} of ${numberText(row.racks.length, 0)} racks ${face} the opposite way to ${first.label}.`;
  found.push(finding('row-facings-mixed', first.path, message, source));
}

function wallNear({ members }: FloorRow, { context, found }: Check): void {
  const { value, source } = context.rules.wallClearance;
  let nearest = null;
  let rackCount = 0;
  for (const standing of members) {
    const { nearWall } = standing;
    if (nearWall === null) continue;
    rackCount += 1;
    if (nearest === null || nearWall.distance_mm < nearest.wall.distance_mm) {
      nearest = { wall: nearWall, rack: standing.rack };
    }
  }
  if (nearest === null) return;
  const { wall, rack } = nearest;
  const others =
    rackCount === 1 ? '' : ` In total, ${numberText(rackCount, 0)} racks of its row are too close to a wall.`;
  const message = `${rack.label} is ${numberText(Math.floor(wall.distance_mm), 0)} mm from ${wall.name}; ${numberText(value, 0)} mm required.${others}`;
  found.push(finding('wall-near', rack.path, message, source));
}

function rowEnds(row: FloorRow, first: PlacedRack, { context, found }: Check): void {
  const { isOn, value, source } = context.rules.circulation;
  if (!isOn) return;
  let nearest: NearestObstacle | null = null;
  for (const side of endSides(row.axis)) {
    const outlook = { area: row.withUnits, side, depth_mm: value };
    nearest = nearerOf(nearest, nearestAtEnd(row, outlook, context));
  }
  if (nearest === null) return;
  const { distance_mm, name } = nearest;
  const message = `Row-end clearance between the ${rowText(row)} and ${name} is ${numberText(Math.floor(distance_mm), 0)} mm; ${numberText(value, 0)} mm required.`;
  found.push(finding('row-end-narrow', first.path, message, source));
}

function nearestAtEnd(row: FloorRow, outlook: ClearanceProbe, context: CheckContext): NearestObstacle | null {
  const { obstacles, racks, nearBlocks, nearRacks, nearWalls, rules } = context;
  const { unitClearance, wallClearance } = rules;
  const strip = stripAhead(outlook.area, outlook.side, outlook.depth_mm);
  gatherFromGrid(obstacles.blockGrid, strip, nearBlocks);
  gatherFromGrid(obstacles.wallGrid, strip, nearWalls);
  gatherRacks(racks, strip, nearRacks);
  let nearest: NearestObstacle | null = null;
  for (const block of nearBlocks) {
    if (block.kind === 'ramp') continue;
    const unit = obstacleAhead(outlook, block);
    const isReported =
      block.kind === 'crah' && unitClearance.isOn && (unit?.distance_mm ?? 0) < unitClearance.value;
    if (!isReported) nearest = nearerOf(nearest, unit);
  }
  for (const { row: other, rack, area } of nearRacks) {
    if (other !== row) nearest = nearerOf(nearest, obstacleAhead(outlook, { name: rack.label, area }));
  }
  const wall = wallAhead(outlook, nearWalls);
  const isReported = wall !== null && wallClearance.isOn && wall.distance_mm < wallClearance.value;
  return isReported ? nearest : nearerOf(nearest, wall);
}
