import { rankRegression, type RankRegression } from '../../math/sensitivity/rankRegression.ts';
import { sobolIndices, type SobolIndices } from '../../math/sensitivity/sobolIndices.ts';
import type { StudyOutline } from '../rows/StudyOutline.ts';
import { rowOfPoints } from '../rows/rowLevels.ts';
import type { StudyRows } from '../rows/StudyRows.ts';
import { figureColumn } from './comparable.ts';

/** An input at its low and its high value, the others at their medians. */
export interface OneAtATime {
  /** Place of the input. */
  readonly input: number;
  readonly low: { readonly value: number; readonly figure: number };
  readonly high: { readonly value: number; readonly figure: number };
  /** Between the two, without sign; NaN if one cannot be computed. */
  readonly swing: number;
}

/** What matters for a figure, by the method of the study's draws. */
export type Sensitivity =
  | { readonly kind: 'one-at-a-time'; readonly median: number; readonly inputs: readonly OneAtATime[] }
  | { readonly kind: 'sobol-indices'; readonly indices: SobolIndices }
  | { readonly kind: 'rank-regression'; readonly ranks: RankRegression };

/** Resampled blocks that the ranges of indices come from. */
const RESAMPLE_COUNT = 1000;

/**
 * How the uncertain inputs change a figure of one design; every number is a run of the model.
 *
 * @param points - of the design, in the order of the axes
 * @returns null if the study has no uncertain inputs, or not all rows of the design
 */
export function sensitivityOf(
  study: StudyOutline,
  rows: StudyRows,
  figure: string,
  points: readonly number[],
): Sensitivity | null {
  const { draws } = study.document;
  const column = figureColumn(study, rows, figure);
  if (draws === undefined || study.inputs.length === 0 || column === undefined) return null;
  const places = placesOfDraws(study, rows, points);
  if (places === null) return null;
  const outputs = Float64Array.from(places, (place) => column[place] ?? NaN);
  switch (draws.method) {
    case 'one-at-a-time':
      return oneAtATime(study, rows, { places, outputs });
    case 'sobol-indices': {
      const options = { resampleCount: RESAMPLE_COUNT, seed: draws.seed };
      return { kind: 'sobol-indices', indices: sobolIndices(outputs, study.inputs.length, options) };
    }
    case 'latin-hypercube':
    case 'sobol-sequence':
      return {
        kind: 'rank-regression',
        ranks: rankRegression(inputValues(rows, places), study.inputs.length, outputs),
      };
  }
}

/** Places of the rows of a design, in the order of the draws; null if some are missing. */
function placesOfDraws(study: StudyOutline, rows: StudyRows, points: readonly number[]): number[] | null {
  if (rows.numbers !== undefined) return null;
  const places = Array.from(
    { length: study.drawCount },
    (_, draw) => rowOfPoints(study, points, draw) - rows.from,
  );
  return places.every((place) => place >= 0 && place < rows.count) ? places : null;
}

function inputValues({ inputs }: StudyRows, places: readonly number[]): Float64Array {
  const values = new Float64Array(places.length * inputs.length);
  for (const [index, place] of places.entries()) {
    for (const [input, column] of inputs.entries()) {
      values[index * inputs.length + input] = column[place] ?? NaN;
    }
  }
  return values;
}

interface Drawn {
  readonly places: readonly number[];
  readonly outputs: Float64Array;
}

function oneAtATime(study: StudyOutline, rows: StudyRows, { places, outputs }: Drawn): Sensitivity {
  const ends = study.inputs.map((_, input): OneAtATime => {
    const end = (draw: number): OneAtATime['low'] => ({
      value: rows.inputs[input]?.[places[draw] ?? 0] ?? NaN,
      figure: outputs[draw] ?? NaN,
    });
    const [low, high] = [end(2 * input + 1), end(2 * input + 2)];
    return { input, low, high, swing: Math.abs(high.figure - low.figure) };
  });
  const bySwing = (one: OneAtATime): number => (Number.isNaN(one.swing) ? Infinity : one.swing);
  return {
    kind: 'one-at-a-time',
    median: outputs[0] ?? NaN,
    inputs: ends.toSorted((a, b) => bySwing(b) - bySwing(a)),
  };
}
