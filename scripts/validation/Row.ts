/** A reference figure, and the result of the models. */
export interface Row {
  readonly what: string;
  readonly source: string;
  readonly theirs: string;
  readonly ours: string;
  readonly tolerance: string;
  readonly isMet: boolean;
  /** Reason of a miss. */
  readonly reason?: string | undefined;
}
