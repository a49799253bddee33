/** A claim of somebody else, and what the models say. */
export interface Row {
  readonly what: string;
  readonly source: string;
  readonly theirs: string;
  readonly ours: string;
  readonly tolerance: string;
  readonly isMet: boolean;
  /** Why a miss is one. */
  readonly reason?: string | undefined;
}
