/**
 * Where the cause of a finding is: at the same `path` or around it, at the same `rack`s, in the same `hall`, anywhere in the `plan`, or
 * at the racks that a failure was `traced` to by the failure analysis, which folds the finding under them.
 */
export type CauseScope = 'path' | 'rack' | 'hall' | 'plan' | 'traced';

/** A finding that can be the cause of another one: correcting it corrects both. */
export interface FindingCause {
  /** A code of the catalogue. */
  readonly code: string;
  readonly scope: CauseScope;
  /** Why the one follows from the other. */
  readonly because: string;
}

/** Severity and texts that are the same for every finding with the code. */
export interface FindingDescription {
  readonly severity: 'error' | 'warning' | 'info';
  /** True if no results can be computed until it is corrected. */
  readonly blocking?: true;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  /** What it can follow from, the most likely first. Default: nothing, it is a root cause. */
  readonly causedBy?: readonly FindingCause[];
}

/** Codes with their descriptions; the type retains each code. */
export const described = <Code extends string>(
  codes: Record<Code, FindingDescription>,
): Readonly<Record<Code, FindingDescription>> => codes;
