import type { Library } from '../../../models/catalogue/Library.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { scenarioFigures, type ScenarioFigures } from '../../../models/report/scenarioFigures.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { MoreRacks, WantedRacks } from '../protocol/protocol.ts';
import type { SiteBill } from '../../../models/present/figures/addedRacksFigures.ts';

/** Which racks are wanted, and in which document. */
interface RequestInDocument extends WantedRacks {
  readonly revision: number;
  readonly document: JsonObject;
}

const NOW = 'now';
const THEN = 'then';

/**
 * An option as it stands and with more of its racks, as two options of one plan. This module is loaded when somebody looks at a
 * bill.
 *
 * @returns null where plan or option has no numbers, or no such rack
 */
export function readAddedRacks(wanted: RequestInDocument, library: Library): MoreRacks | null {
  const { revision, optionId, rackId, addedCount } = wanted;
  const plan = planOf(wanted);
  if (plan === null) return null;
  const { report, options } = reviewPlan(plan, library);
  const { bill: now, currency } = report === null ? currentSite(plan, library) : siteOf(report, NOW);
  if (now === null) return null;
  const [before, after] = options;
  const known = new Set(before?.findings.map(({ code, path }) => `${code} ${path}`));
  return {
    revision,
    optionId,
    rackId,
    addedCount,
    currency,
    now,
    then: report === null ? null : siteOf(report, THEN).bill,
    newFindings: (after?.findings ?? []).filter(
      ({ code, path }) => code !== 'options-not-alike' && !known.has(`${code} ${path}`),
    ),
  };
}

function planOf({ document, optionId, rackId, addedCount }: RequestInDocument): Plan | null {
  try {
    const scenario = scenarioAt(parsePlan(document), optionId);
    const rack = scenario.racks[rackId];
    if (rack === undefined) return null;
    const changes = { racks: { [rackId]: { count: (rack.count ?? 1) + addedCount } } };
    return {
      ...scenario,
      options: { [NOW]: { name: 'As it stands', changes: {} }, [THEN]: { name: 'With more racks', changes } },
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

/** Where the added racks leave an option without numbers, a report of both has none of either. */
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
    peakFacility_kW: peak.facility_kW,
    electricityCost: annual.electricityCost,
    demandCost: flatDemandCost + touDemandCost + coincidentCost,
    totalCost,
  };
}
