import { emptyTrash } from '../library/emptyTrash.ts';
import { startDisplayUnits } from '../state/displayUnits.ts';
import { startDetails } from '../state/detailsShown.ts';
import { startWatchingErrors } from '../state/failure.ts';
import { startModels } from '../state/models.ts';
import { page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { startSaving } from '../state/saving.ts';
import { startFollowingSync } from '../state/sync.ts';
import { startFocusing } from '../state/shownField.ts';
import { openFirst } from './documents.ts';
import { firstDocument } from './firstDocument.ts';
import { addressedPlan, clearAddressedPlan, followAddress } from './openedByAddress.ts';
import { leaveLostLink } from './people/leaveLostLink.ts';
import { loadPage } from './pageViews.ts';
import { startRememberingCards } from './rememberCards.ts';
import { startShortcuts } from './shortcuts.ts';
import { startOfferingStudies } from './studyOffer.ts';

/** Starts the models and opens a plan: the one that the address names, else the last one of this tab or browser. Called once. */
export async function startPlan(): Promise<void> {
  startWatchingErrors();
  startModels();
  startShortcuts();
  startOfferingStudies();
  const shown = page.value;
  const [first] = await Promise.all([
    firstDocument(addressedPlan()),
    // The shell says if this fails, and offers to try again.
    isPlanPage(shown) ? loadPage(shown).catch(() => undefined) : undefined,
    startDisplayUnits(),
  ]);
  startSaving();
  openFirst(first);
  clearAddressedPlan();
  if (first.lost !== null) leaveLostLink(first.lost);
  startFollowingSync();
  startFocusing();
  startDetails();
  followAddress();
  // If it fails, the trash is emptied at a later visit.
  emptyTrash(Date.now()).catch(() => undefined);
  startRememberingCards();
  // Without it changes arrive all the same.
  import('../state/receivedChanges.ts').then(
    ({ startTellingReceived }) => {
      startTellingReceived();
    },
    () => undefined,
  );
}
