/** Verdicts on a claim. */
export const verdicts = ['holds', 'roughly', 'does not hold', 'cannot be tested'] as const;
export type Verdict = (typeof verdicts)[number];

/** A range; null if it is open. Both ends are equal for a single value. */
export interface Span {
  readonly low: number | null;
  readonly high: number | null;
}

/** An input of the computed result. */
export interface ClaimInput {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** The claimed range, in the unit of the result unless it states another. */
interface Claimed extends Span {
  readonly unit?: string;
  /** True if the article does not state it, but implies it. */
  readonly isImplied?: true;
}

/** A claim with the result of the models, before the verdict. */
export interface StatedClaim {
  /** Article and running number, such as A4-27a. */
  readonly id: string;
  readonly claim: string;
  readonly formula: string;
  readonly inputs: readonly ClaimInput[];
  /** Null if the article states nothing that can be tested. */
  readonly claimed: Claimed | null;
  /** Null if nothing can be computed. */
  readonly answer: number | null;
  /** Range of the result if its inputs are uncertain. */
  readonly answerSpan?: Span;
  readonly unit: string;
  readonly margins?: Margins;
  /** True if the figure stands in no article, but is computed from figures of an article. */
  readonly isDerived?: true;
  readonly reason: string;
}

/** Allowed relative deviations of a result from the claim. */
export interface Margins {
  readonly holdsFraction: number;
  readonly roughlyFraction: number;
}

/** A claim, the result of the models, and the verdict. */
export interface ClaimResult {
  readonly id: string;
  /** A0 to A4. */
  readonly article: string;
  readonly claim: string;
  readonly formula: string;
  readonly inputs: readonly ClaimInput[];
  readonly claimed: Span | null;
  readonly claimedUnit: string;
  /** True if the article does not state it, but implies it. */
  readonly claimedIsImplied: boolean;
  readonly answer: number | null;
  readonly answerSpan: Span | null;
  readonly unit: string;
  readonly verdict: Verdict;
  /** True if the figure stands in no article, but is computed from figures of an article. */
  readonly isDerived: boolean;
  readonly reason: string;
}

/** An input of a claim. */
export const given = (label: string, value: number, unit = ''): ClaimInput => ({ label, value, unit });

/** One claimed value. */
export const exactly = (value: number, unit?: string): Claimed => between(value, value, unit);

/** A claimed range. */
export const between = (low: number, high: number, unit?: string): Claimed => ({
  low,
  high,
  ...(unit === undefined ? {} : { unit }),
});

/** The value that a claim implies, if the article does not state it. */
export const implied = (low: number, high = low): Claimed => ({ low, high, isImplied: true });

/** A claim of a minimum. */
export const atLeast = (low: number): Claimed => ({ low, high: null });

/** A claim of a maximum. */
export const atMost = (high: number): Claimed => ({ low: null, high });
