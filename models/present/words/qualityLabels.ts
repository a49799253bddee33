import type { Quality } from '../../catalogue/row.ts';

/** How well a figure is known, in words. */
export const qualityLabels: Readonly<Record<Quality, string>> = {
  S: 'read in source',
  M: 'unverified',
  E: 'estimate',
};
