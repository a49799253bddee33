import { isSameValue } from '../../math/isSameValue.ts';
import type { FedRacks } from '../../power/cords/FedRacks.ts';
import { buildTopology, type BuiltTopology } from '../../power/topology/buildTopology.ts';
import type { Topology } from '../../power/topology/Topology.ts';
import type { StatedTopology } from '../../power/topology/topologySchema.ts';
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
  const { topology, findings } = builtOnce(
    powerTopology,
    racksByNodes(racks, section, conditions),
    conditions.powerFactor,
  );
  preparation.findings.push(...findings);
  return topology;
}

interface Known {
  readonly fed: readonly FedRacks[];
  readonly powerFactor: number;
  readonly built: BuiltTopology;
}

/** The last topology of each statement: options that leave it and its racks as they are share it, and what is computed of it. */
const known = new WeakMap<StatedTopology, Known>();

function builtOnce(stated: StatedTopology, fed: readonly FedRacks[], powerFactor: number): BuiltTopology {
  const last = known.get(stated);
  if (last?.powerFactor === powerFactor && isSameValue(last.fed, fed)) return last.built;
  const deratingFraction = defaults['racks.feeds.deratingFraction'].value;
  const built = buildTopology(stated, fed, { deratingFraction, powerFactor });
  known.set(stated, { fed, powerFactor, built });
  return built;
}
