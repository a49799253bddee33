import type { FunctionComponent, JSX } from 'preact';
import { undoLabel } from '../state/editor.ts';
import { pageTitles, type PlanPageId } from '../state/pages.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { PartFailed } from '../ui/PartFailed.tsx';
import { ProgramError } from '../ui/ProgramError.tsx';
import { loadPage } from './pageViews.ts';
import { undoWithNotice } from './undoNotice.ts';

interface ShownPageProps {
  readonly id: PlanPageId;
  /** The component of the page; undefined if its code could not be loaded. */
  readonly Page: FunctionComponent | undefined;
}

/** A page, or why it cannot be shown: its errors do not reach the rest. */
export function ShownPage({ id, Page }: ShownPageProps): JSX.Element {
  const title = pageTitles[id];
  if (Page === undefined) {
    return (
      <>
        <h1>{title}</h1>
        <PartFailed what={`The page ${title} could not be loaded`} load={() => loadPage(id)} />
      </>
    );
  }
  return (
    <ErrorBoundary
      key={id}
      what={`The page ${title} cannot be shown`}
      instead={({ what, detail }, again) => (
        <>
          <h1>{title}</h1>
          <ProgramError what={what} detail={detail}>
            <button type="button" class="button" onClick={again}>
              Try again
            </button>
            {undoLabel.value !== undefined && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  undoWithNotice();
                  again();
                }}
              >
                Undo: {undoLabel.value}
              </button>
            )}
          </ProgramError>
        </>
      )}
    >
      <Page />
    </ErrorBoundary>
  );
}
