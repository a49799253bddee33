import { buildTopology } from '../../power/topology/buildTopology.ts';
import type { Topology } from '../../power/topology/Topology.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import { defaults } from './defaults.ts';
import type { FacilityRacks } from './Facility.ts';
import { racksByNodes } from './fedRacks.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/**
 * The power topology with all racks.
 *
 * @param racks - resolved racks
 * @returns null if the plan states no topology, or one that cannot be computed
 */
export function prepareTopology(
  { powerTopology, racks: section }: Pick<Scenario, 'powerTopology' | 'racks'>,
  racks: readonly FacilityRacks[],
  conditions: RackConditions,
  preparation: Preparation,
): Topology | null {
  if (powerTopology === undefined) return null;
  const { topology, findings } = buildTopology(powerTopology, racksByNodes(racks, section, conditions), {
    deratingFraction: defaults['racks.feeds.deratingFraction'].value,
    powerFactor: conditions.powerFactor,
  });
  preparation.findings.push(...findings);
  return topology;
}
