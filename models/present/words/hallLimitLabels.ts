import type { MostRacksOfHall } from '../../report/mostRacksSchema.ts';

/** Labels of what limits the number of racks of a hall. */
export const hallLimitLabels: Readonly<Record<MostRacksOfHall['binding'], string>> = {
  room: 'Room and placement rules',
  utility: 'Utility feed',
  hall: 'Hall IT capacity',
  upstream: 'Power topology',
  'upstream-failover': 'Power topology at failover',
  chain: 'Power chain',
  plant: 'Rated IT load of the plant',
  cooling: 'Cooling',
  floor: 'Floor load',
};
