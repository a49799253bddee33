import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { documentId } from '../../state/editor.ts';
import { syncState } from '../../state/sync.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { failureText } from '../../sync/requestServer.ts';
import { listServerRevisions, type RevisionPage } from '../../sync/planHistory.ts';
import { closeDialog } from '../wantedDialog.ts';
import { BrowserRevisions } from './BrowserRevisions.tsx';
import { ServerRevisions } from './ServerRevisions.tsx';

/** What is known of the history on the server. */
type History =
  | { readonly kind: 'loading' }
  | { readonly kind: 'server'; readonly page: RevisionPage }
  /** That of this browser is shown, and why. */
  | { readonly kind: 'browser'; readonly why: string | null };

/** Why the revisions of the server are not shown. */
function reasonOf(failure: Parameters<typeof failureText>[0]): string {
  const isUnknown = failure.kind === 'refused' && failure.why === 'deleted';
  const isDeleted = syncState.peek()?.kind === 'refused';
  if (isUnknown && !isDeleted) return 'The server does not have this plan yet.';
  return `The revisions of the server cannot be shown. ${failureText(failure)}`;
}

/** The states of the plan to go back to: those of the server, or those that this browser knows. Going back can be undone. */
export function RevisionsDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const source = useRef(readOnlySource.peek()).current;
  const planId = useRef(source?.kind === 'revision' ? source.planId : documentId.peek()).current;
  const history = useSignal<History>({ kind: 'loading' });

  const isBrowserOnly = source === null && syncState.value?.kind === 'browser-only';

  const load = async (): Promise<void> => {
    if (isBrowserOnly) {
      history.value = { kind: 'browser', why: null };
      return;
    }
    const answer = await listServerRevisions(planId);
    history.value =
      answer.kind === 'done'
        ? { kind: 'server', page: answer.value }
        : { kind: 'browser', why: reasonOf(answer) };
  };
  useEffect(() => {
    dialog.current?.showModal();
    if (source?.kind !== 'shared') void load();
  }, []);

  const close = (): void => {
    dialog.current?.close();
  };
  const { value } = history;
  return (
    <dialog
      ref={dialog}
      class={`dialog${value.kind === 'server' ? ' dialog-wide' : ''}`}
      aria-labelledby="revisions-title"
      onClose={closeDialog}
    >
      <h2 id="revisions-title">Revisions of this plan</h2>
      {source?.kind === 'shared' ? (
        <p>A share link shows a plan without its history.</p>
      ) : (
        <>
          {value.kind === 'loading' && <p role="status">Loading…</p>}
          {value.kind === 'browser' && value.why !== null && (
            <div class="together-notice" role="status">
              <p>{value.why} These are the changes that this browser knows.</p>
            </div>
          )}
          {value.kind === 'browser' && <BrowserRevisions onClose={close} />}
          {value.kind === 'server' && <ServerRevisions planId={planId} first={value.page} onClose={close} />}
        </>
      )}
      <div class="dialog-actions">
        {value.kind !== 'loading' && source === null && !isBrowserOnly && (
          <button
            type="button"
            class="button history-other"
            onClick={() => {
              if (value.kind === 'server') history.value = { kind: 'browser', why: null };
              else void load();
            }}
          >
            {value.kind === 'server'
              ? 'Show the changes of this browser'
              : 'Show the revisions of the server'}
          </button>
        )}
        <button type="button" class="button" autofocus onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
