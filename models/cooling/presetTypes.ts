import type { ResolvedCapture } from './captureSchema.ts';
import type { SourcedParameters } from './componentDefaults.ts';
import type { ResolvedPlant } from './plantSchema.ts';

/** The parameters of one kind in which a preset differs from the defaults, each with its source. */
type Deviations<Component> = Component extends { readonly kind: infer Kind }
  ? { readonly kind: Kind } & Partial<SourcedParameters<Component>>
  : never;

export type PresetCapture = Deviations<ResolvedCapture>;
export type PresetPlant = Deviations<ResolvedPlant> & { readonly mechanical?: PresetPlant };

/** A named cooling system: what captures the heat, what rejects it, and the power chain it is usually built with. */
export interface CoolingPreset {
  readonly name: string;
  readonly description: string;
  /** Preset of the power chain. */
  readonly power: 'large' | 'midsize' | 'small' | 'laboratory';
  readonly capture: PresetCapture;
  readonly plant: PresetPlant;
  /** What carries the heat that the liquid does not take; only where a liquid takes some. */
  readonly airPlant?: PresetPlant;
}
