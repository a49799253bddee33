import type { HeatCapture } from '../../racks/ItDraw.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import type { Preparation } from './Preparation.ts';
import { prepareShelf } from './prepareShelf.ts';
import type { Scenario } from '../document/planSchema.ts';

/**
 * Energy basis, power factor, power shelves and heat capture.
 *
 * @param capture - heat capture of the devices
 */
export function prepareConditions(
  scenario: Scenario,
  capture: HeatCapture,
  preparation: Preparation,
): RackConditions {
  const { power } = scenario;
  return {
    energyBasis: preparation.statedOrDefault(
      'energyBasis',
      scenario.energyBasis,
      'draw at full utilisation; breakers are always sized on the maximum',
    ),
    powerFactor: preparation.statedOrDefault(
      'power.powerFactor',
      power?.powerFactor,
      'kW over kVA at the rack inlet',
      { label: 'Power factor' },
    ),
    shelf: prepareShelf(scenario, (id) => preparation.tables.find('devices', id)?.row),
    capture,
  };
}
