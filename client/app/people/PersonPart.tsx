import type { JSX } from 'preact';
import { notify } from '../../state/notices.ts';
import { isSignInOpen, personState, signOut } from '../../state/person.ts';

interface PersonPartProps {
  /** Called before a dialog or a notice appears. */
  readonly onLeave: () => void;
}

/** Who has signed in, in the menu of settings; nothing where the server knows no people. */
export function PersonPart({ onLeave }: PersonPartProps): JSX.Element | null {
  const state = personState.value;
  if (state === null || state.auth === 'off') return null;
  const { who } = state;
  return (
    <>
      <p class="menu-heading">{who === null ? 'Not signed in' : `${who.name}, ${who.role}`}</p>
      <button
        type="button"
        class="menu-item"
        onClick={() => {
          onLeave();
          if (who === null) isSignInOpen.value = true;
          else void tellSignOut();
        }}
      >
        {who === null ? 'Sign in' : 'Sign out'}
      </button>
    </>
  );
}

async function tellSignOut(): Promise<void> {
  notify((await signOut()) ? 'Signed out.' : 'The server does not answer: you are still signed in.');
}
