import type { Library } from '../catalogue/Library.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { optionsOf, scenarioAt, type NamedOption } from '../plan/document/scenarioAt.ts';
import { ModelError } from '../problems/ModelError.ts';
import { inClimate } from './inClimate.ts';
import { studyBase, type StudyBase } from './studyBase.ts';
import { studyRun, type StudyFigures } from './studyFigures.ts';
import type { Study } from './StudyProgress.ts';
import { sweptInputs, type SweptInput, type SweptInputId } from './sweptInputs.ts';

/** What a sweep varies: one input over a range, or the climate over a list. */
export type SweepQuestion =
  | {
      readonly input: SweptInputId;
      /** In the unit of the input. Default: the range of the input. */
      readonly from?: number;
      readonly to?: number;
      /** Number of values, at least 2. */
      readonly stepCount: number;
    }
  | {
      readonly input: 'climate';
      /** Ids of climates of the catalogue. */
      readonly climates: readonly string[];
    };

/** A run of a sweep. */
export interface SweepPoint {
  /** The value of the input; the place in the list of climates. */
  readonly value: number;
  /** null if it cannot be computed, or is not computed yet. */
  readonly figures: StudyFigures | null;
  /** Why there are no figures; null if there are, or if the run is still to come. */
  readonly reason: string | null;
}

/** One option over the values of a sweep. */
export interface SweepLine {
  readonly optionId: string;
  readonly name: string;
  /** The value that the option has, and its figures with it; null if it has no such input, or a climate of its own. */
  readonly own: SweepPoint | null;
  /** None if the option has no such input; `reason` says so. */
  readonly points: readonly SweepPoint[];
  readonly reason: string | null;
}

export interface Sweep {
  readonly input: SweepQuestion['input'];
  readonly label: string;
  readonly unit: string;
  readonly currency: string;
  /** Names of the climates; empty for a number. */
  readonly names: readonly string[];
  readonly rangeReason: string;
  readonly note: string;
  readonly lines: readonly SweepLine[];
}

/** One value for one option. */
interface Task {
  readonly line: number;
  /** Undefined for the value that the option has. */
  readonly point: number | undefined;
}

/**
 * Runs every option of a plan over the values of one input, everything else unchanged. The values come first at the ends and the
 * middle of the range for all options, so that the picture is whole early.
 *
 * @param plan - a validated plan; not changed
 * @returns the sweep; progress has what is known by then
 * @throws ModelError `out-of-range` if the range is empty or has fewer than two steps, or if no option has the input
 */
export function* sweep(plan: Plan, question: SweepQuestion, library: Library): Study<Sweep> {
  const bases = optionsOf(plan).map((option) => ({
    option,
    base: studyBase(scenarioAt(plan, option.id), library),
  }));
  const runner =
    question.input === 'climate' ? climateRunner(question.climates, library) : inputRunner(question, bases);
  const lines = bases.map((one) => startLine(one, runner));
  const currency = bases.find(({ base }) => base !== null)?.base?.currency ?? '';
  const known = (): Sweep => ({
    ...runner.words,
    currency,
    lines: lines.map(({ base: _base, points, ...line }) => ({ ...line, points: [...points] })),
  });
  const tasks = tasksOf(lines, runner.values.length);
  let doneCount = 0;
  for (const { line: place, point } of tasks) {
    const line = lines[place];
    if (line === undefined) continue;
    if (point === undefined) runOwn(line);
    else runPoint(line, point, runner);
    doneCount += 1;
    yield { doneCount, totalCount: tasks.length, known: known() };
  }
  return known();
}

/** A line while it is computed. */
interface RunningLine {
  readonly optionId: string;
  readonly name: string;
  readonly base: StudyBase | null;
  readonly reason: string | null;
  own: SweepPoint | null;
  readonly points: SweepPoint[];
}

interface OptionBase {
  readonly option: NamedOption;
  readonly base: StudyBase | null;
}

const toCome = (value: number): SweepPoint => ({ value, figures: null, reason: null });

function startLine({ option, base }: OptionBase, runner: Runner): RunningLine {
  const reason = base === null ? 'it cannot be computed' : runner.refusal(base);
  const ownValue = base === null ? undefined : runner.ownValue(base);
  return {
    optionId: option.id,
    name: option.name,
    base,
    reason,
    own: reason === null && ownValue !== undefined ? toCome(ownValue) : null,
    points: reason === null ? runner.values.map(toCome) : [],
  };
}

function runOwn(line: RunningLine): void {
  const { base, own } = line;
  if (base === null || own === null) return;
  const { figures, reason } = studyRun(base.scenario, base.library);
  line.own = { value: own.value, figures, reason };
}

