import type { ResolvedCapture } from './captureSchema.ts';
import type { SourcedParameters } from './componentDefaults.ts';
import type { ResolvedPlant } from './plantSchema.ts';

/** The parameters of one kind in which a preset differs from the defaults, each with its source. */
type Deviations<Component> = Component extends { readonly kind: infer Kind }
  ? { readonly kind: Kind } & Partial<SourcedParameters<Component>>
  : never;

export type PresetCapture = Deviations<ResolvedCapture>;
export type PresetPlant = Deviations<ResolvedPlant> & { readonly mechanical?: PresetPlant };

/** A cooling preset: heat capture and cooling plant; and the power chain that it is typically built with. */
export interface CoolingPreset {
  readonly name: string;
  readonly description: string;
  /** Preset of the power chain of sites with such cooling. It is not a default: see `usualPreset`. */
  readonly power: 'large' | 'midsize' | 'small' | 'laboratory';
  readonly capture: PresetCapture;
  readonly plant: PresetPlant;
  /** Plant of the room air, for the heat that the liquid does not remove; with liquid cooling only. */
  readonly airPlant?: PresetPlant;
}
