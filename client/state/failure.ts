import { signal } from '@preact/signals';
import { isNetworkError } from './networkError.ts';

/** Why a part of the program does not work: never an invalid value of the plan, which its field states. */
export interface PageFailure {
  /** `network`: something did not arrive from the server; `program`: an error in the program. */
  readonly kind: 'network' | 'program';
  /** What does not work, as a sentence without its full stop: "The catalogue could not be loaded". */
  readonly what: string;
  /** Message of the error, with its place in the program if known. */
  readonly detail: string;
  /** Tries again what failed; default: the models are started again. */
  readonly retry?: () => Promise<unknown>;
}

/** The present failure of models or page as a whole; usually null. */
export const failure = signal<PageFailure | null>(null);

/**
 * The failure of an error.
 *
 * @param what - what does not work, as a sentence without its full stop
 * @param error - as thrown
 */
export function failureOf(what: string, error: unknown): PageFailure {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const detail = stack.includes(message) ? stack : `${message}\n${stack}`.trim();
  return { kind: isNetworkError(message) ? 'network' : 'program', what, detail };
}

/** Shows errors that no part of the page handles, instead of failing silently. */
export function startWatchingErrors(): void {
  const what = 'An action could not be completed';
  addEventListener('error', ({ error, message }) => {
    // Browsers report here too that observed sizes changed again within a frame, which is not an error.
    if (message.startsWith('ResizeObserver')) return;
    failure.value = failureOf(what, error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    failure.value = failureOf(what, reason);
  });
}
