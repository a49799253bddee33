import type { Gap } from '../../report/plantSchema.ts';
import type { PartColour } from '../charts/chartTheme.ts';

/** The parts of an energy saving, with their names and colours. */
export const savingParts: readonly {
  readonly part: keyof Gap;
  readonly label: string;
  readonly colour: PartColour;
}[] = [
  { part: 'computing_kWh', label: 'Compute and power supplies', colour: 'computing' },
  { part: 'serverFans_kWh', label: 'Server fans', colour: 'servers' },
  { part: 'powerChain_kWh', label: 'Power chain', colour: 'powerChain' },
  { part: 'lighting_kWh', label: 'Lighting', colour: 'lighting' },
  { part: 'cooling_kWh', label: 'Cooling', colour: 'rejection' },
];
