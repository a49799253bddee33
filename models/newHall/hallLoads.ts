import type { Library } from '../catalogue/Library.ts';
import { withoutExport } from '../cooling/CoolingSystem.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { loadInAir } from '../plan/prepare/designLoad.ts';
import type { SystemCooling } from '../plan/prepare/Facility.ts';
import { ModelError } from '../problems/ModelError.ts';
import { draftPlan, type DraftParts } from './draftPlan.ts';

/** Loads of one rack of a hall at its design hour, with its share of the losses and of the plant. */
export interface RackLoads {
  /** Sizing load at the rack's input. */
  readonly rack_kW: number;
  readonly rack_kVA: number;
  readonly weight_kg: number | null;
  /** Heat to the liquid, and to the room air with the losses of the power chain there. */
  readonly liquid_kW: number;
  readonly room_kW: number;
  /** Cooling and lighting. */
  readonly mechanical_kW: number;
  /** From the utility. */
  readonly facility_kW: number;
}

/**
 * Loads of a rack of a draft, as its power chain and cooling plant are sized for them.
 *
 * @param draft - with one entry of identical racks
 * @throws ModelError `plan-not-computable` with the blocking findings
 */
export function hallLoads(draft: DraftParts, library: Library): RackLoads {
  const { facility, findings } = prepare(draftPlan(draft), library);
  const [racks] = facility?.racks ?? [];
  if (facility === null || racks === undefined || facility.cooling.kind !== 'system') {
    const issues = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ path, code, message }) => ({ path, rule: code, message }));
    const text = issues[0]?.message ?? 'The hall cannot be computed.';
    throw new ModelError('plan-not-computable', text, issues);
  }
  const { figures, group } = racks;
  const { rackCount } = group;
  const { liquid_kW, room_kW, mechanical_kW, facility_kW } = designOf(facility.cooling);
  return {
    rack_kW: figures.sizing_kW,
    rack_kVA: figures.sizing_kVA,
    weight_kg: figures.floorWeight_kg,
    liquid_kW: liquid_kW / rackCount,
    room_kW: room_kW / rackCount,
    mechanical_kW: mechanical_kW / rackCount,
    facility_kW: facility_kW / rackCount,
  };
}

type Design = Pick<RackLoads, 'liquid_kW' | 'room_kW' | 'mechanical_kW' | 'facility_kW'>;

function designOf({ site }: SystemCooling): Design {
  const { chain, system, rated, designHours } = site;
  const design = [designHours.hottest, designHours.mostHumid].map((air) =>
    loadInAir({ chain, system: withoutExport(system) }, rated, air),
  );
  const most = (figure: 'cooling_kW' | 'facility_kW' | 'heat_kW'): number =>
    Math.max(...design.map((hour) => hour[figure]));
  const { liquid_kW } = rated;
  return {
    liquid_kW,
    room_kW: most('heat_kW') - liquid_kW,
    mechanical_kW: most('cooling_kW') + chain.lighting_kW,
    facility_kW: most('facility_kW'),
  };
}
