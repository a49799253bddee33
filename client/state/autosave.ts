import { signal } from '@preact/signals';
import { saveDraft, type Draft } from './drafts.ts';
import { followChanges, type Change } from './editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { removeEmergencyDraft, saveEmergencyDraft } from './emergencyDraft.ts';
import { rememberTabDraft } from './tabDraft.ts';

/** How long typing must pause before the draft is written. */
const PAUSE_ms = 400;

export type SaveState =
  /** Nothing is stored and nothing need be: the page shows an example as it came. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly reason: string };

/** Whether the browser holds everything that is on the page. */
export const saveState = signal<SaveState>({ kind: 'untouched' });

/** What is on the page and not yet in the database. */
let pending: Draft | undefined;
let timer: number | undefined;
let lastSavedAt = 0;

/**
 * Keeps the document in this browser from now on: shortly after each change, and at once when the page goes away.
 *
 * @param isKept - true where the document on the page comes from this browser's drafts
 */
export function startAutosave(isKept: boolean): void {
  if (isKept) saveState.value = { kind: 'saved' };
  followChanges((change) => {
    // Another document came in the place of the last one, which must not lose what was typed just before.
    if (pending !== undefined && pending.id !== change.documentId) flush();
    rememberTabDraft(change.documentId);
    pending = draftOf(change);
    saveState.value = { kind: 'saving' };
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_ms);
  });
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}

function draftOf({ documentId, document: plan }: Change): Draft {
  const name = textAt(plan, ['name']) ?? '';
  // Strictly later than the last, so that of two states of a draft the newer is known.
  lastSavedAt = Math.max(Date.now(), lastSavedAt + 1);
  return {
    id: documentId,
    name: name === '' ? 'Plan without a name' : name,
    savedAt: lastSavedAt,
    document: plan,
  };
}

function flush(): void {
  if (pending === undefined) return;
  saveEmergencyDraft(pending);
  save();
}

function save(): void {
  clearTimeout(timer);
  const draft = pending;
  if (draft === undefined) return;
  saveDraft(draft).then(
    () => {
      removeEmergencyDraft(draft);
      if (pending !== draft) return;
      pending = undefined;
      saveState.value = { kind: 'saved' };
    },
    (error: unknown) => {
      saveState.value = { kind: 'not-saved', reason: error instanceof Error ? error.message : String(error) };
    },
  );
}
