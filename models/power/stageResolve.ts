import type { Choice, InputWords, Note } from './chainInputs.ts';
import { whiteSpace, type StagePreset } from './powerPresets.ts';
import type { StageDesign } from './stage.ts';
import { stageKinds, stageLabels, type StageKind, type StageName } from './stageKinds.ts';
import type { StatedStage } from './stageSchema.ts';

type PresentStage = Exclude<StatedStage, { readonly kind: 'none' }>;
type WordsOf = (field: string, label: string, basis: string) => InputWords;

/** A stage, what the plan states of it, and what it is where the plan states nothing. */
export interface StageChoice {
  readonly name: StageName;
  readonly stated: StatedStage;
  readonly preset: StagePreset;
}

/**
 * Decides every value of one stage.
 *
 * @param note - lists what is decided
 * @returns undefined where the design does without the stage
 */
export function resolveStage({ name, stated, preset }: StageChoice, note: Note): StageDesign | undefined {
  const words: WordsOf = (field, label, basis) => ({
    path: `power.${name}.${field}`,
    label: `${stageLabels[name]}: ${label}`,
    basis,
  });
  const kind = note<StageKind>(
    { stated: stated.kind, value: preset.kind, source: preset.source },
    words('kind', 'kind', 'decides the losses that are not stated'),
  );
  if (kind === 'none' || stated.kind === 'none') return undefined;
  const losses = stageKinds[kind];
  const loss = (field: LossField): number =>
    note(
      { stated: stated[field], value: losses[field], source: losses.source },
      words(field, ...lossWords[field]),
    );
  const built = <Value>(
    field: BuildField,
    value: Value,
    given: Value | undefined,
  ): [Choice<Value>, InputWords] => [
    { stated: given, value, source: preset.source },
    words(field, ...buildWords[field]),
  ];
  return {
    noLoadFraction: loss('noLoadFraction'),
    proportionalFraction: loss('proportionalFraction'),
    squareFraction: loss('squareFraction'),
    redundancy: note(...built('redundancy', preset.redundancy, stated.redundancy)),
    moduleCount: note(...built('moduleCount', preset.moduleCount, stated.moduleCount)),
    ...resolveRating(stated, preset, note, words),
    whiteSpaceFraction: resolveWhiteSpace(name, stated, note, words),
  };
}

type LossField = 'noLoadFraction' | 'proportionalFraction' | 'squareFraction';
type BuildField = 'redundancy' | 'moduleCount' | 'oversizeFraction';

const lossWords: Readonly<Record<LossField, readonly [label: string, basis: string]>> = {
  noLoadFraction: ['no-load loss', 'share of the rating of every energised module'],
  proportionalFraction: ['proportional loss', 'share of the output'],
  squareFraction: ['square-law loss', 'share of the rating at full output'],
};

const buildWords: Readonly<Record<BuildField, readonly [label: string, basis: string]>> = {
  redundancy: ['redundancy', 'all energised modules share the load'],
  moduleCount: ['modules', 'those that carry the load, without redundant ones'],
  oversizeFraction: ['rating above the design load', 'of the modules that carry the load'],
};

/** A rating in kW stands before a rating relative to the design load. */
function resolveRating(
  stated: PresentStage,
  preset: StagePreset,
  note: Note,
  words: WordsOf,
): Pick<StageDesign, 'ratedLoad_kW' | 'oversizeFraction'> {
  const { ratedLoad_kW, oversizeFraction } = stated;
  const { source } = preset;
  if (ratedLoad_kW === undefined) {
    const choice = { stated: oversizeFraction, value: preset.oversizeFraction, source };
    return {
      ratedLoad_kW,
      oversizeFraction: note(choice, words('oversizeFraction', ...buildWords.oversizeFraction)),
    };
  }
  const rated = words('ratedLoad_kW', 'rated output', 'of the modules that carry the load, together');
  note({ stated: ratedLoad_kW, value: ratedLoad_kW, source }, { ...rated, unit: 'kW' });
  return { ratedLoad_kW, oversizeFraction: 0 };
}

/** Transformer and switchgear stand outside: their heat would need cooling whose power they carry themselves. */
function resolveWhiteSpace(name: StageName, stated: PresentStage, note: Note, words: WordsOf): number {
  if (name === 'transformer' || name === 'switchgear') return 0;
  return note(
    {
      stated: 'whiteSpaceFraction' in stated ? stated.whiteSpaceFraction : undefined,
      value: whiteSpace.value,
      source: whiteSpace.source,
    },
    words(
      'whiteSpaceFraction',
      'loss into the white space',
      'share of the loss that its cooling carries away',
    ),
  );
}
