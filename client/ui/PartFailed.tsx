import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { retryWhenOnline, tryAgain, type Attempt } from '../state/tryAgain.ts';
import { Icon } from './Icon.tsx';

interface PartFailedProps {
  /** What does not work, as a sentence without its full stop: "The glossary could not be loaded". */
  readonly what: string;
  /** Loads it again. */
  readonly load: () => Promise<unknown>;
  /** What still works. */
  readonly rest?: string;
}

const answers: Readonly<Record<Attempt | 'trying', string>> = {
  trying: 'Trying again…',
  done: '',
  unreachable: 'Tried again: the server still cannot be reached.',
  'not-saved':
    'The server is reached again, but the page must be reloaded, and the plan is not saved in this browser: save a file first, then reload.',
  'needs-reload': 'The server is reached again, but the page must be reloaded.',
  reloading: 'Reloading the page…',
};

/** A part of the page whose code or data did not arrive over the network. The plan is not affected. */
export function PartFailed({
  what,
  load,
  rest = 'Pages that were open before still work.',
}: PartFailedProps): JSX.Element {
  const state = useSignal<Attempt | 'trying' | undefined>(undefined);
  useEffect(
    () =>
      retryWhenOnline(load, (attempt) => {
        state.value = attempt;
      }),
    [],
  );
  return (
    <div class="part-failed" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{what}.</strong>{' '}
        {navigator.onLine ? 'The server did not send it: it may be stopped.' : 'This device is offline.'}{' '}
        {rest} The plan is not affected. {state.value !== undefined && answers[state.value]}
      </p>
      <button
        type="button"
        class="button"
        disabled={state.value === 'trying'}
        onClick={() => {
          state.value = 'trying';
          void tryAgain(load).then((attempt) => {
            state.value = attempt;
          });
        }}
      >
        Try again
      </button>
    </div>
  );
}
