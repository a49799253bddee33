import { signal } from '@preact/signals';
import { isOffline } from '../sync/isOffline.ts';

/** Who uses the page, as the server says. */
export interface Person {
  readonly name: string;
  readonly role: 'viewer' | 'editor' | 'owner';
}

/** How the server recognises people, and who has signed in. */
export interface PersonState {
  readonly auth: 'off' | 'token' | 'oidc';
  readonly who: Person | null;
}

/** Null until the server was asked, or while it does not answer. */
export const personState = signal<PersonState | null>(null);

/** True while the sign-in dialog is to be open. */
export const isSignInOpen = signal(false);

/** Why a sign-in with an account failed: a code of the server; null if none did. */
export const signInProblem = signal<string | null>(null);

const PATH = '/api/v1/session';

/** Asks the server who uses the page. Without a network nothing changes. */
export async function askPerson(): Promise<void> {
  if (isOffline()) return;
  const response = await fetch(PATH, { cache: 'no-store' }).catch(() => undefined);
  if (response?.ok === true) personState.value = (await response.json()) as PersonState;
}

/**
 * Signs in with a token.
 *
 * @param token - as it was made
 * @returns why it failed; null if it succeeded
 */
export async function signInWithToken(token: string): Promise<string | null> {
  const response = await fetch(PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
  if (response === undefined) return 'The server does not answer.';
  if (!response.ok) {
    return response.status === 401 ? 'This token is not valid.' : 'The server does not accept the sign-in.';
  }
  personState.value = (await response.json()) as PersonState;
  return null;
}

/** Signs out, on the server too. */
export async function signOut(): Promise<boolean> {
  const response = await fetch(PATH, { method: 'DELETE' }).catch(() => undefined);
  await askPerson();
  return response?.ok === true;
}
