import type { WhatFits } from './whatFitsSchema.ts';

/** Labels of what limits the number of racks of a hall. */
export const whatFitsLabels: Readonly<Record<WhatFits['limit'], string>> = {
  power: 'Power',
  'floor-area': 'Floor area',
  'hall-size': 'Largest hall planned at once',
};
