/** One step of a walk: what to do, why, and the part of the page that it is about. */
export interface WalkStep {
  readonly id: string;
  /** What to do, in the imperative. */
  readonly title: string;
  /** What it does and what to look at. */
  readonly text: string;
  /** Address of the page that the step is done on. */
  readonly page: string;
  /** CSS selector of the part of the page. */
  readonly anchor: string;
}

/** A job from the home page to its result, in about ten minutes. */
export interface Walk {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly WalkStep[];
}
