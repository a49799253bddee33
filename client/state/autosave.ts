import { signal } from '@preact/signals';
import { keepDraft, type Draft } from './drafts.ts';
import { forgetLeftBehind, leaveBehind } from './leftBehind.ts';
import { followChanges, planDocument } from './editor.ts';
import { textAt } from './json.ts';

/** How long typing must pause before the draft is written. */
const PAUSE_ms = 400;

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly reason: string };

/** Whether the browser holds everything that is on the page. */
export const saveState = signal<SaveState>({ kind: 'saved' });

let draftId = '';
let timer: number | undefined;

/**
 * Keeps the document in this browser from now on: shortly after each change, and at once when the page goes away.
 *
 * @param id - of this tab's draft
 */
export function startAutosave(id: string): void {
  draftId = id;
  followChanges(() => {
    saveState.value = { kind: 'saving' };
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_ms);
  });
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}

function draft(): Draft {
  const name = textAt(planDocument.value, ['name']) ?? '';
  return {
    id: draftId,
    name: name === '' ? 'Plan without a name' : name,
    savedAt: Date.now(),
    document: planDocument.value,
  };
}

function flush(): void {
  if (saveState.value.kind === 'saved') return;
  leaveBehind(draft());
  save();
}

function save(): void {
  clearTimeout(timer);
  timer = undefined;
  keepDraft(draft()).then(
    () => {
      forgetLeftBehind(draftId);
      if (timer === undefined) saveState.value = { kind: 'saved' };
    },
    (error: unknown) => {
      saveState.value = { kind: 'not-saved', reason: error instanceof Error ? error.message : String(error) };
    },
  );
}
