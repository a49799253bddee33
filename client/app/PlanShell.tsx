import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { planDocument } from '../state/editor.ts';
import { netboxDialog } from '../state/netboxDialog.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { failure } from '../state/models.ts';
import { arrivalScroll, page } from '../state/route.ts';
import { isPlanPage, pageTitles, type PlanPageId } from '../state/pages.ts';
import { Announcer } from './Announcer.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Header } from './Header.tsx';
import { NewHallBar } from './newHall/NewHallBar.tsx';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';
import { loadedPages, loadPage } from './pageViews.ts';
import { PlanFigures } from './PlanFigures.tsx';
import { RefusedFileDialog } from './RefusedFileDialog.tsx';

/** The open plan: header, the current page, notices and dialogs. */
export function PlanShell(): JSX.Element {
  const shown = useShownPage();
  const Page = loadedPages.value[shown];
  const Netbox = netboxDialog.value?.View;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const isNewHall = shown === 'new';
  const name = isNewHall ? '' : (textAt(planDocument.value, ['name']) ?? '');

  useEffect(() => {
    document.title = `${pageTitles[shown]} – ${name === '' ? 'Plenum' : `${name} – Plenum`}`;
  }, [shown, name]);

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scrollTo(0, arrivalScroll.peek());
    main.current?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <>
      <a class="skip-link" href="#main">
        Skip to content
      </a>
      <div class={isNewHall ? '' : 'shell'}>
        {isNewHall ? (
          <NewHallBar />
        ) : (
          <>
            <Navigation />
            <header class="shell-head">
              <Header />
              <PlanFigures />
            </header>
          </>
        )}
        <div class="shell-body">
          <ErrorScreen />
          <main id="main" ref={main} tabIndex={-1} class={`page page-${shown}`}>
            {Page !== undefined && <Page />}
          </main>
        </div>
      </div>
      <Notices />
      <RefusedFileDialog />
      {Netbox !== undefined && <Netbox />}
      <Announcer />
    </>
  );
}

/** The page of the address, or the previous one while its code loads, to avoid flicker. */
function useShownPage(): PlanPageId {
  const requested = page.value;
  const last = useRef<PlanPageId>(isPlanPage(requested) ? requested : 'floor');
  const isLoaded = isPlanPage(requested) && loadedPages.value[requested] !== undefined;
  useEffect(() => {
    if (isPlanPage(requested)) loadPage(requested).catch(reportLoadFailure);
  }, [requested]);
  if (isLoaded) last.current = requested;
  return last.current;
}

function reportLoadFailure(): void {
  failure.value = 'Part of the page could not be loaded.';
}
