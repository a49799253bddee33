import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { layOutHall } from '../../models/plan/layout/layOutHall.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { ReadingOf, TaskOf } from './taskProtocol.ts';

/**
 * Lays the racks of a hall out, as a plan of moves.
 *
 * @param request - which hall, and what the planner would like
 * @param document - the plan as it lies on the desk
 */
export function layOut(
  { ticket, hallId, wishes }: TaskOf<'lay-out'>,
  document: JsonObject,
  library: Library,
): ReadingOf<'lay-out'> {
  try {
    const layout = layOutHall(parsePlan(document), hallId, library, wishes);
    return { kind: 'laid-out', ticket, layout, message: layout.reasons.join(' ') };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'laid-out', ticket, layout: null, message: error.message };
  }
}
