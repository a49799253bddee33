import { effect, signal } from '@preact/signals';
import { revision } from '../state/editor.ts';

/** When the browser kept the plan that the page opened on, as people read it; null once the plan is another. */
export const keptSince = signal<string | null>(null);

/**
 * Says in the header that the page opened on what the browser kept, until the first change.
 *
 * @param savedAt - milliseconds since 1970
 */
export function welcomeBack(savedAt: number): void {
  keptSince.value = new Date(savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const opened = revision.peek();
  const stop = effect(() => {
    if (revision.value === opened) return;
    keptSince.value = null;
    queueMicrotask(() => {
      stop();
    });
  });
}
