import { saveDraft, listDrafts, type Draft } from '../state/drafts.ts';
import { exampleText, firstExample } from '../state/examples.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { removeEmergencyDraft, emergencyDrafts } from '../state/emergencyDraft.ts';
import { newerThanStored, newestDrafts } from '../state/newestDrafts.ts';
import { newDraftId, lockDraft, tabDraftId, rememberTabDraft } from '../state/tabDraft.ts';

export interface FirstDocument {
  /** Id of the draft that this tab saves to. */
  readonly draftId: string;
  readonly document: JsonObject;
  /** When the draft was saved; absent if the page opens with the example. */
  readonly savedAt?: number;
}

/**
 * The document that the page opens with: this tab's draft after a reload, else the newest draft of the browser, else
 * the example. A draft that is open in another tab is copied, and this tab saves to the copy.
 */
export async function firstDocument(): Promise<FirstDocument> {
  const drafts = await allDrafts();
  const draft = drafts.find(({ id }) => id === tabDraftId()) ?? drafts[0];
  const draftId = draft !== undefined && (await lockDraft(draft.id)) ? draft.id : newDraftId();
  rememberTabDraft(draftId);
  await lockDraft(draftId);
  if (draft !== undefined) return { draftId, document: draft.document, savedAt: draft.savedAt };
  // The examples are part of the product and valid; the worker reviews them like any other document.
  return { draftId, document: JSON.parse(await exampleText(firstExample)) as JsonObject };
}

/** Drafts saved in the browser, newest first. Emergency drafts of closed pages are moved to the regular storage. */
async function allDrafts(): Promise<readonly Draft[]> {
  const emergency = emergencyDrafts();
  const stored = await listDrafts().catch((): Draft[] => []);
  const newer = newerThanStored(emergency, stored);
  await Promise.all(newer.map(saveDraft)).then(
    () => {
      emergency.forEach(removeEmergencyDraft);
    },
    () => undefined,
  );
  return newestDrafts(stored, emergency);
}
