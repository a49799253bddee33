import type { InputIssue } from '../../problems/ModelError.ts';

/** A stated correlation of the ranks of two inputs (Spearman's): how far a high value of one comes with a high value of the other. */
export interface RankCorrelation {
  /** Names of the two inputs. */
  readonly between: readonly [string, string];
  /** -1 (one falls where the other rises) to 1 (both rise together). */
  readonly rankCorrelation: number;
}

/** Off-diagonal and diagonal elements of one row of the factor; inputs without correlations have none. */
export interface FactorRow {
  readonly input: number;
  /** Inputs before it, with their factors that are not 0. */
  readonly others: readonly (readonly [input: number, factor: number])[];
  readonly own: number;
}

/** Rounding of the correlations. */
const TOLERANCE = 1e-9;
/** Less of an input's own variance than this is rounding: the input follows from others. */
const MIN_REST = 1e-12;

/** The correlation of two normally distributed numbers that gives a rank correlation, and back (K. Pearson 1907). */
const normalCorrelation = (rank: number): number => 2 * Math.sin((Math.PI / 6) * rank);
const rankOfNormal = (correlation: number): number => (6 / Math.PI) * Math.asin(correlation / 2);

/**
 * What makes stated correlations impossible, in words: unknown names, pairs that repeat, values outside -1 to 1, and pairs that
 * contradict each other. Pairs that are not stated are independent.
 *
 * @param names - of all inputs, each once
 * @param correlations - of any pairs
 * @returns each problem with its path, such as `correlations[2]`; empty if there are none
 */
export function correlationProblems(
  names: readonly string[],
  correlations: readonly RankCorrelation[],
): readonly InputIssue[] {
  const issues = correlations.flatMap((one, index) => problemOf(one, index, { names, correlations }));
  if (issues.length > 0) return issues;
  const factor = correlationFactor(names, correlations);
  return 'message' in factor ? [factor] : [];
}

/** A rank correlation that removes a contradiction. */
export interface CorrelationRemedy extends RankCorrelation {
  /** Place among the stated ones; null if the pair is not stated. */
  readonly index: number | null;
}

const REMEDY_DIGITS = 3;
const ROUNDING = 1e-7;

/**
 * The change of one correlation, to the nearest value that the others allow, which removes the contradiction that `correlationProblems`
 * tells. Of several contradictions it removes the first.
 *
 * @param names - of all inputs, each once
 * @param correlations - of known, different names, each pair once
 * @returns the pair with its nearest value, to three decimals; null if the correlations do not contradict each other
 */
export function correlationRemedy(
  names: readonly string[],
  correlations: readonly RankCorrelation[],
): CorrelationRemedy | null {
  const found = factorOf(names, correlations);
  if (!('pair' in found)) return null;
  const { pair, index, wanted, from, to } = found;
  const [least, most] = [rankOfNormal(Math.max(-1, from)), rankOfNormal(Math.min(1, to))];
  const scale = 10 ** REMEDY_DIGITS;
  // Towards the middle of what is allowed, so that it is allowed too.
  const nearest =
    wanted > to ? Math.floor(most * scale + ROUNDING) / scale : Math.ceil(least * scale - ROUNDING) / scale;
  const isAllowed = nearest <= most + TOLERANCE && nearest >= least - TOLERANCE;
  return {
    between: pair,
    // Never -0.
    rankCorrelation: (isAllowed ? nearest : wanted > to ? most : least) + 0,
    index: index === -1 ? null : index,
  };
}

interface Stated {
  readonly names: readonly string[];
  readonly correlations: readonly RankCorrelation[];
}

const isSamePair = (one: RankCorrelation, other: RankCorrelation): boolean =>
  one.between.every((name) => other.between.includes(name));

