import { finding, type Finding } from '../problems/Finding.ts';
import type { CheckContext } from './CheckContext.ts';
import type { Area } from './fixedObstacles.ts';
import { gatherRacks } from './rackGrid.ts';
import { expanded, overlaps, stripAhead } from './rectangle.ts';
import { sentence } from './roomChecks.ts';

/** Finds perforated tiles that supply no rack: not in front of a rack, and not in a contained cold aisle. */
export function checkPerforated({ path, name, area }: Area, context: CheckContext): Finding | null {
  const { rules, obstacles, racks, nearRacks } = context;
  if (!rules.perforatedTile.isOn) return null;
  const reach_mm = rules.coldAisle.value;
  const isContained = obstacles.containments.some(
    (containment) => containment.kind === 'cold-aisle' && overlaps(containment.area, area),
  );
  if (isContained) return null;
  gatherRacks(racks, expanded(area, reach_mm), nearRacks);
  for (const { rack, area: taken } of nearRacks) {
    if (overlaps(stripAhead(taken, rack.facing_deg, reach_mm), area)) return null;
  }
  const message = `${sentence(name)} are not in front of any rack.`;
  return finding('perforated-tile-outside-cold-aisle', path, message, rules.coldAisle.source);
}
