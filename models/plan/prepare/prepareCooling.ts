import type { Calendar } from '../../series/calendar.ts';
import type { Climate } from '../../weather/Climate.ts';
import type { FacilityRacks, FixedPueCooling, SystemCooling } from './Facility.ts';
import type { Preparation } from './Preparation.ts';
import { prepareFixedPue } from './prepareFixedPue.ts';
import { prepareSystem } from './prepareSystem.ts';
import type { Scenario } from '../document/planSchema.ts';
import { ratedLoad } from './ratedLoad.ts';
import type { ResolvedCooling } from './resolveCooling.ts';

/** What cooling is prepared from. */
interface CoolingContext {
  readonly scenario: Scenario;
  readonly resolved: ResolvedCooling;
  readonly climate: Climate | undefined;
  readonly calendar: Calendar;
  readonly racks: readonly FacilityRacks[];
}

/** Cooling with everything filled in and sized, or undefined where something is missing that it needs. */
export function prepareCooling(
  { scenario, resolved, climate, calendar, racks }: CoolingContext,
  preparation: Preparation,
): FixedPueCooling | SystemCooling | undefined {
  const { cooling, power, site } = scenario;
  if (cooling.kind === 'fixed-pue') {
    if (power?.kind === 'chain') {
      preparation.find(
        'power-chain-within-pue',
        'power',
        'The losses of the power chain are inside the stated PUE already; the chain is left out, so that they do not count twice.',
      );
    }
    return prepareFixedPue(cooling, preparation);
  }
  if (site?.climate === undefined) {
    preparation.find(
      'climate-missing',
      'site.climate',
      'Cooling that is computed from equipment needs a climate: name one of the catalogue, or drop a weather file.',
    );
  }
  const { system, capture } = resolved;
  if (system === undefined || climate === undefined) return undefined;
  const rated = ratedLoad(scenario, racks, capture);
  return prepareSystem(
    { scenario, stated: cooling, resolved: system, climate, calendar, rated },
    preparation,
  );
}