function problemOf(one: RankCorrelation, index: number, { names, correlations }: Stated): InputIssue[] {
  const path = `correlations[${String(index)}]`;
  const [first, second] = one.between;
  const unknown = one.between.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const message = `names ${unknown}, which is no uncertain input; there are ${names.join(', ')}.`;
    return [{ path: `${path}.between`, rule: 'known inputs', message }];
  }
  if (first === second) {
    const message = `is of ${first} with itself; it must be between two inputs.`;
    return [{ path: `${path}.between`, rule: 'two inputs', message }];
  }
  if (!(Math.abs(one.rankCorrelation) <= 1)) {
    const message = `must be from -1 to 1; given: ${String(one.rankCorrelation)}.`;
    return [{ path: `${path}.rankCorrelation`, rule: '-1 to 1', message }];
  }
  if (correlations.findIndex((other) => isSamePair(one, other)) < index) {
    const message = `states the correlation of ${first} and ${second} again; state each pair once.`;
    return [{ path: `${path}.between`, rule: 'each pair once', message }];
  }
  return [];
}

/**
 * The lower triangular factor of the correlations of the normal scores, by rows that have correlations (Cholesky's decomposition).
 *
 * @param names - of all inputs
 * @param correlations - of known, different names, each pair once
 * @returns the rows; or what contradicts, with the pair and the range that the others leave for it
 */
export function correlationFactor(
  names: readonly string[],
  correlations: readonly RankCorrelation[],
): readonly FactorRow[] | InputIssue {
  const found = factorOf(names, correlations);
  return 'pair' in found ? contradiction(found) : found;
}

function factorOf(
  names: readonly string[],
  correlations: readonly RankCorrelation[],
): readonly FactorRow[] | Contradiction {
  const rows: number[][] = [];
  for (const [input, name] of names.entries()) {
    const row: number[] = [];
    let rest = 1;
    for (const [other, before] of rows.entries()) {
      const index = correlations.findIndex(
        ({ between }) => between.includes(name) && between.includes(names[other] ?? ''),
      );
      const wanted = normalCorrelation(correlations[index]?.rankCorrelation ?? 0);
      const known = row.reduce((sum, factor, at) => sum + factor * (before[at] ?? 0), 0);
      const pivot = before[other] ?? 0;
      const reach = pivot * Math.sqrt(rest);
      if (Math.abs(wanted - known) > reach + TOLERANCE) {
        return {
          pair: [names[other] ?? '', name],
          index,
          wanted,
          from: known - reach,
          to: known + reach,
        };
      }
      const most = Math.sqrt(rest);
      const factor = pivot > 0 ? Math.min(most, Math.max(-most, (wanted - known) / pivot)) : 0;
      row.push(factor);
      rest -= factor * factor;
      if (rest < MIN_REST) rest = 0;
    }
    row[input] = Math.sqrt(rest);
    rows.push(row);
  }
  return rows.map((row, input) => ({
    input,
    others: row.slice(0, input).flatMap((factor, at) => (factor === 0 ? [] : [[at, factor] as const])),
    own: row[input] ?? 0,
  }));
}

interface Contradiction {
  readonly pair: readonly [string, string];
  /** Of the stated correlation; -1 if the pair is not stated. */
  readonly index: number;
  /** Correlations of normal scores: stated, and what the others leave. */
  readonly wanted: number;
  readonly from: number;
  readonly to: number;
}

function contradiction({ pair, index, wanted, from, to }: Contradiction): InputIssue {
  const shown = (correlation: number): string =>
    rankOfNormal(Math.min(1, Math.max(-1, correlation)))
      .toFixed(3)
      .replace(/^-(0[.]000)$/, '$1');
  const stated = index === -1 ? 'is not stated and so 0' : `is ${shown(wanted)}`;
  const range = shown(from) === shown(to) ? `only ${shown(from)}` : `only ${shown(from)} to ${shown(to)}`;
  const verb = index === -1 ? 'contradict each other' : 'contradicts the others';
  const message = `${verb}: the rank correlation of ${pair[0]} and ${pair[1]} ${stated}, but the other pairs with these inputs allow ${range}. Pairs that are not stated are independent.`;
  return {
    path: index === -1 ? 'correlations' : `correlations[${String(index)}]`,
    rule: 'correlations without contradiction (positive semidefinite)',
    message,
  };
}
