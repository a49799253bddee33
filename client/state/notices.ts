import { signal } from '@preact/signals';

/** A temporary message at the edge of the page. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Time to read a sentence and reach the button. */
const SHOWN_ms = 10_000;

export const notices = signal<readonly Notice[]>([]);

let lastId = 0;

/**
 * Shows a message, with an optional action.
 *
 * @param text - one sentence
 * @param action - of its button
 * @returns its id, to dismiss it
 */
export function notify(text: string, action?: Notice['action']): number {
  lastId += 1;
  const id = lastId;
  notices.value = [...notices.value.slice(-2), { id, text, action }];
  setTimeout(() => {
    dismiss(id);
  }, SHOWN_ms);
  return id;
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
