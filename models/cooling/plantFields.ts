import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** Parameters of a machine with a compressor. */
export const compressorFields = {
  carnotFraction: quantity('fraction', {
    label: 'Carnot efficiency (second-law)',
    min: 0.1,
    max: 1,
    description: 'COP over Carnot COP at full load',
  }),
  evaporatorApproach_K: quantity('K', { label: 'Evaporator approach', min: 0.5, max: 20 }),
  condenserApproach_K: quantity('K', {
    label: 'Condenser approach',
    min: 0.5,
    max: 30,
    description: 'Condensing temperature above the air, or above the water that leaves the condenser',
  }),
  minimumLift_K: quantity('K', {
    label: 'Minimum lift',
    min: 1,
    max: 40,
    description: 'Condensing above evaporating temperature; head pressure is maintained in cold weather',
  }),
  maximumCop: quantity('ratio', { label: 'Maximum COP', min: 1, max: 30 }),
  partLoad: z.enum(['variable-speed', 'vanes', 'stepped']).meta({
    label: 'Part-load control',
    description: 'Capacity control: variable speed, inlet vanes, or staged compressors',
  }),
};

/** The air in which a machine trips. */
export const outdoorLimit = {
  maximumOutdoor_C: quantity('C', {
    label: 'High-ambient trip temperature',
    min: 25,
    max: 60,
    description: 'Outdoor dry bulb above which the machine trips; all its heat is unmet then',
  }),
};

/** Parameters of a water pump. */
export const pumpFields = {
  pumpPressure_kPa: quantity('kPa', { label: 'Water pump pressure rise', min: 0, max: 1000 }),
  pumpEfficiency: quantity('ratio', { label: 'Pump efficiency', min: 0.1, max: 1 }),
};

/** Parameters of a cooling tower and its pump. */
export const towerFields = {
  towerApproach_K: quantity('K', {
    label: 'Tower approach',
    min: 1.2,
    max: 20,
    description: 'Leaving water above the wet bulb at the design hour',
  }),
  towerRange_K: quantity('K', { label: 'Tower range', min: 1.2, max: 20 }),
  towerFan_W_per_kW: quantity('W_per_kW', {
    label: 'Tower fan power',
    min: 0,
    max: 60,
    description: 'Electric power at full speed per kW of heat rejected in the design hour',
  }),
  towerPumpPressure_kPa: quantity('kPa', { label: 'Tower pump pressure rise', min: 0, max: 1000 }),
  towerPumpEfficiency: quantity('ratio', { label: 'Tower pump efficiency', min: 0.1, max: 1 }),
  coldestTowerWater_C: quantity('C', {
    label: 'Minimum tower water temperature',
    min: 1,
    max: 30,
    description: 'Freeze protection in cold weather',
  }),
  coldestCondenserWater_C: quantity('C', {
    label: 'Minimum condenser water temperature',
    min: 5,
    max: 30,
    description: 'Minimum for running chillers',
  }),
  latentFraction: fraction(
    'Evaporative fraction',
    'Share of the heat that evaporates water, if stated; otherwise it follows from the air of each hour',
  ).optional(),
};

/** Parameters of evaporated water. */
export const waterFields = {
  cyclesOfConcentration: quantity('ratio', {
    label: 'Cycles of concentration',
    min: 1.1,
    max: 50,
    description: 'Dissolved solids of the basin over those of the make-up water',
  }),
};
/** Droplets that leave a tower. */
export const driftField = {
  driftFraction: fraction('Drift', 'Water lost as droplets, as a share of the flow over the tower'),
};
