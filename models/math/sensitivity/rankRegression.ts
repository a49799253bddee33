import { sampleImpossible } from '../sampling/sampleRefusals.ts';
import { invertCorrelations } from './invertCorrelations.ts';
import { ranksOf } from './ranksOf.ts';

/** How a figure follows an input, by their ranks. */
export interface RankEffect {
  /** Rank correlation (Spearman's) with the figure, -1 to 1; null for an input that is the same in all rows. */
  readonly rankCorrelation: number | null;
  /**
   * Standardised rank regression coefficient: its size ranks what matters, its sign tells the direction. null for an input that is
   * the same in all rows.
   */
  readonly coefficient: number | null;
  /** Of the coefficient; less than two of them from 0 is no effect that can be told from chance. */
  readonly standardError: number | null;
}

/** Rows with a figure, and those without, which are left out. */
interface UsedRows {
  readonly rowCount: number;
  readonly droppedRowCount: number;
}

/** The effects of all inputs; or why there are none. */
export type RankRegression =
  | (UsedRows & {
      readonly kind: 'ranked';
      /** In the order of the inputs. */
      readonly inputs: readonly RankEffect[];
      /** R²: the share of the variance of the ranks that the regression explains. Below about 0.7 its order is not reliable. */
      readonly explainedFraction: number;
    })
  | (UsedRows & {
      readonly kind: 'none';
      readonly reason: 'constant' | 'too-few-rows' | 'dependent-inputs';
      /** The reason in words. */
      readonly message: string;
    });

/** Rows for each coefficient, so that a regression does not fit chance. */
const MIN_ROWS_PER_INPUT = 5;

/**
 * Ranks what matters in a plain sample: a linear regression on the ranks of the figure on the ranks of all inputs, standardised. It
 * tells rising and falling effects, also of correlated inputs; effects that rise and fall again, or that inputs have only together, are
 * missing, which `explainedFraction` shows.
 *
 * Source: R. L. Iman and W. J. Conover, The use of the rank transform in regression, Technometrics 21 (1979) 499-509.
 *
 * @param values - of the inputs, row by row (`drawSample`)
 * @param inputCount - numbers in a row
 * @param outputs - the figure of each row; NaN where there is none
 * @throws ModelError if the values are not one row for each output
 */
export function rankRegression(
  values: Float64Array,
  inputCount: number,
  outputs: ArrayLike<number>,
): RankRegression {
  requireRows(values, inputCount, outputs);
  const rows = new Uint32Array(outputs.length)
    .map((_, row) => row)
    .filter((row) => Number.isFinite(outputs[row]));
  const used = { rowCount: rows.length, droppedRowCount: outputs.length - rows.length };
  const required = MIN_ROWS_PER_INPUT * (inputCount + 1);
  if (rows.length < required) {
    const message = `Only ${String(rows.length)} of ${String(outputs.length)} rows have a figure; ${String(inputCount)} inputs require at least ${String(required)}.`;
    return { kind: 'none', reason: 'too-few-rows', message, ...used };
  }
  const figure = standardRanks(
    new Float64Array(rows.length).map((_, index) => outputs[rows[index] ?? 0] ?? NaN),
  );
  if (figure === null) {
    const message = `The figure is ${String(outputs[rows[0] ?? 0])} in all rows; it has no variance to explain.`;
    return { kind: 'none', reason: 'constant', message, ...used };
  }
  const columns = Array.from({ length: inputCount }, (_, input) =>
    standardRanks(
      new Float64Array(rows.length).map((_, index) => values[(rows[index] ?? 0) * inputCount + input] ?? NaN),
    ),
  );
  return regressionOf(columns, figure, used);
}

function requireRows(values: Float64Array, inputCount: number, outputs: ArrayLike<number>): void {
  if (Number.isInteger(inputCount) && inputCount >= 1 && values.length === inputCount * outputs.length)
    return;
  const message = `must be ${String(inputCount)} for each of ${String(outputs.length)} outputs; given: ${String(values.length)}.`;
  throw sampleImpossible([{ path: 'values', rule: 'one row for each output', message }]);
}

/** Ranks with mean 0 and sum of squares 1; null if all values are equal. */
function standardRanks(values: Float64Array): Float64Array | null {
  const ranks = ranksOf(values);
  const mean = (ranks.length + 1) / 2;
  let squares = 0;
  for (const rank of ranks) squares += (rank - mean) ** 2;
  if (squares === 0) return null;
  const scale = 1 / Math.sqrt(squares);
  return ranks.map((rank) => (rank - mean) * scale);
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let index = 0; index < one.length; index += 1) total += (one[index] ?? 0) * (other[index] ?? 0);
  return total;
}

function regressionOf(
  columns: readonly (Float64Array | null)[],
  figure: Float64Array,
  used: UsedRows,
): RankRegression {
  const varied = columns.flatMap((ranks, input) => (ranks === null ? [] : [{ ranks, input }]));
  const size = varied.length;
  const matrix = new Float64Array(size * size);
  for (const [row, { ranks }] of varied.entries()) {
    for (const [column, other] of varied.slice(0, row + 1).entries()) {
      const correlation = row === column ? 1 : dot(ranks, other.ranks);
      matrix[row * size + column] = correlation;
      matrix[column * size + row] = correlation;
    }
  }
  const inverse = invertCorrelations(matrix, size);
  if (typeof inverse === 'number') {
    const message = `The ranks of input ${String((varied[inverse]?.input ?? 0) + 1)} follow from those of the inputs before it, so that their effects cannot be told apart. Leave it out.`;
    return { kind: 'none', reason: 'dependent-inputs', message, ...used };
  }
  const correlations = Float64Array.from(varied, ({ ranks }) => dot(ranks, figure));
  const coefficients = correlations.map((_, row) =>
    dot(inverse.subarray(row * size, (row + 1) * size), correlations),
  );
  const explainedFraction = Math.min(1, dot(coefficients, correlations));
  const rest = (1 - explainedFraction) / (used.rowCount - size - 1);
  const inputs = columns.map((_, input): RankEffect => {
    const at = varied.findIndex((column) => column.input === input);
    if (at === -1) return { rankCorrelation: null, coefficient: null, standardError: null };
    return {
      rankCorrelation: correlations[at] ?? NaN,
      coefficient: coefficients[at] ?? NaN,
      standardError: Math.sqrt(rest * (inverse[at * size + at] ?? NaN)),
    };
  });
  return { kind: 'ranked', ...used, inputs, explainedFraction };
}
