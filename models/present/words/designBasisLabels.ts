import type { DesignHourReport } from '../../report/plantSchema.ts';

/** Labels of how rare a design hour is. */
export const designBasisLabels: Readonly<Record<DesignHourReport['basis'], string>> = {
  'extreme-20-year': '20-year extreme',
  'annual-0p4': '0.4 % annual',
  own: 'custom values',
};
