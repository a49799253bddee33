import type { HeatCapture } from '../../racks/ItDraw.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import { defaults } from './defaults.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/**
 * Energy basis, power factor, rectifier efficiency and heat capture.
 *
 * @param capture - heat capture of the devices
 */
export function prepareConditions(
  scenario: Scenario,
  capture: HeatCapture,
  preparation: Preparation,
): RackConditions {
  const { power, cooling } = scenario;
  const rectifierEfficiency =
    (power?.kind === 'within-pue' ? power.rectifierEfficiency : undefined) ??
    defaults.rectifierEfficiency.value;
  return {
    energyBasis: preparation.statedOr<'typical' | 'maximum'>(scenario.energyBasis, defaults.energyBasis, {
      path: 'energyBasis',
      label: 'Energy basis',
      unit: '',
      basis: 'draw at full utilisation; breakers are always sized on the maximum',
    }),
    powerFactor: preparation.statedOr<number>(power?.powerFactor, defaults.powerFactor, {
      path: 'power.powerFactor',
      label: 'Power factor',
      unit: '',
      basis: 'kW over kVA at the rack inlet',
    }),
    rectifierEfficiency,
    itRectifierEfficiency: cooling.kind === 'system' ? 1 : rectifierEfficiency,
    capture,
  };
}
