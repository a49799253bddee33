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
  | 'designPeak'
  | 'operatingPeak'
  | 'designItPeak'
  | 'operatingItPeak'
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
  designPeak: 'Design peak',
  operatingPeak: 'Operating peak',
  designItPeak: 'IT design peak',
  operatingItPeak: 'IT operating peak',
  cost: 'Electricity',
  meanPrice: 'Cost per kWh',
  demandCost: 'Demand charges',
  waterCost: 'Water and sewer',
  carbon: 'Carbon',
};
