/** How far a study is. A study is a generator, so that its caller can pause and end it after every run of the model. */
export interface StudyProgress<Result> {
  readonly doneCount: number;
  readonly totalCount: number;
  /** What is known by now; null if there is nothing to show before the end. */
  readonly known: Result | null;
}

/** A study of many runs. */
export type Study<Result> = Generator<StudyProgress<Result>, Result>;
