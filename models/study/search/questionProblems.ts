import { listText, numberText } from '../../units/text.ts';
import { designCountOf, valueCountOf, type DesignChoice } from './designSpace.ts';
import type { DesignLimit, SearchQuestion } from './searchQuestion.ts';

/** Largest space of which every design can be evaluated: its results are kept in memory. */
export const MAX_EXHAUSTIVE_COUNT = 10_000_000;

/**
 * What is wrong with a search, in words for the user: choices without values, too many designs, limits that exclude each other.
 *
 * @returns none if it can run
 */
export function questionProblems(question: SearchQuestion): string[] {
  return [
    ...spaceProblems(question),
    ...question.limits.flatMap(limitProblem),
    ...contradictions(question.limits),
    ...objectiveProblems(question),
    ...countProblems(question),
  ];
}

function spaceProblems({ space }: SearchQuestion): string[] {
  const problems = space.flatMap(choiceProblem);
  const ids = space.map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length > 0) problems.push(`A choice can be stated once only: ${listText([...new Set(twice)])}.`);
  if (problems.length === 0 && designCountOf(space) > Number.MAX_SAFE_INTEGER) {
    const counts = space.map((choice) => numberText(valueCountOf(choice))).join(' x ');
    problems.push(
      `The choices have ${counts} designs; a search can tell ${numberText(Number.MAX_SAFE_INTEGER)} apart. State fewer values.`,
    );
  }
  return problems;
}

function choiceProblem(choice: DesignChoice): string[] {
  if (choice.kind === 'choice') {
    return isCount(choice.optionCount, 1)
      ? []
      : [`${choice.label} has ${String(choice.optionCount)} options; a choice has at least 1.`];
  }
  const { label, from, to, unit, resolution } = choice;
  const problems: string[] = [];
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    problems.push(
      `${label} runs from ${valueText(from, unit)} to ${valueText(to, unit)}; a range begins below its end.`,
    );
  }
  if (!isCount(resolution, 2))
    problems.push(`${label} has ${String(resolution)} values; a range has at least 2.`);
  return problems;
}

function limitProblem({ label, bound, value }: DesignLimit): string[] {
  return Number.isFinite(value)
    ? []
    : [`The limit of ${label}, ${bound} ${String(value)}, is no finite number.`];
}

/** Of each figure, the highest lower limit and the lowest upper limit, if no value meets both. */
function contradictions(limits: readonly DesignLimit[]): string[] {
  return [...new Set(limits.map(({ figure }) => figure))].flatMap((figure) => {
    const own = limits.filter((limit) => limit.figure === figure);
    const lower = own.filter(({ bound }) => bound === 'at least').sort((a, b) => b.value - a.value)[0];
    const upper = own.filter(({ bound }) => bound === 'at most').sort((a, b) => a.value - b.value)[0];
    if (lower === undefined || upper === undefined || lower.value <= upper.value) return [];
    const { label, unit } = lower;
    return [
      `The limits of ${label} exclude each other: at least ${valueText(lower.value, unit)} and at most ${valueText(upper.value, upper.unit)}. No design meets both.`,
    ];
  });
}

function objectiveProblems({ objectives: [first, second] }: SearchQuestion): string[] {
  return first.figure === second?.figure
    ? [`Both objectives are ${first.label}; a front is between two figures.`]
    : [];
}

function countProblems({ seed, exhaustiveCount, evaluationLimit }: SearchQuestion): string[] {
  const problems: string[] = [];
  if (!Number.isSafeInteger(seed)) problems.push(`The seed is ${String(seed)}; a seed is an integer.`);
  if (
    exhaustiveCount !== undefined &&
    !(isCount(exhaustiveCount, 0) && exhaustiveCount <= MAX_EXHAUSTIVE_COUNT)
  ) {
    problems.push(
      `Every design of up to ${String(exhaustiveCount)} is to be evaluated; allowed are 0 to ${numberText(MAX_EXHAUSTIVE_COUNT)}.`,
    );
  }
  if (evaluationLimit !== undefined && !isCount(evaluationLimit, 1)) {
    problems.push(`A search of ${String(evaluationLimit)} designs finds nothing; state at least 1.`);
  }
  return problems;
}

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

const valueText = (value: number, unit: string): string =>
  unit === '' ? String(value) : `${String(value)} ${unit}`;
