import type { Device } from '../../catalogue/device.ts';
import { isShelfFed, ratedShelfEfficiency, type ShelfLosses } from '../../racks/shelf.ts';
import { defaults } from './defaults.ts';
import type { RackGroup } from './groupRacks.ts';
import type { Resolved } from './lookUp.ts';
import { describeInput } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** What is listed. */
interface Electrical {
  readonly devices: readonly Resolved<Device>[];
  readonly groups: readonly RackGroup[];
  readonly shelf: ShelfLosses;
}

/** Lists the efficiency of power shelves if they feed a device, and the derating of feeds that state none. */
export function noteElectrical(
  scenario: Scenario,
  { devices, groups, shelf }: Electrical,
  preparation: Preparation,
): void {
  if (devices.some(({ row }) => isShelfFed(row))) noteShelves(scenario, shelf, preparation);
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

/** A power chain lists its rectifiers itself. */
function noteShelves({ power }: Scenario, shelf: ShelfLosses, preparation: Preparation): void {
  const path = 'power.rectifierEfficiency';
  const stated = power?.kind === 'within-pue' ? power.rectifierEfficiency : undefined;
  const basis =
    'AC input to DC busbar of power shelves inside the racks, at their design load; the loss is IT';
  const value = Math.round(ratedShelfEfficiency(shelf) * 1e4) / 1e4;
  const source = power?.kind === 'chain' ? 'rectifiers of the power chain' : defaults[path].source;
  preparation.statedOr<number>(stated, { value, source }, describeInput(path, basis));
}
