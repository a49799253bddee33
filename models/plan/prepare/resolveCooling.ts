import type { StatedSystem } from '../../cooling/coolingSchema.ts';
import { coolingPresets } from '../../cooling/presets.ts';
import { resolveSystem, type ResolvedSystem } from '../../cooling/resolveSystem.ts';
import type { HeatCapture } from '../../racks/ItDraw.ts';
import type { Preparation } from './Preparation.ts';
import { NO_CAPTURE, prepareHeatCapture } from './prepareHeatCapture.ts';
import type { Scenario } from '../document/planSchema.ts';

/** What the racks need to know of the cooling before it can be sized for them. */
export interface ResolvedCooling {
  readonly capture: HeatCapture;
  /** Undefined for a stated PUE, and where the plan's system is not complete. */
  readonly system: ResolvedSystem | undefined;
}

/** Systems of cooling sections. Options that leave the cooling alone share the section, and so its system. */
const known = new WeakMap<StatedSystem, ResolvedSystem>();

function resolvedOf(stated: StatedSystem): ResolvedSystem | undefined {
  const before = known.get(stated);
  if (before !== undefined) return before;
  const system = resolveSystem(stated);
  if (system !== undefined) known.set(stated, Object.freeze(system));
  return system;
}

/**
 * Fills in the cooling system of a plan.
 *
 * @param scenario - whose cooling section must not be changed afterwards
 */
export function resolveCooling({ cooling }: Scenario, preparation: Preparation): ResolvedCooling {
  if (cooling.kind === 'fixed-pue') return { capture: NO_CAPTURE, system: undefined };
  const system = resolvedOf(cooling);
  if (system === undefined) {
    preparation.find(
      'cooling-incomplete',
      'cooling',
      'A cooling system needs a preset, or both a capture and a plant.',
    );
    return { capture: NO_CAPTURE, system };
  }
  noteOverridden(cooling, system, preparation);
  return { capture: prepareHeatCapture(cooling, system, preparation), system };
}

/** Says where a plan names a system and means another: an option that changes the preset keeps what the plan states. */
function noteOverridden(stated: StatedSystem, system: ResolvedSystem, preparation: Preparation): void {
  if (stated.preset !== undefined) {
    const preset = coolingPresets[stated.preset];
    for (const part of ['capture', 'plant'] as const) {
      const own = stated[part]?.kind;
      if (own === undefined || own === preset[part].kind) continue;
      preparation.find(
        'cooling-preset-overridden',
        `cooling.${part}`,
        `The system ${stated.preset} has a ${part} of the kind ${preset[part].kind}; the plan states ${own}, which counts.`,
      );
    }
  }
  if (stated.airPlant !== undefined && system.airPlant === undefined) {
    preparation.find(
      'cooling-part-unused',
      'cooling.airPlant',
      `All heat of ${system.capture.kind} goes to the air, which cooling.plant cools; the air plant has nothing to do.`,
    );
  }
}
