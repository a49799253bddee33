import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { HomePage } from '../home/HomePage.tsx';
import { page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { tourPlace } from '../state/tourPlace.ts';
import { DropTarget } from './files/DropTarget.tsx';
import { fileQuestion } from './files/fileQuestion.ts';
import { Notices } from './Notices.tsx';
import { openFiles } from './openFiles.ts';
import { loadPlanShell, planShell } from './planShell.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { Lazy } from '../ui/Lazy.tsx';
import { isSignInOpen } from '../state/person.ts';
import { sharedProblem } from './people/sharedProblem.ts';
import { PartFailed } from '../ui/PartFailed.tsx';
import { UnknownPage } from './UnknownPage.tsx';

const didFail = signal(false);

const loadSignIn = (): Promise<FunctionComponent> =>
  import('./people/SignInDialog.tsx').then(({ SignInDialog }) => SignInDialog);

const loadSharedProblem = (): Promise<FunctionComponent> =>
  import('./people/SharedProblemDialog.tsx').then(({ SharedProblemDialog }) => SharedProblemDialog);

/** The application: the home page or the shell of the open plan, and what concerns files on both. */
export function App(): JSX.Element {
  const Question = fileQuestion.value?.View;
  return (
    <>
      <Shown />
      <DropTarget />
      {Question !== undefined && <Question />}
      {tourPlace.value !== null && <TourWhenLoaded />}
      {isSignInOpen.value && <Lazy load={loadSignIn} />}
      {sharedProblem.value !== null && <Lazy load={loadSharedProblem} />}
    </>
  );
}

const tour = signal<FunctionComponent | null>(null);

/** The tour's code is loaded when one is taken. */
function TourWhenLoaded(): JSX.Element | null {
  useEffect(() => {
    import('./tour/Tour.tsx').then(
      ({ Tour }) => {
        tour.value = Tour;
      },
      () => {
        tourPlace.value = null;
      },
    );
  }, []);
  const View = tour.value;
  return View === null ? null : <View />;
}

/** The shell's code is loaded when it is first shown. */
function Shown(): JSX.Element {
  const isInShell = isPlanPage(page.value);
  useEffect(() => {
    if (!isInShell) return;
    loadPlanShell().catch(() => {
      didFail.value = true;
    });
  }, [isInShell]);
  if (page.value === 'unknown') {
    return (
      <>
        <UnknownPage />
        <Notices />
      </>
    );
  }
  if (page.value === 'home') {
    return (
      <>
        <HomePage
          isArrival={planShell.peek() !== null}
          onFiles={(files) => {
            void openFiles(files);
          }}
        >
          <SettingsMenu />
        </HomePage>
        <Notices />
      </>
    );
  }
  const Shell = planShell.value;
  if (Shell !== null) return <Shell />;
  return (
    <main class="page">
      {didFail.value ? (
        <PartFailed
          what="The pages of a plan could not be loaded"
          load={loadPlanShell}
          rest="Your plans in this browser are not affected."
        />
      ) : (
        <p class="empty" role="status">
          Loading…
        </p>
      )}
    </main>
  );
}
