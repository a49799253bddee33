import type { Library } from '../../../models/catalogue/Library.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { hourlyOfPlan } from '../../../models/report/hourly.ts';
import type { Column } from '../../../models/series/Column.ts';
import { hourlyPue } from '../../../models/report/hourlyPue.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
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
  const columns = columnsOfOption(document, optionId, library);
  if (columns === null) return null;
  const valuesOf = (name: string): Float64Array =>
    columns.find((column) => column.name === name)?.values ?? new Float64Array();
  const facility_kW = valuesOf('facilityLoad_kW');
  const it_kW = valuesOf('itLoad_kW');
  return {
    revision,
    optionId,
    pue: hourlyPue(facility_kW, it_kW),
    facilityDuration_kW: largestFirst(facility_kW),
    itDuration_kW: largestFirst(it_kW),
  };
}

function columnsOfOption(document: JsonObject, optionId: string, library: Library): readonly Column[] | null {
  try {
    return hourlyOfPlan(parsePlan(document), optionId, library).columns;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}

const largestFirst = (values: Float64Array): Float64Array => values.toSorted().reverse();
