import type { Walk } from './Walk.ts';

/** From the home page to a drawn hall of 24 racks, and how many more fit. */
export const planRacksWalk: Walk = {
  id: 'plan-racks',
  title: 'Plan racks',
  summary:
    'Plan 24 racks of four DGX H100 in a room of 20 m by 14 m with A and B power, read what limits the hall, and find how many more racks fit.',
  steps: [
    {
      id: 'door',
      title: 'Choose “Plan racks”',
      text: 'Each of the three jobs starts with the same five questions. This one ends on the floor plan.',
      page: '/',
      anchor: '#home-door-racks',
    },
    {
      id: 'device',
      title: 'Choose the device: NVIDIA DGX H100',
      text: 'Type “H100” and press Enter. The list shows height and maximum draw of each device, and whether a figure is an estimate.',
      page: '/new?job=racks',
      anchor: '#new-device',
    },
    {
      id: 'racks',
      title: 'Enter 24 racks',
      text: 'Instead of racks you can state IT power, GPUs, or tokens a day: choose it above the field.',
      page: '/new?job=racks',
      anchor: '#new-rackCount',
    },
    {
      id: 'per-rack',
      title: 'Enter 4 devices per rack',
      text: 'If it stays empty, Plenum takes what fits by height, payload and the heat that the cooling removes from one rack, and says which of them decided.',
      page: '/new?job=racks',
      anchor: '#new-devicesPerRack',
    },
    {
      id: 'city',
      title: 'Choose the city: Frankfurt',
      text: 'Time zone, price, currency, grid and the nearest climate follow from it. The distance and height of the weather station are said.',
      page: '/new?job=racks',
      anchor: '#new-city',
    },
    {
      id: 'cooling',
      title: 'Choose how it is cooled: rear door',
      text: 'Four DGX H100 are more heat than room air usually takes from one rack, so rear-door heat exchangers are the sound choice here.',
      page: '/new?job=racks',
      anchor: '.choice-cards[aria-label="Cooling"]',
    },
    {
      id: 'room',
      title: 'State the room: 20 m by 14 m',
      text: 'Choose “This size” and enter both lengths. “As big as needed” would draw the room around the racks.',
      page: '/new?job=racks',
      anchor: '#new-room',
    },
    {
      id: 'proposal',
      title: 'Read the proposal',
      text: 'Racks, IT design peak, annual energy and cost stand beside the questions and follow every change. Open “Assumptions” to see each value that you did not state, with its reason or source.',
      page: '/new?job=racks',
      anchor: '.new-proposal',
    },
    {
      id: 'open',
      title: 'Choose “Open the hall”',
      text: 'The hall opens as a new plan on its floor. Your other plans are not changed.',
      page: '/new?job=racks',
      anchor: '.new-open-button',
    },
    {
      id: 'floor',
      title: 'Look at the floor',
      text: 'Rows, aisles, containment, cooling and power units are drawn. Drag a rack: clearances, aisles and floor load are checked while you drag.',
      page: '/floor',
      anchor: 'canvas',
    },
    {
      id: 'overlay',
      title: 'Colour the racks by another limit',
      text: 'Power, weight, space and cooling show in colour how close each rack is to its limit.',
      page: '/floor',
      anchor: '.floor-overlay',
    },
    {
      id: 'more',
      title: 'Find how many more racks fit',
      text: 'Open “Lay out”, then “Maximum racks”. The answer names the limit that stops the next rack: floor area, power, cooling or floor load.',
      page: '/floor',
      anchor: '.floor-head-actions',
    },
    {
      id: 'findings',
      title: 'Read the findings',
      text: 'Each finding states the number, the limit and the remedy, and leads to the field that it is about.',
      page: '/findings',
      anchor: '#main',
    },
  ],
};
