import type { Library } from '../../../models/catalogue/Library.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { yearBefore } from '../../../models/simulate/simulate.ts';
import { demandCharges } from '../../../models/tariff/demandCharges.ts';
import { rateCalendar } from '../../../models/tariff/rateCalendar.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';
import type { ExplainedBill } from '../protocol/protocol.ts';

/** The option whose bill is explained. */
interface BillRequest {
  readonly revision: number;
  readonly document: JsonObject;
  readonly optionId: string;
}

/**
 * The rate of one option as a calendar over its load, and what sets its demand charges. This module is loaded with the bill page.
 *
 * @returns null if plan or option has no results; the answer reports the reason
 */
export function explainBill(request: BillRequest, library: Library): ExplainedBill | null {
  try {
    return explained(request, library);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}

function explained({ revision, document, optionId }: BillRequest, library: Library): ExplainedBill | null {
  const { facility, years } = resultsOf(scenarioAt(planOf(document), optionId), library);
  const year = years()?.year;
  if (facility === null || year === undefined) return null;
  const { terms, clock, currency, systemPeakSteps } = facility.tariff;
  const load_kW = year.facilityLoad_kW.values;
  const before = yearBefore(facility);
  const options = {
    systemPeakSteps,
    it_kW: year.rackInput_kW,
    ...(before === undefined
      ? {}
      : { yearBefore: { load_kW: before.facilityLoad_kW, it_kW: before.itLoad_kW } }),
  };
  const load = { load_kW, stepsPerHour: 1 };
  const charges = demandCharges(terms, load, clock, options);
  return {
    revision,
    optionId,
    currency,
    year: year.calendar.year,
    calendar: rateCalendar(terms, load, clock, { ...options, bill: year.bill }),
    charges,
    load_kW,
    it_kW: charges.some(({ isOfIt }) => isOfIt) ? year.rackInput_kW : null,
  };
}
