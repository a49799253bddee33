import { noteInto, type ChainInput } from './chainInputs.ts';
import type { ChainPower } from './chainSchema.ts';
import { powerPresets, usualPreset } from './powerPresets.ts';
import type { StageDesign } from './stage.ts';
import type { StageName } from './stageKinds.ts';
import { resolveStage } from './stageResolve.ts';

/** A chain with every value resolved; an absent stage is undefined. */
export interface ResolvedChain {
  readonly stages: Readonly<Record<StageName, StageDesign | undefined>>;
  readonly lightingFraction: number;
  /** The values used, each with its source. */
  readonly inputs: readonly ChainInput[];
}

/**
 * Resolves every value of a power chain: stated in the plan, or else from its preset.
 *
 * @param power - as stated in the plan
 * @param dc_kW - design load on the DC busbars; if 0, there are no rectifiers, and none are listed
 */
export function resolveChain(power: ChainPower, dc_kW: number): ResolvedChain {
  const known = dc_kW > 0 ? withRectifiers : withoutRectifiers;
  const resolved = known.get(power) ?? decide(power, dc_kW);
  known.set(power, resolved);
  return resolved;
}

/** Cache of resolved chains, since a chain is sized twice and listed once. */
const withRectifiers = new WeakMap<ChainPower, ResolvedChain>();
const withoutRectifiers = new WeakMap<ChainPower, ResolvedChain>();

function decide(power: ChainPower, dc_kW: number): ResolvedChain {
  const inputs: ChainInput[] = [];
  const note = noteInto(inputs);
  const presetName = note(
    { stated: power.preset, value: usualPreset.value, source: usualPreset.source },
    { path: 'power.preset', label: 'Power chain', basis: 'default of stages that are not stated' },
  );
  const preset = powerPresets[presetName];
  const stage = (name: StageName): StageDesign | undefined =>
    resolveStage({ name, stated: power[name] ?? {}, preset: preset[name] }, note);
  const stages = {
    transformer: stage('transformer'),
    switchgear: stage('switchgear'),
    ups: stage('ups'),
    distribution: stage('distribution'),
    rectifier: dc_kW > 0 ? stage('rectifier') : undefined,
  };
  const lightingFraction = note(
    { stated: power.lightingFraction, value: preset.lightingFraction, source: preset.lightingSource },
    {
      path: 'power.lightingFraction',
      label: 'Lighting and small power',
      basis: 'share of the design IT load, the same in every hour',
    },
  );
  return { stages, lightingFraction, inputs };
}
