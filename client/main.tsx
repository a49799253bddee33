import { render } from 'preact';
import { App } from './app/App.tsx';
import { startDropping } from './app/dropFiles.ts';
import { followLinks } from './app/followLinks.ts';
import { loadPlanShell, provideShell } from './app/planShell.ts';
import { startShell } from './app/startShell.ts';
import { startOfflineUse, takeNewVersion } from './app/newVersion.ts';
import { rootError } from './app/RootError.tsx';
import { notify } from './state/notices.ts';
import { isSignInOpen, signInProblem } from './state/person.ts';
import { clearQuery, page, query, startRoute } from './state/route.ts';
import { isPlanPage } from './state/pages.ts';
import { startTheme } from './state/theme.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';

startTheme();
await takeNewVersion();
startRoute();
followLinks();
startDropping();
provideShell(startShell);
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

// A sign-in with an account that failed comes back here.
const problem = query('signIn');
if (problem !== undefined) {
  clearQuery('signIn');
  signInProblem.value = problem;
  isSignInOpen.value = true;
}

// A share link; what is after # is sent to no server.
openShareLink();
addEventListener('hashchange', openShareLink);

function openShareLink(): void {
  const [, secret] = /^#share=(.+)$/.exec(location.hash) ?? [];
  if (secret === undefined) return;
  import('./app/people/openShared.ts').then(
    ({ openShared }) => openShared(secret),
    () => {
      notify('Part of the page could not be loaded: open the link again.');
    },
  );
}

// The parts of the page are stored for use without a network when its first results are likely to be there.
setTimeout(startOfflineUse, 3000);
