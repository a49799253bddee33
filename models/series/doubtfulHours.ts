import { finding, type Finding } from '../problems/Finding.ts';
import { numberText, percentText } from '../units/text.ts';
import { longestRun, runsOfOneValue, type Run } from './runsOfOneValue.ts';

/** What a series is of, and how long it may stay at one value without doubt. */
export interface HoursRule {
  /** Name of the quantity in messages, and its unit; empty for a share. */
  readonly quantity: string;
  readonly unit: string;
  readonly path: string;
  /** Hours of exactly zero from which a run is doubted. */
  readonly zeroRun_h: number;
  /** Hours of one other value from which a run is doubted. */
  readonly constantRun_h: number;
  /** Values per hour. Default: 1 */
  readonly stepsPerHour?: number;
}

/** A series of one value for this share of the year is meant so. */
const DELIBERATE = 0.9;

/**
 * Reports long runs of exactly zero, and of exactly one other value, in a measured series: they often stand for missing values. A series of one
 * value throughout is a deliberate one and is not reported, unless that is zero.
 */
export function doubtfulHours(values: ArrayLike<number>, rule: HoursRule): Finding[] {
  const { quantity, unit, path, zeroRun_h, constantRun_h, stepsPerHour = 1 } = rule;
  const shortest = Math.min(zeroRun_h, constantRun_h) * stepsPerHour;
  const runs = runsOfOneValue(values, shortest);
  const zeros = runs.filter(({ value, length }) => value === 0 && length >= zeroRun_h * stepsPerHour);
  const constants = runs.filter(
    ({ value, length }) =>
      value !== 0 && length >= constantRun_h * stepsPerHour && length < DELIBERATE * values.length,
  );
  const inHours = (steps: number): string => `${numberText(steps / stepsPerHour)} hours`;
  const messages: string[] = [];
  const longestZero = longestRun(zeros);
  if (longestZero !== undefined) {
    messages.push(
      `${inHours(total(zeros))} have a ${quantity} of exactly 0, up to ${inHours(longestZero.length)} in a row, from hour ${numberText(Math.floor(longestZero.from / stepsPerHour) + 1)} of the year. ` +
        `Zeros often stand for missing values${effectText(values, zeros)}`,
    );
  }
  const longest = longestRun(constants);
  if (longest !== undefined) {
    messages.push(
      `${inHours(total(constants))} have a ${quantity} that does not change for ${inHours(constantRun_h * stepsPerHour)} or more, longest for ${inHours(longest.length)} at ${numberText(longest.value, 3)}${unit === '' ? '' : ` ${unit}`}, ` +
        `from hour ${numberText(Math.floor(longest.from / stepsPerHour) + 1)} of the year. A repeated value often stands for missing ones`,
    );
  }
  return messages.map((message) => finding('series-doubtful', path, message));
}

const total = (runs: readonly Run[]): number => runs.reduce((steps, { length }) => steps + length, 0);

/** What the mean of the year is with and without the zeros. */
function effectText(values: ArrayLike<number>, zeros: readonly Run[]): string {
  let sum = 0;
  for (let step = 0; step < values.length; step += 1) sum += values[step] ?? 0;
  const others = values.length - total(zeros);
  if (sum === 0 || others === 0) return '';
  return `; without them the mean is ${percentText(values.length / others - 1)} higher`;
}
