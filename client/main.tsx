import { render } from 'preact';
import { App } from './app/App.tsx';
import { firstDocument } from './app/firstDocument.ts';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { loadPage } from './app/pageViews.ts';
import { startShortcuts } from './app/shortcuts.ts';
import { showRestoredNotice } from './app/restoredNotice.ts';
import { startAutosave } from './state/autosave.ts';
import { start } from './state/editor.ts';
import { startModels } from './state/models.ts';
import { page, startRoute } from './state/route.ts';
import { startFocusing } from './state/shownField.ts';
import { startDetails } from './state/detailsShown.ts';
import { startTheme } from './state/theme.ts';
import { startDisplayUnits } from './state/displayUnits.ts';

startTheme();
startRoute();
startModels();
startShortcuts();
followLinks();
startDropping();

const [{ draftId, document: plan, savedAt }] = await Promise.all([
  firstDocument(),
  loadPage(page.value),
  startDisplayUnits(),
]);
start(plan, draftId);
startAutosave(savedAt !== undefined);
startFocusing();
startDetails();

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
if (savedAt !== undefined) showRestoredNotice(savedAt);
