import type { HeatCapture } from '../../racks/ItDraw.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import { defaults } from './defaults.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import { describeInput } from './describeInput.ts';

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
    energyBasis: preparation.statedOr<'typical' | 'maximum'>(
      scenario.energyBasis,
      defaults.energyBasis,
      describeInput('energyBasis', 'draw at full utilisation; breakers are always sized on the maximum'),
    ),
    powerFactor: preparation.statedOr<number>(
      power?.powerFactor,
      defaults.powerFactor,
      describeInput('power.powerFactor', 'kW over kVA at the rack inlet', { label: 'Power factor' }),
    ),
    rectifierEfficiency,
    itRectifierEfficiency: cooling.kind === 'system' ? 1 : rectifierEfficiency,
    capture,
  };
}
