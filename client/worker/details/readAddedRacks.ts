import type { Library } from '../../../models/catalogue/Library.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { reviewOptions } from '../../../models/report/reviewOptions.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { scenarioFigures, type ScenarioFigures } from '../../../models/report/scenarioFigures.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { resultsOf } from '../results/knownResults.ts';
import { planOf } from '../results/planOf.ts';
import type { MoreRacks, WantedRacks } from '../protocol/protocol.ts';
import type { SiteBill } from '../../../models/present/figures/addedRacksFigures.ts';

/** The racks to be added, and their document. */
interface RequestInDocument extends WantedRacks {
  readonly revision: number;
  readonly document: JsonObject;
}

const NOW = 'now';
const THEN = 'then';

/**
 * An option without and with added racks, as two options of one plan. This module is loaded with the bill page.
 *
 * @returns null if plan or option has no results, or no such rack
 */
export function readAddedRacks(request: RequestInDocument, library: Library): MoreRacks | null {
  const { revision, optionId, rackId, addedCount } = request;
  const plan = planWith(request);
  if (plan === null) return null;
  const { report, options } = reviewOptions(plan, library, () => [], resultsOf);
  const { bill: now, currency } = report === null ? currentSite(plan, library) : siteOf(report, NOW);
  if (now === null) return null;
  const [without, added] = options;
  const known = new Set(without?.findings.map(({ code, path }) => `${code} ${path}`));
  return {
    revision,
    optionId,
    rackId,
    addedCount,
    currency,
    now,
    then: report === null ? null : siteOf(report, THEN).bill,
    newFindings: (added?.findings ?? []).filter(
      ({ code, path }) => code !== 'options-not-alike' && !known.has(`${code} ${path}`),
    ),
  };
}

function planWith({ document, optionId, rackId, addedCount }: RequestInDocument): Plan | null {
  try {
    const scenario = scenarioAt(planOf(document), optionId);
    const rack = scenario.racks[rackId];
    if (rack === undefined) return null;
    const changes = { racks: { [rackId]: { count: (rack.count ?? 1) + addedCount } } };
    return {
      ...scenario,
      options: { [NOW]: { name: 'Current', changes: {} }, [THEN]: { name: 'With added racks', changes } },
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
}

type Site = Pick<MoreRacks, 'currency'> & { readonly bill: SiteBill | null };

function siteOf({ options, currency }: Report, id: string): Site {
  const option = options.find((candidate) => candidate.id === id);
  return { currency, bill: option === undefined ? null : siteBill({ ...option, bill: option.bill.annual }) };
}

/** If the option has no results with the added racks, a report of both has no results at all. */
function currentSite(plan: Plan, library: Library): Site {
  const figures = scenarioFigures(scenarioAt(plan, NOW), library);
  return figures === null
    ? { currency: '', bill: null }
    : { currency: figures.currency, bill: siteBill(figures) };
}

function siteBill({ annual, peak, bill }: Pick<ScenarioFigures, 'annual' | 'peak' | 'bill'>): SiteBill {
  const { flatDemandCost, touDemandCost, coincidentCost, totalCost } = bill;
  return {
    facilityEnergy_kWh: annual.facilityEnergy_kWh,
    designPeak_kW: peak.designFacility_kW,
    operatingPeak_kW: peak.facility_kW,
    electricityCost: annual.electricityCost,
    demandCost: flatDemandCost + touDemandCost + coincidentCost,
    totalCost,
  };
}
