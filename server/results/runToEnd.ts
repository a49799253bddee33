import type { Study } from '../../models/study/StudyProgress.ts';

/** What a study returns once it has run to its end. */
export function runToEnd<Result>(study: Study<Result>): Result {
  let step = study.next();
  while (step.done !== true) step = study.next();
  return step.value;
}
