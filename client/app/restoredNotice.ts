import { computed, signal } from '@preact/signals';
import { revision } from '../state/editor.ts';

const restored = signal<{ readonly savedAt: number; readonly revision: number } | null>(null);

/** When the plan that the page opened with was saved, formatted for display; null from the first change on. */
export const restoredAt = computed((): string | null => {
  if (restored.value === null || restored.value.revision !== revision.value) return null;
  return new Date(restored.value.savedAt).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
});

/**
 * Makes the header state that the page opened with a plan restored from the browser.
 *
 * @param savedAt - milliseconds since 1970
 */
export function showRestoredNotice(savedAt: number): void {
  restored.value = { savedAt, revision: revision.value };
}
