import type { Library } from '../../../models/catalogue/Library.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { capacityOfPlan } from '../../../models/report/capacity/capacityOfPlan.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';
import type { FloorCapacity, WantedFloor } from '../protocol/protocol.ts';

/** The requested floor and its document. */
interface RequestInDocument extends WantedFloor {
  readonly revision: number;
  readonly document: JsonObject;
}

/**
 * Remaining capacity of the halls, rows and racks of an option. This module is loaded with the floor page.
 *
 * @returns null if plan or option has no results; the answer reports the reason
 */
export function readFloor(request: RequestInDocument, library: Library): FloorCapacity | null {
  const { revision, document, optionId, deviceId } = request;
  try {
    const capacityRequest = { optionId, deviceId: deviceId ?? undefined };
    return {
      revision,
      optionId,
      deviceId,
      capacity: capacityOfPlan(planOf(document), capacityRequest, library, resultsOf),
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}
