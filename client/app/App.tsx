import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { HomePage } from '../home/HomePage.tsx';
import { page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { DropTarget } from './files/DropTarget.tsx';
import { fileQuestion } from './files/fileQuestion.ts';
import { Notices } from './Notices.tsx';
import { openFiles } from './openFiles.ts';
import { loadPlanShell, planShell } from './planShell.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { UnknownPage } from './UnknownPage.tsx';

const didFail = signal(false);

/** The application: the home page or the shell of the open plan, and what concerns files on both. */
export function App(): JSX.Element {
  const Question = fileQuestion.value?.View;
  return (
    <>
      <Shown />
      <DropTarget />
      {Question !== undefined && <Question />}
    </>
  );
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
  if (page.value === 'unknown') return <UnknownPage />;
  if (page.value === 'home') {
    return (
      <>
        <HomePage
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
      <p class="empty" role="status">
        {didFail.value ? 'The plan pages could not be loaded. Reload the page to try again.' : 'Loading…'}
      </p>
    </main>
  );
}
