import type { Library } from '../catalogue/Library.ts';
import { shapleyValues } from '../math/shapley.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { gapOf } from '../report/gapOf.ts';
import type { Gap } from '../report/plantSchema.ts';
import { differingCauses, exchanged, type SavingCause } from './exchangeCauses.ts';
import { studyRun, type StudyRun } from './studyFigures.ts';
import type { Study } from './StudyProgress.ts';

/** Savings of energy, cost and carbon; positive is less than the baseline. */
export interface Savings {
  readonly energySaving_kWh: number;
  readonly costSaving: number;
  /** null if the carbon factors have different bases. */
  readonly carbonSaving_kg: number | null;
}

/** What one cause, or causes that cannot be separated, contribute to a saving. */
export interface CauseSavings extends Savings {
  readonly causes: readonly SavingCause[];
  /** The energy saving by part; null if the PUE is stated anywhere on the way. */
  readonly gap: Gap | null;
  /** The saving if only this is changed in the baseline, and nothing else. */
  readonly alone: Savings;
}

/** A saving split by cause. */
export interface SavingAttribution {
  readonly currency: string;
  /** The whole saving, which the causes add up to. */
  readonly total: Savings;
  /** In the order of the list of causes; empty if the options do not differ in anything that has an effect on the year. */
  readonly causes: readonly CauseSavings[];
  /** Runs of the model. */
  readonly runCount: number;
}

type Computed = Extract<StudyRun, { readonly reason: null }>;

/** Causes that are put together, in turn, until every mixture can be computed and compared. */
const MERGES: readonly (readonly SavingCause[])[] = [
  ['place', 'tariff', 'grid'],
  ['cooling', 'power', 'lighting'],
  ['cooling', 'devices'],
  ['cooling', 'place'],
];

/**
 * Splits the saving of an option by cause: the model is run for every mixture of the two designs, and each cause gets its mean effect
 * over all orders in which the causes can be exchanged (Shapley value). The parts add up to the saving; what causes have only
 * together is shared equally between them. Causes whose mixtures cannot be computed, such as a stated PUE that includes the power
 * chain, are one.
 *
 * @param baseline - a validated scenario; not changed, as is the option
 * @returns null if one of the two cannot be computed, or if their currencies differ
 */
export function* attributeSaving(
  baseline: Scenario,
  option: Scenario,
  library: Library,
): Study<SavingAttribution | null> {
  const differing = differingCauses(baseline, option);
  const runs = new Map<string, StudyRun>();
  const run = (taken: readonly SavingCause[]): StudyRun => {
    const key = taken.join(' ');
    const known = runs.get(key);
    if (known !== undefined) return known;
    const found = studyRun(exchanged(baseline, option, new Set(taken)), library);
    runs.set(key, found);
    return found;
  };
  const [from, to] = [run([]), run(differing)];
  if (from.figures === null || to.figures === null || from.currency !== to.currency) return null;
  const ends = { from, to };
  for (const groups of groupings(differing, baseline, option)) {
    const mixtures = mixturesOf(groups);
    const computed: Computed[] = [];
    for (const mixture of mixtures) {
      const found = run(savingOrder(differing, mixture));
      if (found.figures === null || !isComparable(found, ends)) break;
      computed.push(found);
      yield { doneCount: computed.length, totalCount: mixtures.length, known: null };
    }
    if (computed.length === mixtures.length) return attribution(groups, computed, runs.size);
  }
  return null;
}

interface Ends {
  readonly from: Computed;
  readonly to: Computed;
}

/** A mixture must be paid in the same currency; and on the carbon basis of both ends, if they have the same. */
function isComparable(mixture: Computed, { from, to }: Ends): boolean {
  if (mixture.currency !== from.currency) return false;
  return from.carbonBasis !== to.carbonBasis || mixture.carbonBasis === from.carbonBasis;
}

type Groups = readonly (readonly SavingCause[])[];

