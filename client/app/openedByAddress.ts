import { effect, untracked } from '@preact/signals';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { listDrafts } from '../state/drafts.ts';
import { documentId } from '../state/editor.ts';
import { examples, exampleText } from '../state/examples.ts';
import { notify } from '../state/notices.ts';
import { clearQuery, page, query } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { lockDraft, newDraftId, rememberTabDraft } from '../state/tabDraft.ts';
import { openDraft, openExample } from './documents.ts';
import type { FirstDocument } from './firstDocument.ts';

/**
 * The plan that the address names: `?plan=` and its id in this browser, or `?example=` and the name of an example.
 *
 * @returns undefined if the address names none, or one that does not exist
 */
export async function openedByAddress(): Promise<FirstDocument | undefined> {
  const { planId, exampleId } = namedByAddress();
  if (planId !== undefined) {
    clearQuery();
    const draft = (await listDrafts()).find(({ id }) => id === planId);
    if (draft === undefined) return undefined;
    const draftId = (await lockDraft(draft.id)) ? draft.id : newDraftId();
    rememberTabDraft(draftId);
    return { draftId, document: draft.document, savedAt: draft.savedAt };
  }
  const example = examples.find(({ id }) => id === exampleId);
  if (example === undefined) return undefined;
  clearQuery();
  const draftId = newDraftId();
  return { draftId, document: JSON.parse(await exampleText(example.id)) as JsonObject };
}

/** Opens what later addresses name, such as a link of the home page. */
export function followAddress(): void {
  effect(() => {
    const { planId, exampleId } = namedByAddress();
    if (!isPlanPage(page.value) || (planId ?? exampleId) === undefined) return;
    untracked(() => void openNamed(planId, exampleId));
  });
}

async function openNamed(planId: string | undefined, exampleId: string | undefined): Promise<void> {
  clearQuery();
  if (planId === documentId.value) return;
  const draft = planId === undefined ? undefined : (await listDrafts()).find(({ id }) => id === planId);
  const example = examples.find(({ id }) => id === exampleId);
  if (draft !== undefined) await openDraft(draft);
  else if (example !== undefined) await openExample(example);
  else notify('This plan is not in this browser.');
}

const namedByAddress = (): { planId: string | undefined; exampleId: string | undefined } => ({
  planId: query('plan'),
  exampleId: query('example'),
});
