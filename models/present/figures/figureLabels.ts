/** Keys of the figures that stand for an option everywhere on the page. */
export type FigureKey =
  | 'facilityEnergy'
  | 'itEnergy'
  | 'overheadEnergy'
  | 'pue'
  | 'itue'
  | 'tue'
  | 'wue'
  | 'water'
  | 'peak'
  | 'itPeak'
  | 'cost'
  | 'meanPrice'
  | 'demandCost'
  | 'waterCost'
  | 'carbon';

/** What each figure is called. */
export const figureLabels: Readonly<Record<FigureKey, string>> = {
  facilityEnergy: 'Facility energy',
  itEnergy: 'IT energy',
  overheadEnergy: 'Overhead energy',
  pue: 'PUE',
  itue: 'ITUE',
  tue: 'TUE',
  wue: 'WUE',
  water: 'Water',
  peak: 'Facility peak',
  itPeak: 'IT peak',
  cost: 'Electricity',
  meanPrice: 'A kWh, all in',
  demandCost: 'Demand charges',
  waterCost: 'Water and sewer',
  carbon: 'Carbon',
};
