import type { Quality } from '../../catalogue/row.ts';

/** Labels of data quality. */
export const qualityLabels: Readonly<Record<Quality, string>> = {
  S: 'source verified',
  M: 'unverified',
  E: 'estimate',
};
