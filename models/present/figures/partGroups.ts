import type { EnergyParts, WaterParts } from '../../report/plantSchema.ts';
import type { PartColour } from '../charts/chartTheme.ts';

/** Parts of a whole that are drawn as one, with label and colour. */
export interface PartGroup<Parts> {
  readonly label: string;
  readonly colour: PartColour;
  readonly of: readonly (keyof Parts)[];
}

/** Use of electricity in groups that stay distinguishable, from the devices outwards. */
export const energyGroups: readonly PartGroup<EnergyParts>[] = [
  { label: 'Compute', colour: 'computing', of: ['compute_kWh'] },
  {
    label: 'Server fans, PSUs and shelves',
    colour: 'servers',
    of: ['serverFans_kWh', 'serverSupplyLoss_kWh', 'rectifierLoss_kWh'],
  },
  {
    label: 'Power chain',
    colour: 'powerChain',
    of: ['distributionLoss_kWh', 'upsLoss_kWh', 'switchgearLoss_kWh', 'transformerLoss_kWh'],
  },
  { label: 'Lighting', colour: 'lighting', of: ['lighting_kWh'] },
  { label: 'CRAC/CRAH fans', colour: 'roomFans', of: ['airFans_kWh'] },
  { label: 'Pumps', colour: 'pumps', of: ['pumps_kWh'] },
  { label: 'Compressors', colour: 'compressors', of: ['compressors_kWh'] },
  { label: 'Heat rejection', colour: 'rejection', of: ['rejectionFans_kWh'] },
  { label: 'Humidifiers and heat pumps', colour: 'other', of: ['humidifiers_kWh', 'heatPumps_kWh'] },
];

/** Use of water. */
export const waterGroups: readonly PartGroup<WaterParts>[] = [
  { label: 'Evaporation', colour: 'rejection', of: ['evaporation_L'] },
  { label: 'Blowdown', colour: 'powerChain', of: ['blowdown_L'] },
  { label: 'Drift', colour: 'computing', of: ['drift_L'] },
  { label: 'Evaporative cooling', colour: 'roomFans', of: ['adiabaticWater_L'] },
  { label: 'Humidification', colour: 'other', of: ['humidification_L'] },
];

/** Label of each part in a full list. */
export const energyPartLabels: Readonly<Record<keyof EnergyParts, string>> = {
  compute_kWh: 'Compute',
  serverFans_kWh: 'Server fans',
  serverSupplyLoss_kWh: 'Power supplies (PSU)',
  rectifierLoss_kWh: 'Power shelves',
  distributionLoss_kWh: 'Distribution',
  upsLoss_kWh: 'UPS',
  switchgearLoss_kWh: 'Switchgear',
  transformerLoss_kWh: 'Transformers',
  lighting_kWh: 'Lighting',
  airFans_kWh: 'CRAC/CRAH fans',
  pumps_kWh: 'Pumps',
  compressors_kWh: 'Compressors',
  rejectionFans_kWh: 'Heat rejection',
  humidifiers_kWh: 'Humidifiers',
  heatPumps_kWh: 'Heat pumps',
};

/** The sum of some parts. */
export function sumOfParts<Parts extends Readonly<Record<keyof Parts, number>>>(
  parts: Parts,
  names: readonly (keyof Parts)[],
): number {
  return names.reduce((total, name) => total + parts[name], 0);
}
