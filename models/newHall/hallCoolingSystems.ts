import type { Device } from '../catalogue/device.ts';
import type { CoolingPresetId } from '../cooling/presets.ts';
import { coolingPresets } from '../cooling/presets.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { percentText } from '../units/text.ts';
import type { HallCooling } from './answersSchema.ts';

/** How heat leaves the racks. */
export type HallCapture = Exclude<HallCooling, 'compare'>;

/** A cooling system of the hall. */
export interface HallSystem {
  /** Id of the option of the plan, if several are compared. */
  readonly id: string;
  readonly name: string;
  readonly capture: HallCapture;
  readonly preset: CoolingPresetId;
}

/** Share of the heat to its own loop from which a device cannot run on air alone: the limit of `liquid-needed`. */
const MAINLY_LIQUID = 0.5;

const system = (id: string, capture: HallCapture, preset: CoolingPresetId): HallSystem => ({
  id,
  name: coolingPresets[preset].name,
  capture,
  preset,
});

const systems = {
  air: system('air', 'air', 'free-cooling-chiller'),
  'rear-door': system('rear-door', 'rear-door', 'rear-door'),
  'direct-to-chip': system('direct-to-chip', 'direct-to-chip', 'direct-to-chip-w32-dry'),
  immersion: system('immersion', 'immersion', 'immersion-w40-dry'),
  warm: system('warm-water', 'direct-to-chip', 'direct-to-chip-w40-dry'),
} as const;

/** Systems of a hall, and where they differ from the answer. */
export interface ChosenSystems {
  readonly systems: readonly [HallSystem, ...HallSystem[]];
  readonly findings: readonly Finding[];
}

/**
 * The cooling systems of the answers, if the device can be cooled so; otherwise the nearest system that it can be cooled with,
 * and a finding.
 */
export function hallCoolingSystems(cooling: HallCooling, device: Device): ChosenSystems {
  const { liquidFraction = 0, name } = device;
  const needsLiquid = liquidFraction >= MAINLY_LIQUID;
  if (needsLiquid && cooling !== 'direct-to-chip') {
    const share = `${percentText(liquidFraction, 0)} of the heat of ${name} leaves by cold plates`;
    const instead: ChosenSystems['systems'] =
      cooling === 'compare' ? [systems['direct-to-chip'], systems.warm] : [systems['direct-to-chip']];
    const done =
      cooling === 'compare'
        ? 'so it cannot run on air: two direct-to-chip systems are compared, with water of 32 °C and of 40 °C.'
        : `which ${coolingNames[cooling]} does not supply: direct-to-chip cooling was planned instead.`;
    return { systems: instead, findings: [finding('hall-cooling-changed', 'cooling', `${share}, ${done}`)] };
  }
  if (!needsLiquid && cooling === 'direct-to-chip') {
    const message = `${name} is air-cooled: it has no cold plates for direct-to-chip cooling. Rear-door heat exchangers were planned instead; choose a device with cold plates for direct-to-chip.`;
    return {
      systems: [systems['rear-door']],
      findings: [finding('hall-cooling-changed', 'cooling', message)],
    };
  }
  if (cooling === 'compare') return { systems: [systems.air, systems['rear-door']], findings: [] };
  return { systems: [systems[cooling]], findings: [] };
}

const coolingNames: Readonly<Record<HallCooling, string>> = {
  air: 'room air',
  'rear-door': 'a rear-door heat exchanger',
  'direct-to-chip': 'direct-to-chip cooling',
  immersion: 'an immersion tank',
  compare: 'room air',
};
