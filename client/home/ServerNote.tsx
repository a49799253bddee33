import type { JSX } from 'preact';
import { isSignInOpen } from '../state/person.ts';
import { failureText } from '../sync/requestServer.ts';
import { Icon } from '../ui/Icon.tsx';
import { mayOnlyRead } from './mayChange.ts';
import { readServerList, serverList } from './serverList.ts';

/** What the person may do with the plans of the server, and why they are not listed; nothing where all is well. */
export function ServerNote(): JSX.Element | null {
  const { failure, plans } = serverList.value;
  if (failure === null) {
    return mayOnlyRead() ? (
      <p class="page-hint">
        You may read the plans of the server. What you change in them stays in this browser.
      </p>
    ) : null;
  }
  if (failure.kind === 'no-store') return null;
  if (failure.kind === 'refused' && failure.why === 'not-signed-in') {
    return (
      <div class="banner banner-info">
        <Icon name="info" />
        <p>Sign in to see the plans of the server. Those of this browser are listed.</p>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            isSignInOpen.value = true;
          }}
        >
          Sign in
        </button>
      </div>
    );
  }
  return (
    <div class="banner" role="status">
      <Icon name="warning" />
      <p>
        {failureText(failure)}{' '}
        {plans === null
          ? 'The plans of this browser are listed, and can be opened and changed.'
          : 'The list may be out of date. Plans that this browser has can be opened and changed.'}
      </p>
      <button type="button" class="button" onClick={() => void readServerList()}>
        Try again
      </button>
    </div>
  );
}