/** Groupings from the finest to a single group, which can always be computed: each merge by itself, then one after the other. */
function* groupings(
  differing: readonly SavingCause[],
  baseline: Scenario,
  option: Scenario,
): Generator<Groups> {
  const single: Groups = differing.map((cause) => [cause]);
  const isStated = [baseline, option].some(({ cooling }) => cooling.kind === 'fixed-pue');
  const finest = isStated ? merged(single, ['cooling', 'power', 'lighting']) : single;
  yield finest;
  for (const merge of MERGES) yield merged(finest, merge);
  let groups = finest;
  for (const merge of MERGES) {
    groups = merged(groups, merge);
    yield groups;
  }
  if (differing.length > 0) yield [differing];
}

function merged(groups: Groups, causes: readonly SavingCause[]): Groups {
  const together = groups.filter((group) => group.some((cause) => causes.includes(cause)));
  if (together.length < 2) return groups;
  const [first] = together;
  return groups.flatMap((group) => {
    if (group === first) return [together.flat()];
    return together.includes(group) ? [] : [group];
  });
}

/** All sets of groups, by bit mask. */
const mixturesOf = (groups: Groups): SavingCause[][] =>
  Array.from({ length: 2 ** groups.length }, (_, mask) =>
    groups.flatMap((group, place) => ((mask & (2 ** place)) === 0 ? [] : group)),
  );

const savingOrder = (
  differing: readonly SavingCause[],
  mixture: readonly SavingCause[],
): readonly SavingCause[] => differing.filter((cause) => mixture.includes(cause));

function attribution(groups: Groups, runs: readonly Computed[], runCount: number): SavingAttribution {
  const [from] = runs;
  const to = runs.at(-1);
  if (from === undefined || to === undefined) throw new RangeError('A saving has two ends.');
  const valuesOf = (saving: (run: Computed) => number): number[] =>
    shapleyValues(groups.length, (mask) => {
      const run = runs[mask];
      return run === undefined ? 0 : saving(run);
    });
  const total = savingsOf(from, to);
  const energy = valuesOf((run) => savingsOf(from, run).energySaving_kWh);
  const cost = valuesOf((run) => savingsOf(from, run).costSaving);
  const carbon =
    total.carbonSaving_kg === null ? null : valuesOf((run) => savingsOf(from, run).carbonSaving_kg ?? 0);
  const gaps = gapsOf(from, runs, valuesOf);
  return {
    currency: from.currency,
    total,
    runCount,
    causes: groups.map((causes, place) => ({
      causes,
      energySaving_kWh: energy[place] ?? 0,
      costSaving: cost[place] ?? 0,
      carbonSaving_kg: carbon?.[place] ?? null,
      gap: gaps?.[place] ?? null,
      alone: savingsOf(from, runs[2 ** place] ?? from),
    })),
  };
}

function savingsOf(from: Computed, to: Computed): Savings {
  const isOneBasis = from.carbonBasis === to.carbonBasis;
  return {
    energySaving_kWh: from.figures.facilityEnergy_kWh - to.figures.facilityEnergy_kWh,
    costSaving: from.figures.cost - to.figures.cost,
    carbonSaving_kg: isOneBasis ? from.figures.carbonLocation_kg - to.figures.carbonLocation_kg : null,
  };
}

const gapParts = [
  'computing_kWh',
  'serverFans_kWh',
  'powerChain_kWh',
  'lighting_kWh',
  'cooling_kWh',
] as const;

/** The parts of the energy saving of each cause: Shapley values are linear, so they add up both ways. */
function gapsOf(
  { parts: before }: Computed,
  runs: readonly Computed[],
  valuesOf: (saving: (run: Computed) => number) => number[],
): Gap[] | null {
  if (before === null || runs.some(({ parts }) => parts === null)) return null;
  const ofPart = gapParts.map((part) =>
    valuesOf(({ parts }) => (parts === null ? 0 : gapOf(before, parts)[part])),
  );
  return (ofPart[0] ?? []).map((_, place) => {
    const at = (part: number): number => ofPart[part]?.[place] ?? 0;
    return {
      computing_kWh: at(0),
      serverFans_kWh: at(1),
      powerChain_kWh: at(2),
      lighting_kWh: at(3),
      cooling_kWh: at(4),
    };
  });
}
