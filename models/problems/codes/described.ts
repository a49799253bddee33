/** Severity and texts that are the same for every finding with the code. */
export interface FindingDescription {
  readonly severity: 'error' | 'warning' | 'info';
  /** True if no results can be computed until it is corrected. */
  readonly blocking?: true;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Codes with their descriptions; the type retains each code. */
export const described = <Code extends string>(
  codes: Record<Code, FindingDescription>,
): Readonly<Record<Code, FindingDescription>> => codes;
