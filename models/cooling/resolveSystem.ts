import type { z } from 'zod';
import { resolvedCaptureSchema, type ResolvedCapture } from './captureSchema.ts';
import {
  captureDefaults,
  chillers,
  DEFAULT_MECHANICAL,
  derivedParameters,
  plantDefaults,
} from './componentDefaults.ts';
import type { StatedSystem } from './coolingSchema.ts';
import { resolvedPlantSchema, type ResolvedPlant } from './plantSchema.ts';
import { coolingPresets } from './presets.ts';
import type { CoolingPreset } from './presetTypes.ts';
import type { Sourced } from './Sourced.ts';
import { attributeOf } from '../units/attributeOf.ts';
import { unitSymbol } from '../units/suffixes.ts';

/** A parameter used for a result. */
export interface UsedParameter {
  /** Relative to the cooling section. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | string;
  /** Undefined if stated in the plan. */
  readonly source: string | undefined;
}

/** A cooling system with every parameter filled in. */
export interface ResolvedSystem {
  readonly capture: ResolvedCapture;
  readonly plant: ResolvedPlant;
  /** Plant of the room air; undefined without liquid cooling. */
  readonly airPlant: ResolvedPlant | undefined;
  readonly used: readonly UsedParameter[];
}

type Loose = Readonly<Record<string, unknown>> & { readonly kind: string };

/** One component of a system as in the plan and the preset. */
interface Layers {
  readonly stated: Loose | undefined;
  readonly preset: Loose | undefined;
  readonly path: string;
}

/**
 * Fills in a cooling system: values stated in the plan override the preset, and the preset overrides the defaults of each kind.
 *
 * @returns the system with its parameters and their sources, or undefined if neither plan nor preset defines a capture and a plant
 */
export function resolveSystem(stated: StatedSystem): ResolvedSystem | undefined {
  const preset: CoolingPreset | undefined =
    stated.preset === undefined ? undefined : coolingPresets[stated.preset];
  const used: UsedParameter[] = [];
  const captureOf = component(captureDefaults, resolvedCaptureSchema, used);
  const plantOf = component(plantDefaults, resolvedPlantSchema, used);
  const capture = captureOf({ stated: stated.capture, preset: preset?.capture, path: 'capture' });
  const plant = plantOf({ stated: stated.plant, preset: preset?.plant, path: 'plant' });
  if (capture === undefined || plant === undefined) return undefined;
  const airPlant =
    'heatCaptureFraction' in capture
      ? (plantOf({ stated: stated.airPlant, preset: preset?.airPlant, path: 'airPlant' }) ??
        plantOf({ stated: { kind: DEFAULT_MECHANICAL }, preset: undefined, path: 'airPlant' }))
      : undefined;
  return { capture, plant, airPlant, used };
}

type Defaults = Readonly<Record<string, Readonly<Record<string, Sourced<number | string>>>>>;

/** Returns a function that fills in components of one union. */
function component<Component>(
  defaults: Defaults,
  schema: z.ZodType<Component>,
  used: UsedParameter[],
): (layers: Layers) => Component | undefined {
  return (layers) => {
    const filled = fillIn(defaults, layers, used);
    return filled === undefined ? undefined : schema.parse(filled);
  };
}

function fillIn(
  defaults: Defaults,
  { stated, preset, path }: Layers,
  used: UsedParameter[],
): Record<string, unknown> | undefined {
  const kind = stated?.kind ?? preset?.kind;
  if (kind === undefined) return undefined;
  const ofPreset = preset?.kind === kind ? preset : undefined;
  const chosen: Readonly<Record<string, unknown>> = { ...ofPreset, ...namedChiller(stated, path, used) };
  const filled: Record<string, unknown> = { kind };
  for (const [name, fallback] of Object.entries(defaults[kind] ?? {})) {
    const own = stated?.[name] as number | string | undefined;
    const other = (chosen[name] as typeof fallback | undefined) ?? fallback;
    const { value, source } = own === undefined ? other : { value: own, source: undefined };
    filled[name] = value;
    used.push({ path: `${path}.${name}`, ...labelOf(kind, name), value, source });
  }
  Object.assign(filled, statedDerived(kind, { stated, preset: ofPreset, path }, used));
  if (kind === 'airside-economizer') {
    filled['mechanical'] = fillInMechanical(defaults, { stated, preset: ofPreset, path }, used);
  }
  return filled;
}

/** Parameters that follow from others where the plan does not state them: those that it states. */
function statedDerived(
  kind: string,
  { stated, path }: Layers,
  used: UsedParameter[],
): Record<string, number> {
  const own: Record<string, number> = {};
  for (const [name, derived] of Object.entries(derivedParameters[kind] ?? {})) {
    const value = stated?.[name] as number | undefined;
    if (value !== undefined) own[name] = value;
    const { value: shown, source } = value === undefined ? derived : { value, source: undefined };
    used.push({ path: `${path}.${name}`, ...labelOf(kind, name), value: shown, source });
  }
  return own;
}

/** The parameters of a chiller that the plan names; none if it names none. */
function namedChiller(
  stated: Loose | undefined,
  path: string,
  used: UsedParameter[],
): Readonly<Record<string, Sourced<number>>> {
  const name = stated?.['chiller'];
  if (name !== '2026' && name !== 'large') return {};
  used.push({ path: `${path}.chiller`, label: 'Chiller', unit: '', value: name, source: undefined });
  return chillers[name];
}

/** The mechanical plant of an airside economizer; the default one if none is stated. */
function fillInMechanical(defaults: Defaults, { stated, preset, path }: Layers, used: UsedParameter[]) {
  const layers: Layers = {
    stated: stated?.['mechanical'] as Loose | undefined,
    preset: preset?.['mechanical'] as Loose | undefined,
    path: `${path}.mechanical`,
  };
  return (
    fillIn(defaults, layers, used) ??
    fillIn(defaults, { ...layers, stated: { kind: DEFAULT_MECHANICAL } }, used)
  );
}

interface FieldLabel {
  readonly label: string;
  readonly unit: string;
}

const labelsByField = new Map<string, FieldLabel>();
for (const option of [...resolvedCaptureSchema.options, ...resolvedPlantSchema.options]) {
  const kind = option.shape.kind.value;
  for (const [name, field] of Object.entries(option.shape) as [string, z.ZodType][]) {
    const { label = name, unit } = attributeOf(field);
    labelsByField.set(`${kind}.${name}`, { label, unit: unit === undefined ? '' : unitSymbol(unit) });
  }
}

const labelOf = (kind: string, name: string): FieldLabel =>
  labelsByField.get(`${kind}.${name}`) ?? { label: name, unit: '' };
