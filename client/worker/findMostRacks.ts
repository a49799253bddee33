import type { Library } from '../../models/catalogue/Library.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { mostRacksOfHall } from '../../models/report/mostRacksOfHall.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { ReadingOf, TaskOf } from './taskProtocol.ts';

/**
 * The most racks of one kind that a hall carries, and what ends it.
 *
 * @param document - the plan as it lies on the desk
 */
export function findMostRacks(
  { ticket, question }: TaskOf<'most-racks'>,
  document: JsonObject,
  library: Library,
): ReadingOf<'most-racks'> {
  try {
    const answer = mostRacksOfHall(parsePlan(document), question, library);
    return { kind: 'most-racks-found', ticket, answer, message: '' };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'most-racks-found', ticket, answer: null, message: error.message };
  }
}
