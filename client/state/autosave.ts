import { signal } from '@preact/signals';
import { saveDraft, type Draft } from './drafts.ts';
import { followChanges, type Change } from './editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { removeEmergencyDraft, saveEmergencyDraft } from './emergencyDraft.ts';
import { rememberTabDraft } from './tabDraft.ts';

/** Pause in typing before the draft is written. */
const PAUSE_ms = 400;

export type SaveState =
  /** Nothing is stored, nor needs to be: the page shows an unchanged example. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly reason: string };

/** Whether the browser has saved the document on the page. */
export const saveState = signal<SaveState>({ kind: 'untouched' });

/** The draft that is not yet in the database. */
let pending: Draft | undefined;
let timer: number | undefined;
let lastSavedAt = 0;

/**
 * Starts saving the document in this browser: shortly after each change, and immediately when the page unloads.
 *
 * @param isSaved - true if the document on the page is a draft of this browser
 */
export function startAutosave(isSaved: boolean): void {
  if (isSaved) saveState.value = { kind: 'saved' };
  followChanges((change) => {
    // Another document replaced the last one, whose latest changes must not be lost.
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
  // Strictly later than the last, so that the newer of two states of a draft is known.
  lastSavedAt = Math.max(Date.now(), lastSavedAt + 1);
  return {
    id: documentId,
    name: name === '' ? 'Untitled plan' : name,
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
