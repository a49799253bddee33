import type { JSX } from 'preact';
import { failure } from '../state/failure.ts';
import { restartModels } from '../state/models.ts';
import { PartFailed } from '../ui/PartFailed.tsx';
import { ProgramError } from '../ui/ProgramError.tsx';
import { CalculationState } from './CalculationState.tsx';

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
      {current === null && <CalculationState />}
    </>
  );
}
