import type { MeteringPoint } from '../../power/meteringPoint.ts';
import type { Calendar } from '../../series/calendar.ts';
import type { Climate } from '../../weather/Climate.ts';
import type { FacilityRacks, FixedPueCooling, SystemCooling } from './Facility.ts';
import type { Preparation } from './Preparation.ts';
import { distributionWithinPue } from './distributionWithinPue.ts';
import { prepareFixedPue } from './prepareFixedPue.ts';
import { prepareSystem } from './prepareSystem.ts';
import type { Scenario } from '../document/planSchema.ts';
import { ratedLoad } from './ratedLoad.ts';
import type { ResolvedCooling } from './resolveCooling.ts';

/** Input for preparing the cooling. */
interface CoolingContext {
  readonly scenario: Scenario;
  readonly resolved: ResolvedCooling;
  readonly climate: Climate | undefined;
  readonly calendar: Calendar;
  readonly racks: readonly FacilityRacks[];
  /** Energy that costs as much as a litre of water; 0 if water has no price. */
  readonly waterValue_kWh_per_L: number;
  readonly itMetering: MeteringPoint;
}

/** Cooling with all values filled in and sized; undefined if a required value is missing. */
export function prepareCooling(
  { scenario, resolved, climate, calendar, racks, waterValue_kWh_per_L, itMetering }: CoolingContext,
  preparation: Preparation,
): FixedPueCooling | SystemCooling | undefined {
  const { cooling, power, site } = scenario;
  if (cooling.kind === 'fixed-pue') {
    const distribution = distributionWithinPue({ power, itMetering, racks }, preparation);
    return prepareFixedPue(cooling, distribution, preparation);
  }
  if (site?.climate === undefined) {
    preparation.find(
      'climate-missing',
      'site.climate',
      'Cooling computed from equipment requires a climate: choose one of the catalogue, or add a weather file.',
    );
  }
  const { system, capture } = resolved;
  if (system === undefined || climate === undefined) return undefined;
  const rated = ratedLoad(scenario, racks, capture);
  return prepareSystem(
    { scenario, stated: cooling, resolved: system, climate, calendar, rated, waterValue_kWh_per_L },
    preparation,
  );
}
