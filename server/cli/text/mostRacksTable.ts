import type { MostRacksOfHall } from '../../../models/report/mostRacksSchema.ts';
import { countedNoun, figure, power } from './numbers.ts';
import { table } from './table.ts';
import { hallLimitLabels } from '../../../models/present/words/hallLimitLabels.ts';

type Limit = MostRacksOfHall['limits'][number];

/** The maximum number of racks of one kind, and each limit with the racks that it allows. */
export function mostRacksTable({ rackCount, rowCount, binding, limits }: MostRacksOfHall): string[] {
  return [
    `${countedNoun(rackCount, 'rack')} in ${countedNoun(rowCount, 'row')}; limited by: ${hallLimitLabels[binding]}`,
    '',
    ...table([
      ['Constraint', 'Limit', 'Per rack', 'Racks'],
      ...limits.map((limit) => [
        hallLimitLabels[limit.name],
        power(limit.limit_kW),
        power(limit.each_kW),
        racksOf(limit),
      ]),
    ]),
  ];
}

/** A floor that supports the rack does not limit the number, and neither does a limit that is not stated. */
const racksOf = ({ name, rackCount }: Limit): string => {
  if (rackCount !== null) return figure(rackCount, [0, 0]);
  return name === 'floor' ? 'no limit, or not stated' : 'no limit';
};
