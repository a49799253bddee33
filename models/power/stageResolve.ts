import type { StatedOrDefault, ChainInputText, Note } from './chainInputs.ts';
import { whiteSpace, type StagePreset } from './powerPresets.ts';
import type { StageDesign } from './stage.ts';
import { stageKinds, stageLabels, type StageKind, type StageName } from './stageKinds.ts';
import type { StatedStage } from './stageSchema.ts';

type PresentStage = Exclude<StatedStage, { readonly kind: 'none' }>;
type TextOf = (field: string, label: string, basis: string) => ChainInputText;

/** A stage with its stated values and its preset. */
export interface StageChoice {
  readonly name: StageName;
  readonly stated: StatedStage;
  readonly preset: StagePreset;
}

/**
 * Resolves every value of one stage.
 *
 * @param note - lists the resolved values
 * @returns undefined if the chain has no such stage
 */
export function resolveStage({ name, stated, preset }: StageChoice, note: Note): StageDesign | undefined {
  const textOf: TextOf = (field, label, basis) => ({
    path: `power.${name}.${field}`,
    label: `${stageLabels[name]}: ${label}`,
    basis,
  });
  const kind = note<StageKind>(
    { stated: stated.kind, value: preset.kind, source: preset.source },
    textOf('kind', 'kind', 'determines the losses that are not stated'),
  );
  if (kind === 'none' || stated.kind === 'none') return undefined;
  const losses = stageKinds[kind];
  const loss = (field: LossField): number =>
    note(
      { stated: stated[field], value: losses[field], source: losses.source },
      textOf(field, ...lossText[field]),
    );
  const built = <Value>(
    field: BuildField,
    value: Value,
    statedValue: Value | undefined,
  ): [StatedOrDefault<Value>, ChainInputText] => [
    { stated: statedValue, value, source: preset.source },
    textOf(field, ...designText[field]),
  ];
  return {
    noLoadFraction: loss('noLoadFraction'),
    proportionalFraction: loss('proportionalFraction'),
    squareFraction: loss('squareFraction'),
    redundancy: note(...built('redundancy', preset.redundancy, stated.redundancy)),
    moduleCount: note(...built('moduleCount', preset.moduleCount, stated.moduleCount)),
    ...resolveRating(stated, preset, note, textOf),
    whiteSpaceFraction: resolveWhiteSpace(name, stated, note, textOf),
  };
}

type LossField = 'noLoadFraction' | 'proportionalFraction' | 'squareFraction';
type BuildField = 'redundancy' | 'moduleCount' | 'oversizeFraction';

const lossText: Readonly<Record<LossField, readonly [label: string, basis: string]>> = {
  noLoadFraction: ['no-load loss', 'share of the rating of every energised module'],
  proportionalFraction: ['proportional loss', 'share of the output'],
  squareFraction: ['square-law loss', 'share of the rating at full output'],
};

const designText: Readonly<Record<BuildField, readonly [label: string, basis: string]>> = {
  redundancy: ['redundancy', 'all energised modules share the load'],
  moduleCount: ['modules', 'required for the load, without redundant ones'],
  oversizeFraction: ['rating above the design load', 'of the required modules'],
};

/** A rating in kW overrides a rating relative to the design load. */
function resolveRating(
  stated: PresentStage,
  preset: StagePreset,
  note: Note,
  textOf: TextOf,
): Pick<StageDesign, 'ratedLoad_kW' | 'oversizeFraction'> {
  const { ratedLoad_kW, oversizeFraction } = stated;
  const { source } = preset;
  if (ratedLoad_kW === undefined) {
    const choice = { stated: oversizeFraction, value: preset.oversizeFraction, source };
    return {
      ratedLoad_kW,
      oversizeFraction: note(choice, textOf('oversizeFraction', ...designText.oversizeFraction)),
    };
  }
  const rated = textOf('ratedLoad_kW', 'rated output', 'total of the required modules');
  note({ stated: ratedLoad_kW, value: ratedLoad_kW, source }, { ...rated, unit: 'kW' });
  return { ratedLoad_kW, oversizeFraction: 0 };
}

/** Transformer and switchgear are outside the white space: cooling their heat would add to their own load. */
function resolveWhiteSpace(name: StageName, stated: PresentStage, note: Note, textOf: TextOf): number {
  if (name === 'transformer' || name === 'switchgear') return 0;
  return note(
    {
      stated: 'whiteSpaceFraction' in stated ? stated.whiteSpaceFraction : undefined,
      value: whiteSpace.value,
      source: whiteSpace.source,
    },
    textOf('whiteSpaceFraction', 'loss into the white space', 'share of the loss removed by its cooling'),
  );
}
