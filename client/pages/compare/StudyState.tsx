import type { JSX } from 'preact';
import type { RunningStudy } from './useStudy.ts';

interface StudyStateProps {
  readonly study: Pick<
    RunningStudy<'sweep' | 'tornado' | 'attributeSaving'>,
    'answer' | 'problem' | 'isRunning' | 'cancel'
  >;
}

/** How far a study is, with a way to stop it; or why it cannot be done. */
export function StudyState({
  study: { answer, problem, isRunning, cancel },
}: StudyStateProps): JSX.Element | null {
  if (problem !== '') return <p class="empty">{problem}</p>;
  if (!isRunning && answer?.isDone !== false) return null;
  const { doneCount = 0, totalCount = 0 } = answer ?? {};
  const text = totalCount === 0 ? 'Computing…' : `${String(doneCount)} of ${String(totalCount)} runs`;
  return (
    <p class="study-state" role="status">
      {isRunning ? (
        <>
          <progress value={doneCount} max={Math.max(1, totalCount)} aria-label="Runs of the model" />
          {text}
          <button type="button" class="text-button" onClick={cancel}>
            Stop
          </button>
        </>
      ) : (
        `Stopped after ${text}; change an input to run it again.`
      )}
    </p>
  );
}
