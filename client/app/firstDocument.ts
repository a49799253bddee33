import { keepDraft, listDrafts, type Draft } from '../state/drafts.ts';
import { exampleText, firstExample } from '../state/examples.ts';
import type { JsonObject } from '../state/json.ts';
import { forgetLeftBehind, leftBehind } from '../state/leftBehind.ts';

const KEY = 'plenum-draft';

interface FirstDocument {
  /** Id of the draft that this tab writes. */
  readonly draftId: string;
  readonly document: JsonObject;
  /** When the draft was written; absent where the page opens on the example. */
  readonly savedAt?: number;
}

/**
 * What the page opens on: this tab's draft after a reload, else the newest draft of the browser, else the example.
 * A tab of its own writes a draft of its own, so that two tabs never overwrite each other.
 */
export async function firstDocument(): Promise<FirstDocument> {
  const drafts = await allDrafts();
  const own = drafts.find(({ id }) => id === sessionId());
  const draft = own ?? drafts[0];
  const draftId = own?.id ?? newSessionId();
  if (draft !== undefined) return { draftId, document: draft.document, savedAt: draft.savedAt };
  // The examples come with the program and are valid; the worker reviews them like any other document.
  return { draftId, document: JSON.parse(await exampleText(firstExample)) as JsonObject };
}

/** What the browser kept, the newest first, and moves what pages left behind to where it belongs. */
async function allDrafts(): Promise<readonly Draft[]> {
  const left = leftBehind();
  await Promise.all(
    left.map(async (draft) => {
      await keepDraft(draft);
      forgetLeftBehind(draft.id);
    }),
  ).catch(() => undefined);
  return listDrafts().catch((): Draft[] => left);
}

function sessionId(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function newSessionId(): string {
  const id = crypto.randomUUID();
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Without storage for the session, a reload begins a draft of its own; the newest is opened all the same.
  }
  return id;
}
