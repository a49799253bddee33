import { computed, signal } from '@preact/signals';
import { revision } from '../state/editor.ts';

const kept = signal<{ readonly savedAt: number; readonly revision: number } | null>(null);

/** When the browser kept the plan that the page opened on, as people read it; null from the first change on. */
export const keptSince = computed((): string | null => {
  if (kept.value === null || kept.value.revision !== revision.value) return null;
  return new Date(kept.value.savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
});

/**
 * Has the header say that the page opened on what the browser kept.
 *
 * @param savedAt - milliseconds since 1970
 */
export function welcomeBack(savedAt: number): void {
  kept.value = { savedAt, revision: revision.value };
}
