import { render } from 'preact';
import { App, loadPlanShell } from './app/App.tsx';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { page, startRoute } from './state/route.ts';
import { startTheme } from './state/theme.ts';

startTheme();
startRoute();
followLinks();
startDropping();
if (page.value !== 'home') loadPlanShell().catch(() => undefined);

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
