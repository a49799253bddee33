import { startAutosave } from '../state/autosave.ts';
import { startDetails } from '../state/detailsShown.ts';
import { start } from '../state/editor.ts';
import { startWatchingErrors } from '../state/failure.ts';
import { startModels } from '../state/models.ts';
import { page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { startFocusing } from '../state/shownField.ts';
import { firstDocument } from './firstDocument.ts';
import { followAddress, openedByAddress } from './openedByAddress.ts';
import { loadPage } from './pageViews.ts';
import { showRestoredNotice } from './restoredNotice.ts';
import { startShortcuts } from './shortcuts.ts';

/** Starts the models and opens a plan: the one that the address names, else the last one of this tab or browser. Called once. */
export async function startPlan(): Promise<void> {
  startWatchingErrors();
  startModels();
  startShortcuts();
  const shown = page.value;
  const [first] = await Promise.all([
    openedByAddress().then((named) => named ?? firstDocument()),
    // The shell says if this fails, and offers to try again.
    isPlanPage(shown) ? loadPage(shown).catch(() => undefined) : undefined,
  ]);
  start(first.document, first.draftId);
  startAutosave(first.savedAt !== undefined);
  startFocusing();
  startDetails();
  followAddress();
  if (first.savedAt !== undefined) showRestoredNotice(first.savedAt);
}
