/** What a study returns once it has run to its end. */
export function resultOf<Result>(study: Generator<unknown, Result>): Result {
  let step = study.next();
  while (step.done !== true) step = study.next();
  return step.value;
}
