import type { Library } from '../../../models/catalogue/Library.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { hourlyPue } from '../../../models/report/hourlyPue.ts';
import type { Year } from '../../../models/simulate/Year.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';
import type { Hours } from '../protocol/protocol.ts';

/** The requested hours. */
interface HoursRequest {
  readonly revision: number;
  readonly document: JsonObject;
  readonly optionId: string;
}

/**
 * The hours of one option, for charts. This module is loaded with the results page.
 *
 * @returns null if plan or option has no results; the answer reports the reason
 */
export function readHours({ revision, document, optionId }: HoursRequest, library: Library): Hours | null {
  const year = yearOfOption(document, optionId, library);
  if (year === undefined) return null;
  const facility_kW = year.facilityLoad_kW.values;
  const it_kW = year.itLoad_kW.values;
  return {
    revision,
    optionId,
    pue: hourlyPue(facility_kW, it_kW),
    facilityDuration_kW: largestFirst(facility_kW),
    itDuration_kW: largestFirst(it_kW),
  };
}

function yearOfOption(document: JsonObject, optionId: string, library: Library): Year | undefined {
  try {
    return resultsOf(scenarioAt(planOf(document), optionId), library).years()?.year;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return undefined;
  }
}

const largestFirst = (values: Float64Array): Float64Array => values.toSorted().reverse();
