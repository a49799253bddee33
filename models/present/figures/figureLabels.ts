/** Keys of the main figures of an option. */
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

/** Labels of the figures. */
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
  meanPrice: 'Cost per kWh',
  demandCost: 'Demand charges',
  waterCost: 'Water and sewer',
  carbon: 'Carbon',
};
