import type { StatedSystem } from '../cooling/coolingSchema.ts';
import { coolingPresets, type CoolingPresetId } from '../cooling/presets.ts';
import type { CoolingPreset } from '../cooling/presetTypes.ts';
import { unitsOf } from '../cooling/plants/duty.ts';
import { resolveSystem } from '../cooling/resolveSystem.ts';
import { defaults } from '../plan/prepare/defaults.ts';
import { siteIn, type Site } from '../plan/prepare/Site.ts';
import { sizeSite } from '../plan/prepare/sizeSite.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { Climate } from '../weather/Climate.ts';
import { designHours, type WantedBasis } from '../weather/designHours.ts';

/** What a named system is built for. */
export interface PresetDuty {
  readonly climate: Climate;
  /** Computing load that it is sized for, with the fans of air-cooled devices. */
  readonly it_kW: number;
  readonly designBasis: WantedBasis;
  /** What differs from the preset: capture and plant, as a plan states them. */
  readonly changes?: Omit<StatedSystem, 'kind' | 'preset'>;
}

/** A site with a named cooling system, and what liquid cooling changes in the devices. */
export interface PresetSite {
  readonly site: Site;
  /** IT load left when the fans that the liquid makes needless are gone, share of `it_kW`. */
  readonly itRatio: number;
  /** Share of that IT load whose heat the liquid takes. */
  readonly liquidFraction: number;
  /** Share of that IT load that fans inside the devices use. */
  readonly fanFraction: number;
}

/**
 * A site with a named cooling system and the power chain that goes with it, sized for an IT load in a climate. The devices are
 * air-cooled ones, converted where a liquid takes their heat.
 *
 * @throws ModelError `out-of-range` where the climate asks a machine for what its equations do not know
 */
export function presetSite(id: CoolingPresetId, duty: PresetDuty): PresetSite {
  const { climate, it_kW, designBasis, changes } = duty;
  const preset: CoolingPreset = coolingPresets[id];
  const stated: StatedSystem = { ...changes, kind: 'system', preset: id };
  const resolved = resolveSystem(stated);
  if (resolved === undefined) throw new ModelError('out-of-range', `The system ${id} is not complete.`);
  const { capture } = resolved;
  const liquidFraction = 'heatCaptureFraction' in capture ? capture.heatCaptureFraction : 0;
  const savedFraction = 'serverFanSavedFraction' in capture ? capture.serverFanSavedFraction : 0;
  const fans = stated.serverFanFraction ?? defaults.serverFanFraction.value;
  const itRatio = 1 - fans * savedFraction;
  const redundancy = stated.redundancy ?? defaults.redundancy.value;
  const rated_kW = it_kW * itRatio;
  const site = sizeSite({
    power: { kind: 'chain', preset: preset.power },
    parts: { ...resolved, heatReuse: stated.heatReuse },
    units: unitsOf(redundancy, stated.unitCount ?? defaults.coolingUnitCount.value),
    rated: { it_kW: rated_kW, dc_kW: 0, liquid_kW: rated_kW * liquidFraction },
    designHours: designHours(climate, designBasis),
  });
  if (site === undefined) throw new ModelError('out-of-range', `The plant of ${id} cannot cool its liquid.`);
  return {
    site: siteIn(site, climate.year),
    itRatio,
    liquidFraction,
    fanFraction: (fans * (1 - savedFraction)) / itRatio,
  };
}
