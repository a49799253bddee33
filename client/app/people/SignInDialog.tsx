import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { notify } from '../../state/notices.ts';
import { askPerson, isSignInOpen, personState, signInProblem, signInWithToken } from '../../state/person.ts';
import { Field } from '../../ui/Field.tsx';

const problemTexts: Readonly<Record<string, string>> = {
  'sign-in-failed': 'The sign-in was not completed. Try again.',
  'sign-in-unavailable': 'The provider of accounts does not answer. Try again later.',
  'role-missing': 'Your account has no role on this server. Ask an owner of the server for one.',
};

/** Sign-in with an account of the provider, or with a token. */
export function SignInDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const token = useSignal('');
  const message = useSignal<string | undefined>(undefined);
  const problem = signInProblem.value;
  useEffect(() => {
    void askPerson();
    dialog.current?.showModal();
  }, []);
  const signIn = async (): Promise<void> => {
    const failure = await signInWithToken(token.value.trim());
    message.value = failure ?? undefined;
    if (failure !== null) return;
    notify(`Signed in as ${personState.value?.who?.name ?? ''}.`);
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog sign-in-dialog"
      aria-labelledby="sign-in-title"
      onClose={() => {
        isSignInOpen.value = false;
        signInProblem.value = null;
      }}
    >
      <h2 id="sign-in-title">Sign in</h2>
      {problem !== null && (
        <p class="field-message" role="alert">
          {problemTexts[problem] ?? problemTexts['sign-in-failed']}
        </p>
      )}
      {personState.value?.auth === 'oidc' && (
        <p>
          <a class="button button-main" href={accountAddress()}>
            Sign in with your account
          </a>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Field id="sign-in-token" label="Token" message={message.value}>
          <input
            id="sign-in-token"
            class="input"
            type="password"
            autocomplete="off"
            spellcheck={false}
            required
            value={token.value}
            aria-invalid={message.value !== undefined}
            aria-describedby={message.value === undefined ? undefined : 'sign-in-token-message'}
            onInput={({ currentTarget }) => {
              token.value = currentTarget.value;
            }}
          />
        </Field>
        <div class="dialog-actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            Cancel
          </button>
          <button type="submit" class="button button-main">
            Sign in
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The provider sends the browser back to the present page. */
const accountAddress = (): string =>
  `/api/v1/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
