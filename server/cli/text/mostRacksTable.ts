import type { MostRacksOfHall } from '../../../models/report/mostRacksSchema.ts';
import { rackFailureText } from '../../../models/present/words/rackFailureText.ts';
import { countedNoun, figure, power } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';
import { hallLimitLabels } from '../../../models/present/words/hallLimitLabels.ts';

type Limit = MostRacksOfHall['limits'][number];

/**
 * The maximum number of racks of one kind in the empty hall and in addition to its racks, and each limit with the racks that
 * it allows.
 *
 * @param width - columns to wrap running text to
 */
export function mostRacksTable(result: MostRacksOfHall, width: number): string[] {
  const { rackCount, rowCount, limits, more, failures } = result;
  return [
    `${countedNoun(rackCount, 'rack')} in ${countedNoun(rowCount, 'row')}; limited by: ${bindingText(result)}`,
    '',
    ...limitsTable(limits),
    '',
    ...wrap(
      `Beside the ${countedNoun(more.presentCount, 'rack')} of the hall: ${figure(more.rackCount, [0, 0])} more; limited by: ${bindingText(more)}`,
      { width, indent: '' },
    ),
    '',
    ...limitsTable(more.limits),
    ...(failures.length === 0 ? [] : ['', 'Each of these racks, however many there are:']),
    ...failures.flatMap((failure) => wrap(rackFailureText(failure), { width, indent: '  ' })),
  ];
}

const limitsTable = (limits: readonly Limit[]): string[] =>
  table([
    ['Constraint', 'Limit', 'Per rack', 'Racks'],
    ...limits.map((limit) => [
      hallLimitLabels[limit.name],
      power(limit.limit_kW),
      power(limit.each_kW),
      racksOf(limit),
    ]),
  ]);

/** The kind of the binding limit, and the node or stage that sets it. */
function bindingText({ binding, limits }: Pick<MostRacksOfHall, 'binding' | 'limits'>): string {
  const label = limits.find(({ name }) => name === binding)?.label ?? null;
  return label === null ? hallLimitLabels[binding] : `${hallLimitLabels[binding]} (${label})`;
}

/** A floor that supports the rack does not limit the number, and neither does a limit that is not stated. */
const racksOf = ({ name, rackCount }: Limit): string => {
  if (rackCount !== null) return figure(rackCount, [0, 0]);
  return name === 'floor' ? 'no limit, or not stated' : 'no limit';
};
