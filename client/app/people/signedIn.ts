import { effect } from '@preact/signals';
import { isSignInOpen, personState } from '../../state/person.ts';

/** Asks the user to sign in; false if the dialog was closed without it. A sign-in with an account leaves the page instead. */
export function askToSignIn(): Promise<boolean> {
  isSignInOpen.value = true;
  return new Promise((resolve) => {
    const end = effect(() => {
      if (isSignInOpen.value) return;
      end();
      resolve((personState.peek()?.who ?? null) !== null);
    });
  });
}
