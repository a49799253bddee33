import type { Library } from '../../../models/catalogue/Library.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { capacityOfPlan } from '../../../models/report/capacity/capacityOfPlan.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { FloorCapacity, WantedFloor } from '../protocol/protocol.ts';

/** Which floor is wanted, and in which document. */
interface RequestInDocument extends WantedFloor {
  readonly revision: number;
  readonly document: JsonObject;
}

/**
 * What the halls, rows and racks of an option can still take. This module is loaded when somebody looks at a floor.
 *
 * @returns null where plan or option has no numbers, as its answer says already
 */
export function readFloor(wanted: RequestInDocument, library: Library): FloorCapacity | null {
  const { revision, document, optionId, deviceId } = wanted;
  try {
    const question = { optionId, deviceId: deviceId ?? undefined };
    return { revision, optionId, deviceId, capacity: capacityOfPlan(parsePlan(document), question, library) };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}
