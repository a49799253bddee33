import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { textAt } from '../../../models/edit/document/json.ts';
import { documentId, planDocument } from '../../state/editor.ts';
import { syncState } from '../../state/sync.ts';
import { askPerson, isSignInOpen, personState } from '../../state/person.ts';
import { failureText } from '../../sync/requestServer.ts';
import { listShareLinks, type NewShareLink, type ShareLink } from '../../sync/shareLinks.ts';
import { closeDialog } from '../wantedDialog.ts';
import { MadeLink } from './MadeLink.tsx';
import { keepOpenPlan } from './keepOpenPlan.ts';
import { ShareForm } from './ShareForm.tsx';
import { ShareList } from './ShareList.tsx';
import { shareObstacle } from './shareObstacle.ts';

/** Links with which others read the open plan: making, listing and revoking them. */
export function ShareDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const planId = useRef(documentId.peek()).current;
  const links = useSignal<readonly ShareLink[] | null>(null);
  const made = useSignal<NewShareLink | null>(null);
  const problem = useSignal<string | null>(null);
  const obstacle = shareObstacle(syncState.value, personState.value);
  const isPossible = obstacle === null;

  const load = async (): Promise<void> => {
    const answer = await listShareLinks(planId);
    if (answer.kind === 'done') {
      links.value = answer.value.shares;
      problem.value = null;
    } else {
      problem.value = `The links cannot be listed. ${failureText(answer)}`;
    }
  };
  useEffect(() => {
    dialog.current?.showModal();
    void askPerson();
  }, []);
  useEffect(() => {
    if (isPossible) void load();
  }, [isPossible]);

  const name = textAt(planDocument.value, ['name']) ?? '';
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="share-title" onClose={closeDialog}>
      <h2 id="share-title">Share {name === '' ? 'this plan' : name} by a link</h2>
      <p class="together-lead">
        Everyone who has the link can read the plan as it is when they open it, without signing in. They can
        change nothing here, but can make a copy of their own.
      </p>
      {obstacle !== null && (
        <div class="together-notice">
          <p>{obstacle.text}</p>
          {obstacle.canSignIn && (
            <button
              type="button"
              class="button"
              onClick={() => {
                dialog.current?.close();
                isSignInOpen.value = true;
              }}
            >
              Sign in
            </button>
          )}
          {obstacle.canKeep && (
            <button type="button" class="button" onClick={keepOpenPlan}>
              Keep it on the server
            </button>
          )}
        </div>
      )}
      {isPossible &&
        (made.value === null ? (
          <ShareForm
            planId={planId}
            onMade={(link) => {
              made.value = link;
              links.value = [link.share, ...(links.value ?? [])];
            }}
          />
        ) : (
          <MadeLink
            link={made.value}
            onAnother={() => {
              made.value = null;
            }}
          />
        ))}
      {isPossible && problem.value !== null && (
        <div class="together-notice" role="alert">
          <p>{problem.value}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              void load();
            }}
          >
            Try again
          </button>
        </div>
      )}
      {isPossible && links.value !== null && (
        <ShareList
          planId={planId}
          links={links.value}
          onRevoked={(id) => {
            links.value = (links.value ?? []).filter((link) => link.id !== id);
            if (made.value?.share.id === id) made.value = null;
          }}
        />
      )}
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Close
        </button>
      </div>
    </dialog>
  );
}
