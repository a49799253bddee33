/** How a claim stands. */
export const verdicts = ['holds', 'roughly', 'does not hold', 'cannot be tested'] as const;
export type Verdict = (typeof verdicts)[number];

/** A range; null where it is open. Both ends are the same where one value is meant. */
export interface Span {
  readonly low: number | null;
  readonly high: number | null;
}

/** A figure that an answer is computed from. */
export interface ClaimInput {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** What a claim is held against, in the unit of the answer unless it names another. */
interface Claimed extends Span {
  readonly unit?: string;
  /** True where the article does not say it, but it would have to be so. */
  readonly isImplied?: true;
}

/** A claim with our answer to it, before it is judged. */
export interface StatedClaim {
  /** Article and running number, such as A4-27a. */
  readonly id: string;
  readonly claim: string;
  readonly formula: string;
  readonly inputs: readonly ClaimInput[];
  /** Null where the article gives nothing that could be wrong. */
  readonly claimed: Claimed | null;
  /** Null where nothing can be computed. */
  readonly answer: number | null;
  /** How far our answer may lie from that, where its inputs are uncertain. */
  readonly answerSpan?: Span;
  readonly unit: string;
  readonly margins?: Margins;
  readonly reason: string;
}

/** How far an answer may lie from what is claimed, relative to it. */
export interface Margins {
  readonly holdsFraction: number;
  readonly roughlyFraction: number;
}

/** A claim, our answer, and how the two compare. */
export interface ClaimResult {
  readonly id: string;
  /** A0 to A4. */
  readonly article: string;
  readonly claim: string;
  readonly formula: string;
  readonly inputs: readonly ClaimInput[];
  readonly claimed: Span | null;
  readonly claimedUnit: string;
  /** True where the article does not say it, but it would have to be so. */
  readonly claimedIsImplied: boolean;
  readonly answer: number | null;
  readonly answerSpan: Span | null;
  readonly unit: string;
  readonly verdict: Verdict;
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

/** What a figure would have to be for a claim to be right, where the article does not say. */
export const implied = (low: number, high = low): Claimed => ({ low, high, isImplied: true });

/** A claim of at least so much. */
export const atLeast = (low: number): Claimed => ({ low, high: null });

/** A claim of at most so much. */
export const atMost = (high: number): Claimed => ({ low: null, high });
