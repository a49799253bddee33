import type { Walk } from './Walk.ts';

/** From the home page to the bill of a 2 MW hall by a utility rate. */
export const estimateBillWalk: Walk = {
  id: 'estimate-bill',
  title: 'Estimate a bill',
  summary:
    'Estimate the electricity bill of a hall of 2 MW with the rate of your utility, line by line and month by month.',
  steps: [
    {
      id: 'door',
      title: 'Choose “Estimate a bill”',
      text: 'It starts with 2 MW of IT power; enter your own figure if it differs.',
      page: '/',
      anchor: '#home-door-bill',
    },
    {
      id: 'city',
      title: 'Choose the city: Chicago',
      text: 'The hours of the year follow the local clock, and the cooling follows the local weather.',
      page: '/new?job=bill',
      anchor: '#new-city',
    },
    {
      id: 'open',
      title: 'Choose “Open the bill”',
      text: 'The bill opens with the average price of the place. It is a first figure: an average price has no demand charge.',
      page: '/new?job=bill',
      anchor: '.new-open-button',
    },
    {
      id: 'rate',
      title: 'Drop a utility rate on the page',
      text: 'Or choose “Open”, “Open file”. Plenum takes a record of the OpenEI Utility Rate Database as JSON; openei.org lists the rates of US utilities. A rate that cannot be billed says why.',
      page: '/bill',
      anchor: '#main',
    },
    {
      id: 'lines',
      title: 'Read the lines of the bill',
      text: 'Energy, demand, fixed charges and minimums, for each month and period, with the peak that set each demand charge and the hour it occurred in.',
      page: '/bill',
      anchor: '#main',
    },
  ],
};
