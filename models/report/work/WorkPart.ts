/** A part of what a request computes: how long it takes, and the sizes of the plan that make it so. */
export interface WorkPart {
  /** On one core of the machine that measured `workTimes`. */
  readonly duration_s: number;
  /** Section of the plan that has the sizes. */
  readonly path: string;
  /** The sizes, as text: 2,000 simulated years of 50 options. */
  readonly sizes: string;
  /** What to reduce, as text: options, phases. */
  readonly reduce: string;
}

/** Duration of all parts. */
export const workDuration_s = (parts: readonly WorkPart[]): number =>
  parts.reduce((sum, { duration_s }) => sum + duration_s, 0);
