import { tablesOf } from '../../plan/prepare/lookUp.ts';
import { sitePlace } from '../../plan/prepare/sitePlace.ts';
import { tariffCurrency } from '../../plan/prepare/tariffCurrency.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { listText } from '../../units/text.ts';
import type { StudiedDesign } from './drawnFields.ts';
import { reportFigureAt } from './figureList.ts';
import type { PreparedStudy } from './PreparedStudy.ts';

/** What a plan needs for figures whose path begins so, the longest beginning first. */
const needs: readonly (readonly [start: string, has: (scenario: Scenario) => boolean, words: string])[] = [
  [
    'plant.rideThrough.',
    ({ cooling }) => has(cooling, 'rideThrough'),
    'a ride-through (cooling.rideThrough)',
  ],
  ['plant.erf', ({ cooling }) => has(cooling, 'heatReuse'), 'heat reuse (cooling.heatReuse)'],
  ['plant.exportSupply_C', ({ cooling }) => has(cooling, 'heatReuse'), 'heat reuse (cooling.heatReuse)'],
  [
    'plant.',
    ({ cooling }) => cooling.kind === 'system',
    'a cooling system instead of a stated PUE (cooling.kind)',
  ],
  ['ownership.', ({ finance }) => finance?.kind === 'ownership', 'a cost of ownership (finance.kind)'],
  ['topology.', ({ powerTopology }) => powerTopology !== undefined, 'a power topology (powerTopology)'],
  ['carbon.gensets_kg', ({ carbon }) => carbon.gensets !== undefined, 'generators (carbon.gensets)'],
  [
    'carbon.refrigerant_kg',
    ({ carbon }) => carbon.refrigerant !== undefined,
    'a refrigerant (carbon.refrigerant)',
  ],
];

const has = (cooling: Scenario['cooling'], key: string): boolean =>
  cooling.kind === 'system' && (cooling as Readonly<Record<string, unknown>>)[key] !== undefined;

/** A figure that decides which designs are good, and where it is stated. */
interface Deciding {
  readonly at: string;
  readonly figure: string;
}

/**
 * What is wrong with the figures of limits and objectives: one that no design has, so that none would be within the limits, and money in
 * several currencies, which is not compared.
 *
 * @param designs - one for each point of each axis
 */
export function decidingIssues(
  { document: { limits = [], objectives = [] }, library }: Pick<PreparedStudy, 'document' | 'library'>,
  designs: readonly StudiedDesign[],
): InputIssue[] {
  const deciding: Deciding[] = [
    ...limits.flatMap((limit, index) =>
      limit.kind === 'figure' ? [{ at: `limits[${String(index)}].figure`, figure: limit.figure }] : [],
    ),
    ...objectives.map(({ figure }, index) => ({ at: `objectives[${String(index)}].figure`, figure })),
  ];
  const money = deciding.filter(({ figure }) => reportFigureAt(figure)?.unit.startsWith('currency') === true);
  const currencies = money.length === 0 ? [] : currenciesOfDesigns(designs, library);
  return [
    ...deciding.flatMap((one) => missingFigure(one, designs)),
    ...(currencies.length < 2 ? [] : money.map((one) => mixedMoney(one, currencies))),
  ];
}

function missingFigure({ at, figure }: Deciding, designs: readonly StudiedDesign[]): InputIssue[] {
  const need = needs.find(([start]) => figure.startsWith(start));
  if (need === undefined || designs.some(({ scenario }) => need[1](scenario))) return [];
  const message = `is ${figure}, which no design of this study has: it needs ${need[2]}.`;
  return [{ path: at, rule: 'a figure that the plan has', message }];
}

function mixedMoney({ at, figure }: Deciding, currencies: readonly string[]): InputIssue {
  const message = `is ${figure}, but the designs are paid in ${listText(currencies)}; money in different currencies is not compared. State one price and currency for all designs, or change the weather alone (“follows”: “weather”).`;
  return { path: at, rule: 'one currency', message };
}

function currenciesOfDesigns(designs: readonly StudiedDesign[], library: PreparedStudy['library']): string[] {
  const found = designs.map(({ scenario }) => {
    const tables = tablesOf(library, scenario.catalogue);
    return tariffCurrency(scenario, sitePlace(scenario, tables), tables);
  });
  return [...new Set(found.filter((currency) => currency !== undefined))];
}
