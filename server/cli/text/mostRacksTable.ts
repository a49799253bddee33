import type { MostRacksOfHall } from '../../../models/report/mostRacksSchema.ts';
import { counted, figure, power } from './numbers.ts';
import { table } from './table.ts';

type Limit = MostRacksOfHall['limits'][number];

const words: Readonly<Record<Limit['name'], string>> = {
  room: 'Room and its placement rules',
  utility: 'Utility feed',
  hall: 'IT power of the hall',
  cooling: 'Cooling',
  floor: 'Floor',
};

/** The most racks of one kind, and each limit with the racks that it allows. */
export function mostRacksTable({ rackCount, rowCount, binding, limits }: MostRacksOfHall): string[] {
  return [
    `${counted(rackCount, 'rack')} in ${counted(rowCount, 'row')}; the next is stopped by: ${words[binding]}`,
    '',
    ...table([
      ['Limit', 'Of', 'Each rack', 'Racks'],
      ...limits.map((limit) => [
        words[limit.name],
        power(limit.limit_kW),
        power(limit.each_kW),
        racksOf(limit),
      ]),
    ]),
  ];
}

/** A floor that carries the rack sets no number, and neither does a limit that nobody has set. */
const racksOf = ({ name, rackCount }: Limit): string => {
  if (rackCount !== null) return figure(rackCount, [0, 0]);
  return name === 'floor' ? 'any, or not set' : 'not set';
};
