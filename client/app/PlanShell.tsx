import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { planDocument } from '../state/editor.ts';
import { readOnlySource } from '../state/readOnlyPlan.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { netboxDialog } from '../state/netboxDialog.ts';
import { textAt } from '../../models/edit/document/json.ts';
import type { PageFailure } from '../state/failure.ts';
import { arrivalScroll, page } from '../state/route.ts';
import { designGroup, isPlanPage, pagesWithContents, pageTitles, type PlanPageId } from '../state/pages.ts';
import { Announcer } from './Announcer.tsx';
import { LaterContents } from './contents/LaterContents.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Header } from './Header.tsx';
import { NewHallBar } from './newHall/NewHallBar.tsx';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';
import { loadedPages, loadPage } from './pageViews.ts';
import { PlanFigures } from './PlanFigures.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { ShownDialog } from './ShownDialog.tsx';
import { ShownPage } from './ShownPage.tsx';
import { RefusedFileDialog } from './RefusedFileDialog.tsx';

const loadReadOnlyBar = (): Promise<FunctionComponent> =>
  import('./together/ReadOnlyBar.tsx').then(({ ReadOnlyBar }) => ReadOnlyBar);

/** The open plan: header, the current page, notices and dialogs. */
export function PlanShell(): JSX.Element {
  const { shown, hasFailed } = useShownPage();
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
    // A page may have gone to a part of it already, such as a term of the glossary.
    if (main.current?.contains(document.activeElement) === true && document.activeElement !== main.current)
      return;
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
              <ErrorBoundary what="The figures cannot be shown" instead={figuresFailed}>
                <PlanFigures />
              </ErrorBoundary>
            </header>
          </>
        )}
        <div class="shell-body">
          {readOnlySource.value !== null && <Lazy load={loadReadOnlyBar} />}
          <ErrorScreen />
          <div class={frameClass(shown)}>
            {pagesWithContents.has(shown) && <LaterContents page={shown} main={main} />}
            <main id="main" ref={main} tabIndex={-1} class={`page page-${shown}`}>
              {(Page !== undefined || hasFailed) && <ShownPage id={shown} Page={Page} />}
            </main>
          </div>
        </div>
      </div>
      <Notices />
      <RefusedFileDialog />
      {Netbox !== undefined && <Netbox />}
      <ShownDialog />
      <Announcer />
    </>
  );
}

/** Design pages have key figures beside them, so that their contents need a wider window to be beside them too. */
function frameClass(shown: PlanPageId): string {
  if (!pagesWithContents.has(shown)) return '';
  return designGroup.pages.includes(shown) ? 'with-contents is-design' : 'with-contents';
}

const figuresFailed = ({ detail }: PageFailure): JSX.Element => (
  <p class="plan-figures">The figures cannot be shown: an error in the program ({detail.split('\n')[0]}).</p>
);

/** The page of the address, or the previous one while its code loads, to avoid flicker. */
function useShownPage(): { readonly shown: PlanPageId; readonly hasFailed: boolean } {
  const requested = page.value;
  const last = useRef<PlanPageId>(isPlanPage(requested) ? requested : 'floor');
  const failed = useSignal<PlanPageId | undefined>(undefined);
  const isLoaded = isPlanPage(requested) && loadedPages.value[requested] !== undefined;
  useEffect(() => {
    failed.value = undefined;
    if (!isPlanPage(requested)) return;
    loadPage(requested).catch(() => {
      failed.value = requested;
    });
  }, [requested]);
  const hasFailed = !isLoaded && failed.value === requested;
  if (isPlanPage(requested) && (isLoaded || hasFailed)) last.current = requested;
  return { shown: last.current, hasFailed };
}
