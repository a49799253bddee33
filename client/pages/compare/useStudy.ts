import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CallArgs, CallResult } from '../../worker/calls.ts';
import { call } from '../../state/call.ts';
import { known } from '../../state/models.ts';

type StudyKind = 'attributeSaving' | 'sweep' | 'tornado';

/** A study of the worker: how far it is, what is known by now, and its end. */
export interface RunningStudy<Kind extends StudyKind> {
  /** null before the first answer. */
  readonly answer: CallResult<Kind> | null;
  /** Why there is none; empty if there is. */
  readonly problem: string;
  readonly isRunning: boolean;
  readonly cancel: () => void;
}

/**
 * Runs a study, turn by turn, and once more with every result of the plan. Leaving the page ends it.
 *
 * @param kind - of the study
 * @param question - what it is asked; null while it is not wanted
 */
export function useStudy<Kind extends StudyKind>(
  kind: Kind,
  question: CallArgs<Kind> | null,
): RunningStudy<Kind> {
  const answer = useSignal<CallResult<Kind> | null>(null);
  const problem = useSignal('');
  const isRunning = useSignal(false);
  const isCancelled = useSignal(false);
  const revision = known.value.reportRevision;
  const asked = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (question === null) return undefined;
    const asking = { isCurrent: true };
    isCancelled.value = false;
    isRunning.value = true;
    void (async () => {
      for (;;) {
        const outcome = await call(kind, question);
        if (!asking.isCurrent) return;
        problem.value = outcome.isDone ? '' : outcome.message;
        answer.value = outcome.isDone ? outcome.value : null;
        if (!outcome.isDone || outcome.value.isDone || isCancelled.peek()) break;
      }
      isRunning.value = false;
    })();
    return () => {
      asking.isCurrent = false;
    };
  }, [asked, revision]);
  return {
    answer: answer.value,
    problem: problem.value,
    isRunning: isRunning.value,
    cancel: () => {
      isCancelled.value = true;
    },
  };
}
