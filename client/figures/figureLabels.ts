/** Keys of the figures that stand for an option everywhere on the page. */
export type FigureKey =
  'facilityEnergy' | 'itEnergy' | 'overheadEnergy' | 'pue' | 'peak' | 'itPeak' | 'cost' | 'carbon';

/** What each figure is called. */
export const figureLabels: Readonly<Record<FigureKey, string>> = {
  facilityEnergy: 'Facility energy',
  itEnergy: 'IT energy',
  overheadEnergy: 'Overhead energy',
  pue: 'PUE',
  peak: 'Facility peak',
  itPeak: 'IT peak',
  cost: 'Electricity',
  carbon: 'Carbon',
};
