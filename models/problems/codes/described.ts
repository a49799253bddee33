/** What a code says of every finding that has it. */
export interface FindingDescription {
  readonly severity: 'error' | 'warning' | 'info';
  /** True where no numbers can be given until it is mended. */
  readonly blocking?: true;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Codes with their descriptions, each code kept as a type. */
export const described = <Code extends string>(
  codes: Record<Code, FindingDescription>,
): Readonly<Record<Code, FindingDescription>> => codes;
