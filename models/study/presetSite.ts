import type { StatedSystem } from '../cooling/coolingSchema.ts';
import { coolingPresets, type CoolingPresetId } from '../cooling/presets.ts';
import type { CoolingPreset } from '../cooling/presetTypes.ts';
import { unitsOf } from '../cooling/plants/duty.ts';
import { resolveSystem } from '../cooling/resolveSystem.ts';
import { defaults } from '../plan/prepare/defaults.ts';
import { siteIn, type Site } from '../plan/prepare/Site.ts';
import { sizeSite } from '../plan/prepare/sizeSite.ts';
import type { PowerPresetName } from '../power/chainSchema.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { Climate } from '../weather/Climate.ts';
import { designHours, type RequestedBasis } from '../weather/designHours.ts';

/** Conditions that a cooling preset is sized for. */
export interface PresetDuty {
  readonly climate: Climate;
  /** IT load that it is sized for, including the fans of air-cooled devices. */
  readonly it_kW: number;
  readonly designBasis: RequestedBasis;
  /** Preset of the power chain of all systems. Default: the chain that sites with each preset typically have. */
  readonly power?: PowerPresetName;
  /** Changes to the preset: capture and plant, as stated in a plan. */
  readonly changes?: Omit<StatedSystem, 'kind' | 'preset'>;
}

/** A site with a cooling preset, and the effect of its liquid cooling on the devices. */
export interface PresetSite {
  readonly site: Site;
  /** IT load without the server fans that liquid cooling replaces, as a share of `it_kW`. */
  readonly itRatio: number;
  /** Share of that IT load whose heat the liquid removes. */
  readonly liquidFraction: number;
  /** Share of that IT load that fans inside the devices use. */
  readonly fanFraction: number;
}

/**
 * A site with a cooling preset and its power chain, sized for an IT load in a climate. The devices are air-cooled ones,
 * converted if the preset uses liquid cooling.
 *
 * @throws ModelError `out-of-range` if the climate requires operation outside the validity of an equipment model
 */
export function presetSite(id: CoolingPresetId, duty: PresetDuty): PresetSite {
  const { climate, it_kW, designBasis, power, changes } = duty;
  const preset: CoolingPreset = coolingPresets[id];
  const stated: StatedSystem = { ...changes, kind: 'system', preset: id };
  const resolved = resolveSystem(stated);
  if (resolved === undefined)
    throw new ModelError('out-of-range', `The cooling system “${preset.name}” is incomplete.`);
  const { capture } = resolved;
  const liquidFraction = 'heatCaptureFraction' in capture ? capture.heatCaptureFraction : 0;
  const savedFraction = 'serverFanSavedFraction' in capture ? capture.serverFanSavedFraction : 0;
  const fans = stated.serverFanFraction ?? defaults['cooling.serverFanFraction'].value;
  const itRatio = 1 - fans * savedFraction;
  const redundancy = stated.redundancy ?? defaults['cooling.redundancy'].value;
  const rated_kW = it_kW * itRatio;
  const site = sizeSite({
    power: { kind: 'chain', preset: power ?? preset.power },
    parts: { ...resolved, heatReuse: stated.heatReuse },
    units: unitsOf(redundancy, stated.unitCount ?? defaults['cooling.unitCount'].value),
    rated: { it_kW: rated_kW, dc_kW: 0, shelfLoss_kW: 0, liquid_kW: rated_kW * liquidFraction },
    designHours: designHours(climate, designBasis),
  });
  if (site === undefined)
    throw new ModelError('out-of-range', `The plant of “${preset.name}” cannot cool its liquid.`);
  return {
    site: siteIn(site, climate.year),
    itRatio,
    liquidFraction,
    fanFraction: (fans * (1 - savedFraction)) / itRatio,
  };
}
