import type { Library } from '../catalogue/Library.ts';
import type { HallAnswers } from './answersSchema.ts';
import { drawHall } from './drawHall.ts';
import { hallAssumptions } from './hallAssumptions.ts';
import { hallParts } from './hallParts.ts';
import type { NewHall } from './newHallSchema.ts';

/**
 * A plan of a new hall from a few answers: racks filled, a drawn room with rows, aisles and units, feeds and cords, a power
 * topology, a cooling plant and chain sized for them, and options if cooling systems are compared.
 *
 * @param answers - validated
 * @returns the plan, what it assumes, and the racks that the room does not hold
 * @throws ModelError `device-not-listed`, `hall-answers-impossible`, `plan-not-computable`, `ai-workload-indeterminate`
 */
export function proposeHall(answers: HallAnswers, library: Library): NewHall {
  const parts = hallParts(answers, library);
  const drawn = drawHall(parts);
  return {
    plan: drawn.plan,
    rackCount: drawn.rackCount,
    assumptions: hallAssumptions(parts, drawn),
    shortfall: drawn.shortfall,
    findings: [...parts.findings],
  };
}
