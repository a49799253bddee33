import type { RackConditions } from '../racks/rackFigures.ts';
import { defaults } from './defaults.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from './planSchema.ts';

/** Energy basis, power factor and rectifier efficiency. */
export function prepareConditions(scenario: Scenario, preparation: Preparation): RackConditions {
  return {
    energyBasis: preparation.statedOr<'typical' | 'maximum'>(scenario.energyBasis, defaults.energyBasis, {
      path: 'energyBasis',
      label: 'Energy basis',
      unit: '',
      basis: 'draw at full utilisation; breakers are sized on the maximum whatever it says',
    }),
    powerFactor: preparation.statedOr<number>(scenario.power?.powerFactor, defaults.powerFactor, {
      path: 'power.powerFactor',
      label: 'Power factor',
      unit: '',
      basis: 'kW over kVA at the rack inlet',
    }),
    rectifierEfficiency: scenario.power?.rectifierEfficiency ?? defaults.rectifierEfficiency.value,
  };
}
