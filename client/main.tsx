import { render } from 'preact';
import { App } from './app/App.tsx';
import { firstDocument } from './app/firstDocument.ts';
import { openFirst } from './app/documents.ts';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { loadPage } from './app/pageViews.ts';
import { startShortcuts } from './app/shortcuts.ts';
import { startModels } from './state/models.ts';
import { page, startRoute } from './state/route.ts';
import { startSaving } from './state/saving.ts';
import { startFocusing } from './state/shownField.ts';
import { startDetails } from './state/detailsShown.ts';
import { startTheme } from './state/theme.ts';

startTheme();
startRoute();
startModels();
startShortcuts();
followLinks();
startDropping();

const [first] = await Promise.all([firstDocument(), loadPage(page.value)]);
startSaving();
openFirst(first);
startFocusing();
startDetails();

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
