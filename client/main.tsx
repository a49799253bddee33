import { render } from 'preact';
import { App } from './app/App.tsx';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { loadPlanShell } from './app/planShell.ts';
import { startOfflineUse, takeNewVersion } from './app/newVersion.ts';
import { page, startRoute } from './state/route.ts';
import { isPlanPage } from './state/pages.ts';
import { startTheme } from './state/theme.ts';

startTheme();
await takeNewVersion();
startRoute();
followLinks();
startDropping();
if (isPlanPage(page.value)) loadPlanShell().catch(() => undefined);

const root = document.getElementById('app');
if (root !== null) render(<App />, root);

// The parts of the page are stored for use without a network when its first results are likely to be there.
setTimeout(startOfflineUse, 3000);
