import type { Walk } from './Walk.ts';

/** From the home page to an air-cooled chiller against direct-to-chip cooling, and all systems ranked. */
export const compareCoolingWalk: Walk = {
  id: 'compare-cooling',
  title: 'Compare cooling',
  summary:
    'Compare an air-cooled chiller with direct-to-chip cooling and dry coolers in Frankfurt, and rank all 18 cooling systems for the place.',
  steps: [
    {
      id: 'door',
      title: 'Choose “Compare cooling”',
      text: 'It starts with a hall of 1 MW of IT power. You can state your own racks instead.',
      page: '/',
      anchor: '#home-door-cooling',
    },
    {
      id: 'city',
      title: 'Choose the city: Frankfurt',
      text: 'The climate decides how many hours each system runs without its compressors.',
      page: '/new?job=cooling',
      anchor: '#new-city',
    },
    {
      id: 'open',
      title: 'Choose “Open the comparison”',
      text: 'Each cooling system is an option of one plan, with the same racks, power chain, price and grid.',
      page: '/new?job=cooling',
      anchor: '.new-open-button',
    },
    {
      id: 'ranking',
      title: 'Read the ranking of all systems',
      text: 'All 18 systems with your racks in this climate, ranked by energy. Rank them by cost, carbon, water or design peak instead. A caution says where a system does not suit the devices.',
      page: '/compare',
      anchor: '#ranking',
    },
    {
      id: 'chiller',
      title: 'Add the air-cooled chiller as an option',
      text: 'Choose “Add as option” in the row of the midsize site with an air-cooled chiller.',
      page: '/compare',
      anchor: '#ranking',
    },
    {
      id: 'liquid',
      title: 'Add direct to chip, W32, with dry coolers',
      text: 'The charts and tables above now show it beside the others. The table of differences lists everything in which the options differ.',
      page: '/compare',
      anchor: '#ranking',
    },
    {
      id: 'parts',
      title: 'See where the savings come from',
      text: 'Savings are divided into server fans, power chain, lighting and cooling, so that an effect of the servers is not taken for one of the plant.',
      page: '/compare',
      anchor: '#gap-title',
    },
  ],
};
