import { keepDraft, listDrafts, type Draft } from '../state/drafts.ts';
import { exampleText, firstExample } from '../state/examples.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { forgetLeftBehind, leftBehind } from '../state/leftBehind.ts';
import { newerThanStored, newestDrafts } from '../state/newestDrafts.ts';
import { freshDraftId, holdDraft, ownDraftId, rememberOwnDraft } from '../state/ownDraft.ts';

interface FirstDocument {
  /** Id of the draft that this tab writes. */
  readonly draftId: string;
  readonly document: JsonObject;
  /** When the draft was written; absent where the page opens on the example. */
  readonly savedAt?: number;
}

/**
 * What the page opens on: this tab's draft after a reload, else the newest draft of the browser, else the example.
 * A draft that another tab has open is copied: the tab goes on with a draft of its own.
 */
export async function firstDocument(): Promise<FirstDocument> {
  const drafts = await allDrafts();
  const draft = drafts.find(({ id }) => id === ownDraftId()) ?? drafts[0];
  const draftId = draft !== undefined && (await holdDraft(draft.id)) ? draft.id : freshDraftId();
  rememberOwnDraft(draftId);
  await holdDraft(draftId);
  if (draft !== undefined) return { draftId, document: draft.document, savedAt: draft.savedAt };
  // The examples come with the program and are valid; the worker reviews them like any other document.
  return { draftId, document: JSON.parse(await exampleText(firstExample)) as JsonObject };
}

/** What the browser kept, the newest first, and moves what pages left behind to where it belongs. */
async function allDrafts(): Promise<readonly Draft[]> {
  const left = leftBehind();
  const stored = await listDrafts().catch((): Draft[] => []);
  const newer = newerThanStored(left, stored);
  await Promise.all(newer.map(keepDraft)).then(
    () => {
      left.forEach(forgetLeftBehind);
    },
    () => undefined,
  );
  return newestDrafts(stored, left);
}
