import type { EnergyParts, WaterParts } from '../../report/plantSchema.ts';
import type { PartColour } from '../charts/chartTheme.ts';

/** Parts of a whole that are drawn as one, with their name and colour. */
export interface PartGroup<Parts> {
  readonly label: string;
  readonly colour: PartColour;
  readonly of: readonly (keyof Parts)[];
}

/** Where the electricity goes, in as many groups as can be told apart; from the devices outwards. */
export const energyGroups: readonly PartGroup<EnergyParts>[] = [
  { label: 'Computing', colour: 'computing', of: ['compute_kWh'] },
  { label: 'Server fans and supplies', colour: 'servers', of: ['serverFans_kWh', 'serverSupplyLoss_kWh'] },
  {
    label: 'Power chain',
    colour: 'powerChain',
    of: [
      'rectifierLoss_kWh',
      'distributionLoss_kWh',
      'upsLoss_kWh',
      'switchgearLoss_kWh',
      'transformerLoss_kWh',
    ],
  },
  { label: 'Lighting', colour: 'lighting', of: ['lighting_kWh'] },
  { label: 'Room fans', colour: 'roomFans', of: ['airFans_kWh'] },
  { label: 'Pumps', colour: 'pumps', of: ['pumps_kWh'] },
  { label: 'Compressors', colour: 'compressors', of: ['compressors_kWh'] },
  { label: 'Towers and coolers', colour: 'rejection', of: ['rejectionFans_kWh'] },
  { label: 'Humidifiers and heat pumps', colour: 'other', of: ['humidifiers_kWh', 'heatPumps_kWh'] },
];

/** Where the water goes. */
export const waterGroups: readonly PartGroup<WaterParts>[] = [
  { label: 'Evaporation', colour: 'rejection', of: ['evaporation_L'] },
  { label: 'Blowdown', colour: 'powerChain', of: ['blowdown_L'] },
  { label: 'Drift', colour: 'computing', of: ['drift_L'] },
  { label: 'Evaporative stages', colour: 'roomFans', of: ['adiabaticWater_L'] },
  { label: 'Humidification', colour: 'other', of: ['humidification_L'] },
];

/** What each part is called where all of them are listed. */
export const energyPartLabels: Readonly<Record<keyof EnergyParts, string>> = {
  compute_kWh: 'Computing',
  serverFans_kWh: 'Server fans',
  serverSupplyLoss_kWh: 'Server supplies',
  rectifierLoss_kWh: 'Rectifiers',
  distributionLoss_kWh: 'Distribution',
  upsLoss_kWh: 'UPS',
  switchgearLoss_kWh: 'Switchgear',
  transformerLoss_kWh: 'Transformers',
  lighting_kWh: 'Lighting',
  airFans_kWh: 'Room fans',
  pumps_kWh: 'Pumps',
  compressors_kWh: 'Compressors',
  rejectionFans_kWh: 'Towers and coolers',
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
