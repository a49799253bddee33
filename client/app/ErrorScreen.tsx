import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { revision } from '../state/editor.ts';
import { failure } from '../state/failure.ts';
import { isComputing, restartModels } from '../state/models.ts';
import { PartFailed } from '../ui/PartFailed.tsx';
import { ProgramError } from '../ui/ProgramError.tsx';

/** From this time on a calculation can be started again: a worker that has died never answers. */
const SLOW_s = 30;

/** What does not work as a whole, if anything: the network, the program, or a calculation that takes too long. */
export function ErrorScreen(): JSX.Element {
  const current = failure.value;
  return (
    <>
      {current?.kind === 'network' && (
        <PartFailed
          key={current}
          what={current.what}
          rest="What is shown stays as it is."
          load={current.retry ?? (() => Promise.resolve().then(restartModels))}
        />
      )}
      {current?.kind === 'program' && (
        <ProgramError what={current.what} detail={current.detail}>
          <button type="button" class="button" onClick={restartModels}>
            Start the calculation again
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              failure.value = null;
            }}
          >
            Close
          </button>
        </ProgramError>
      )}
      {current === null && <SlowCalculation />}
    </>
  );
}

function SlowCalculation(): JSX.Element | null {
  const isSlow = useSignal(false);
  const isWaiting = isComputing.value;
  const current = revision.value;
  useEffect(() => {
    isSlow.value = false;
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      isSlow.value = true;
    }, SLOW_s * 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting, current]);
  if (!isSlow.value) return null;
  return (
    <div class="part-failed" role="status">
      <p>
        The calculation has taken more than {SLOW_s} s. A large plan may need longer; the plan is not affected
        if you start it again.
      </p>
      <button type="button" class="button" onClick={restartModels}>
        Start the calculation again
      </button>
    </div>
  );
}
