import type { Library } from '../catalogue/Library.ts';
import { parsePlan } from '../plan/document/parse.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import { reportPlan } from '../report/reportPlan.ts';
import type { OptionReport, RackReport, Report } from '../report/reportSchema.ts';
import { scenarioFigures } from '../report/scenarioFigures.ts';
import { missingRow } from './missingRow.ts';

/** The rack of the articles as a plan: seven DGX A100 in 42 units at full load, air-cooled at PUE 1.6 or liquid-cooled at PUE 1.15. */
const RACK_PLAN = {
  schemaVersion: 1,
  name: 'The rack of the articles',
  site: { name: 'Northern Virginia', timeZone: 'America/New_York', calendarYear: 2025 },
  halls: { hall: { name: 'Hall' } },
  racks: {
    rack: {
      name: 'Seven DGX A100',
      hall: 'hall',
      rackType: 'apc-ar3300',
      contents: { dgx: { device: 'dgx-a100-640', count: 7, position_U: 1 } },
    },
  },
  power: { kind: 'within-pue', powerFactor: 1 },
  cooling: { kind: 'fixed-pue', pue: 1.6, capture: 'room-air' },
  workload: { kind: 'constant', utilisationFraction: 1 },
  energyBasis: 'maximum',
  tariff: { kind: 'flat', price: 'US-VA-industrial-2024' },
  carbon: { kind: 'annual', grid: 'US-SRVC-2023' },
  options: {
    air: { name: 'Air', changes: {} },
    liquid: {
      name: 'Liquid',
      changes: { cooling: { pue: 1.15, capture: 'direct-to-chip' } },
    },
  },
} as const;

/** Results of the plan models for that rack. */
export interface ArticleRack {
  readonly rack: RackReport;
  readonly air: OptionReport['annual'];
  readonly liquid: OptionReport['annual'];
  /** Share of the energy saved by liquid cooling, at the two PUEs that the articles state. */
  readonly savingFraction: number;
  /** The same by computed plants, from a modern air-cooled room; and from an older one. */
  readonly likeForLikeSavingFraction: number;
  readonly oldRoomSavingFraction: number;
}

/**
 * The rack of the articles, computed like any plan.
 *
 * @throws ModelError `plan-not-computable` if the library lacks its devices
 */
export function articleRack(library: Library): ArticleRack {
  const { options, comparison }: Report = reportPlan(parsePlan(RACK_PLAN), library);
  const [air, liquid] = options;
  const rack = air?.racks[0];
  const savingFraction = comparison.options[0]?.energySavingFraction ?? null;
  if (air === undefined || liquid === undefined || rack === undefined || savingFraction === null) {
    throw missingRow('The rack of the articles has no report.');
  }
  const liquid_kWh = facility_kWh('direct-to-chip-w32-dry', library);
  const savedFrom = (preset: string): number => 1 - liquid_kWh / facility_kWh(preset, library);
  return {
    rack,
    air: air.annual,
    liquid: liquid.annual,
    savingFraction,
    likeForLikeSavingFraction: savedFrom('free-cooling-chiller'),
    oldRoomSavingFraction: savedFrom('midsize-air-cooled'),
  };
}

/** Annual energy of the rack in Northern Virginia with a computed cooling system; the power chain is the same for all. */
function facility_kWh(preset: string, library: Library): number {
  const plan = parsePlan({
    ...RACK_PLAN,
    site: { ...RACK_PLAN.site, climate: { kind: 'catalogue', id: 'leesburg-va' } },
    power: { kind: 'chain', preset: 'large' },
    cooling: { kind: 'system', preset },
    options: {},
  });
  const figures = scenarioFigures(scenarioAt(plan, 'plan'), library);
  if (figures === null) throw missingRow(`The rack of the articles cannot be computed with ${preset}.`);
  return figures.annual.facilityEnergy_kWh;
}
