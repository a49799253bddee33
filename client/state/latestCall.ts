/**
 * Runs calls one at a time and only the latest of those that wait: while a slider moves, what lies between is left out.
 *
 * @param run - one call
 * @param settle - is given the outcome of a call that no later one replaces
 */
export function latestCall<Question, Outcome>(
  run: (question: Question) => Promise<Outcome>,
  settle: (outcome: Outcome, question: Question) => void,
): (question: Question) => void {
  let isRunning = false;
  let waiting: { readonly question: Question } | null = null;
  const next = async (question: Question): Promise<void> => {
    isRunning = true;
    const outcome = await run(question).finally(() => {
      isRunning = false;
    });
    const later = waiting;
    waiting = null;
    settle(outcome, question);
    if (later !== null) await next(later.question);
  };
  return (question) => {
    if (isRunning) waiting = { question };
    else void next(question);
  };
}
