import { render } from 'preact';
import { App, loadPlanShell } from './app/App.tsx';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { rootError } from './app/RootError.tsx';
import { page, startRoute } from './state/route.ts';
import { isPlanPage } from './state/pages.ts';
import { startTheme } from './state/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

startTheme();
startRoute();
followLinks();
startDropping();
if (isPlanPage(page.value)) loadPlanShell().catch(() => undefined);

const root = document.getElementById('app');
if (root !== null) {
  render(
    <ErrorBoundary what="Plenum cannot be shown" instead={rootError}>
      <App />
    </ErrorBoundary>,
    root,
  );
}
