import type { StatedSystem } from '../../cooling/coolingSchema.ts';
import { coolingPresets } from '../../cooling/presets.ts';
import { resolveSystem, type ResolvedSystem } from '../../cooling/resolveSystem.ts';
import type { HeatCapture } from '../../racks/ItDraw.ts';
import { captureLabels, kindLabels, partLabels } from './coolingKindLabels.ts';
import type { Preparation } from './Preparation.ts';
import { NO_CAPTURE, prepareHeatCapture } from './prepareHeatCapture.ts';
import { fixedText } from '../../units/text.ts';
import type { Scenario } from '../document/planSchema.ts';

/** The cooling as needed by the racks before it is sized for them. */
export interface ResolvedCooling {
  readonly capture: HeatCapture;
  /** Undefined for a stated PUE, and if the plan's system is incomplete. */
  readonly system: ResolvedSystem | undefined;
}

/** Cached systems of cooling sections. Options without changes of the cooling share the section and its system. */
const known = new WeakMap<StatedSystem, ResolvedSystem>();

function resolvedOf(stated: StatedSystem): ResolvedSystem | undefined {
  const cached = known.get(stated);
  if (cached !== undefined) return cached;
  const system = resolveSystem(stated);
  if (system !== undefined) known.set(stated, Object.freeze(system));
  return system;
}

/**
 * Fills in the cooling system of a plan.
 *
 * @param scenario - its cooling section must not be changed afterwards
 */
export function resolveCooling({ cooling }: Scenario, preparation: Preparation): ResolvedCooling {
  if (cooling.kind === 'fixed-pue') return { capture: NO_CAPTURE, system: undefined };
  const system = resolvedOf(cooling);
  if (system === undefined) {
    preparation.find(
      'cooling-incomplete',
      'cooling',
      'The cooling requires a cooling system, or both a heat capture and a cooling plant.',
    );
    return { capture: NO_CAPTURE, system };
  }
  noteOverridden(cooling, system, preparation);
  noteUnusedWater(cooling, system, preparation);
  return { capture: prepareHeatCapture(cooling, system, preparation), system };
}

/** Reports stated parts that override the preset: an option that changes the preset retains the parts stated in the plan. */
function noteOverridden(stated: StatedSystem, system: ResolvedSystem, preparation: Preparation): void {
  if (stated.preset !== undefined) {
    const preset = coolingPresets[stated.preset];
    for (const part of ['capture', 'plant'] as const) {
      const statedKind = stated[part]?.kind;
      if (statedKind === undefined || statedKind === preset[part].kind) continue;
      preparation.find(
        'cooling-preset-overridden',
        `cooling.${part}`,
        `The cooling system “${preset.name}” has ${partLabels[part]} ${kindLabels[preset[part].kind]}; the plan states ${kindLabels[statedKind]}, which is used.`,
      );
    }
  }
  if (stated.airPlant !== undefined && system.airPlant === undefined) {
    preparation.find(
      'cooling-part-unused',
      'cooling.airPlant',
      `With ${captureLabels[system.capture.kind]} all heat goes to the air, which the cooling plant cools; the separate plant of the room air is unused.`,
    );
  }
}

/** Reports chilled water that is stated for coils in which refrigerant cools the air. */
function noteUnusedWater(
  { capture }: StatedSystem,
  { plant }: ResolvedSystem,
  preparation: Preparation,
): void {
  const machine = plant.kind === 'airside-economizer' ? plant.mechanical.kind : plant.kind;
  if (machine !== 'direct-expansion') return;
  if (capture?.kind !== 'room-air' && capture?.kind !== 'in-row') return;
  if (capture.supplyWater_C === undefined) return;
  preparation.find(
    'supply-water-unused',
    'cooling.capture.supplyWater_C',
    `Chilled water at ${fixedText(capture.supplyWater_C, 1)} °C is stated, but DX units cool the air with refrigerant; it is unused.`,
  );
}
