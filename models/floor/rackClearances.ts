import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { CheckContext } from './CheckContext.ts';
import {
  nearerOf,
  obstacleAhead,
  wallAhead,
  type NamedArea,
  type NearestObstacle,
  type ClearanceProbe,
} from './clearance.ts';
import type { MeasuredRule } from './placementRules.ts';
import { opposite } from './rectangle.ts';
import type { FloorRack } from './FloorRack.ts';

/** Finds obstacles within the front and rear clearance of a rack. Adjacent rows are checked as aisles. */
export function clearanceFindings(standing: FloorRack, context: CheckContext, found: Finding[]): void {
  const { rack } = standing;
  const { frontAccess, rearAccess } = context.rules;
  if (frontAccess.isOn) {
    const nearest = nearestAhead(standing, context, {
      area: standing.area,
      side: rack.facing_deg,
      depth_mm: frontAccess.value,
    });
    if (nearest !== null) {
      const message = blockedText('front', standing, { nearest, rule: frontAccess });
      found.push(finding('front-blocked', rack.path, message, frontAccess.source));
    }
  }
  if (!rearAccess.isOn) return;
  const nearest = nearestAhead(standing, context, {
    area: standing.area,
    side: opposite(rack.facing_deg),
    depth_mm: rearAccess.value,
  });
  if (nearest === null) return;
  const message = blockedText('rear', standing, { nearest, rule: rearAccess });
  found.push(finding('rear-blocked', rack.path, message, rearAccess.source));
}

function nearestAhead(
  standing: FloorRack,
  context: CheckContext,
  outlook: ClearanceProbe,
): NearestObstacle | null {
  const { nearBlocks, nearRacks, nearWalls, rules } = context;
  let nearest: NearestObstacle | null = null;
  for (const block of nearBlocks) {
    if (block.kind !== 'ramp') nearest = nearerOf(nearest, obstacleAhead(outlook, block));
  }
  for (const other of nearRacks) {
    if (other.axis === standing.axis) continue;
    const named: NamedArea = { name: other.rack.label, area: other.area };
    nearest = nearerOf(nearest, obstacleAhead(outlook, named));
  }
  const wall = wallAhead(outlook, nearWalls);
  // A wall that is too close anyway is reported once for the whole row.
  const isReported =
    wall !== null && rules.wallClearance.isOn && wall.distance_mm < rules.wallClearance.value;
  return isReported ? nearest : nearerOf(nearest, wall);
}

interface Blocked {
  readonly nearest: NearestObstacle;
  readonly rule: MeasuredRule;
}

function blockedText(side: 'front' | 'rear', { rack }: FloorRack, { nearest, rule }: Blocked): string {
  const { distance_mm, name } = nearest;
  return `The ${side} clearance of ${rack.label} to ${name} is ${numberText(Math.floor(distance_mm), 0)} mm; ${numberText(rule.value, 0)} mm required.`;
}
