import type { Device } from '../../catalogue/device.ts';
import { defaults } from './defaults.ts';
import type { RackGroup } from './groupRacks.ts';
import type { Resolved } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Lists the rectifier efficiency if a device is DC-fed, and the derating of feeds that state none. */
export function noteElectrical(
  scenario: Scenario,
  devices: readonly Resolved<Device>[],
  groups: readonly RackGroup[],
  preparation: Preparation,
): void {
  if (devices.some(({ row }) => row.inputBasis === 'dc')) {
    const { power } = scenario;
    const stated = power?.kind === 'within-pue' ? power.rectifierEfficiency : undefined;
    preparation.statedOrDefault('power.rectifierEfficiency', stated, 'AC input to DC busbar');
  }
  const feeds = groups.flatMap(({ feedings }) => feedings.flatMap(({ feeds: fed }) => Object.values(fed)));
  if (feeds.some(({ deratingFraction }) => deratingFraction === undefined)) {
    preparation.statedOr<number>(undefined, defaults['racks.feeds.deratingFraction'], {
      path: 'racks.feeds.deratingFraction',
      label: 'Derating of feeds',
      unit: '',
      basis: 'share of the breaker rating usable by a continuous load, for feeds that state none',
    });
  }
}
