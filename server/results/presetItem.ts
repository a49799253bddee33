import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import { resolveSystem, type UsedParameter } from '../../models/cooling/resolveSystem.ts';
import type { CoolingPreset } from '../../models/cooling/presetTypes.ts';

/** A cooling preset with all its parameters. */
export interface PresetItem extends Pick<CoolingPreset, 'name' | 'description' | 'power'> {
  readonly id: CoolingPresetId;
  readonly capture: string;
  readonly plant: string;
  /** The plant of the heat that the liquid does not remove; null without liquid cooling. */
  readonly airPlant: string | null;
  readonly parameters: readonly (UsedParameter & { readonly source: string })[];
}

/** All cooling presets. */
export function presetItems(): PresetItem[] {
  return (Object.keys(coolingPresets) as CoolingPresetId[]).flatMap((id) => {
    const { name, description, power } = coolingPresets[id];
    const resolved = resolveSystem({ kind: 'system', preset: id });
    if (resolved === undefined) return [];
    const { capture, plant, airPlant, used } = resolved;
    return {
      id,
      name,
      description,
      power,
      capture: capture.kind,
      plant: plant.kind,
      airPlant: airPlant?.kind ?? null,
      // Only a parameter that a plan states has no source.
      parameters: used.map((parameter) => ({ ...parameter, source: parameter.source ?? 'plan' })),
    };
  });
}
