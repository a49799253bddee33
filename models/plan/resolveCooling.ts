import { resolveSystem, type ResolvedSystem } from '../cooling/resolveSystem.ts';
import type { HeatCapture } from '../racks/ItDraw.ts';
import type { Preparation } from './Preparation.ts';
import { NO_CAPTURE, prepareHeatCapture } from './prepareHeatCapture.ts';
import type { Scenario } from './planSchema.ts';

/** What the racks need to know of the cooling before it can be sized for them. */
export interface ResolvedCooling {
  readonly capture: HeatCapture;
  /** Undefined for a stated PUE, and where the plan's system is not complete. */
  readonly system: ResolvedSystem | undefined;
}

/** Fills in the cooling system of a plan. */
export function resolveCooling({ cooling }: Scenario, preparation: Preparation): ResolvedCooling {
  if (cooling.kind === 'fixed-pue') return { capture: NO_CAPTURE, system: undefined };
  const system = resolveSystem(cooling);
  if (system === undefined) {
    preparation.find(
      'cooling-incomplete',
      'cooling',
      'A cooling system needs a preset, or both a capture and a plant.',
    );
    return { capture: NO_CAPTURE, system };
  }
  return { capture: prepareHeatCapture(cooling, system, preparation), system };
}