function runPoint({ base, points }: RunningLine, point: number, { values, run }: Runner): void {
  const value = values[point];
  if (base === null || value === undefined) return;
  const { figures, reason } = run(base, value);
  points[point] = { value, figures, reason };
}

/** How a sweep runs one value. */
interface Runner {
  readonly values: readonly number[];
  readonly words: Omit<Sweep, 'currency' | 'lines'>;
  /** Why an option has no line; null if it has one. */
  readonly refusal: (base: StudyBase) => string | null;
  readonly ownValue: (base: StudyBase) => number | undefined;
  readonly run: (base: StudyBase, value: number) => Pick<SweepPoint, 'figures' | 'reason'>;
}

type NumberQuestion = Exclude<SweepQuestion, { readonly input: 'climate' }>;

function inputRunner(
  question: NumberQuestion,
  bases: readonly { readonly base: StudyBase | null }[],
): Runner {
  const input = sweptInputs.find(({ id }) => id === question.input);
  if (input === undefined) throw new RangeError(`No sweep varies ${question.input}.`);
  const values = valuesOf(question, input, bases);
  const { id, label, unit, rangeReason, note } = input;
  return {
    values,
    words: { input: id, label, unit, rangeReason, note, names: [] },
    refusal: (base) => (input.valueIn(base) === undefined ? input.missing : null),
    ownValue: input.valueIn,
    run: (base, value) => {
      const { scenario, reason } = input.at(base, value);
      return scenario === null ? { figures: null, reason } : studyRun(scenario, base.library);
    },
  };
}

function valuesOf(
  { from, to, stepCount }: NumberQuestion,
  { label, valueIn, range, missing }: SweptInput,
  bases: readonly { readonly base: StudyBase | null }[],
): number[] {
  const owns = bases.flatMap(({ base }) => (base === null ? [] : (valueIn(base) ?? [])));
  if (owns.length === 0) {
    throw outOfRange(`No option can be swept over ${label.toLowerCase()}: ${missing}.`);
  }
  const [least, most] = [range(Math.min(...owns))[0], range(Math.max(...owns))[1]];
  const [first, last] = [from ?? least, to ?? most];
  if (!(first < last)) throw outOfRange('A sweep begins below its end.');
  if (!(stepCount >= 2)) throw outOfRange('A sweep has at least two values.');
  const step = (last - first) / (stepCount - 1);
  // Without the last digits of a binary fraction, which only confuse.
  return Array.from({ length: stepCount }, (_, index) => Number((first + index * step).toPrecision(12)));
}

const outOfRange = (message: string): ModelError => new ModelError('out-of-range', message);

function climateRunner(ids: readonly string[], library: Library): Runner {
  const names = ids.map((id) => library.climates[id]?.city ?? id);
  return {
    values: ids.map((_, place) => place),
    words: {
      input: 'climate',
      label: 'Climate',
      unit: '',
      names,
      rangeReason: 'climates of the catalogue',
      note: 'Only the weather changes: price, grid factor and clock stay those of the plan. The plant is sized for each climate.',
    },
    refusal: ({ scenario: { cooling } }) =>
      cooling.kind === 'fixed-pue' ? 'its PUE is stated, so that the weather has no effect' : null,
    ownValue: ({ scenario: { site } }) => {
      const own = site?.climate?.kind === 'catalogue' ? ids.indexOf(site.climate.id) : -1;
      return own < 0 ? undefined : own;
    },
    run: (base, value) => {
      const { scenario, reason } = inClimate(base, ids[value] ?? '');
      return scenario === null ? { figures: null, reason } : studyRun(scenario, base.library);
    },
  };
}

/** All values of all options: the values that they have, the ends, the middle, then what is between. */
function tasksOf(
  lines: readonly { readonly own: SweepPoint | null; readonly points: readonly SweepPoint[] }[],
  valueCount: number,
): Task[] {
  const places = lines.map((_, line) => line);
  return [
    ...places.flatMap((line) => ((lines[line]?.own ?? null) === null ? [] : [{ line, point: undefined }])),
    ...coarseFirst(valueCount).flatMap((point) =>
      places.flatMap((line) => (lines[line]?.points[point] === undefined ? [] : [{ line, point }])),
    ),
  ];
}

/** Indices of a list in an order in which any beginning is spread over the whole: ends, middle, quarters. */
function coarseFirst(count: number): number[] {
  const order = new Set<number>([0, count - 1]);
  for (let parts = 2; order.size < count && parts < 4 * count; parts *= 2) {
    for (let part = 1; part < parts; part += 2) order.add(Math.round((part / parts) * (count - 1)));
  }
  for (let index = 0; index < count; index += 1) order.add(index);
  return [...order].filter((index) => index >= 0 && index < count);
}
