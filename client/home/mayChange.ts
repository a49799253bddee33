import { personState, type PersonState } from '../state/person.ts';

/**
 * True unless it is known that the person may not change plans of the server; while it is not known, the server decides.
 *
 * @param state - who uses the page
 */
export function mayChangeServer(state: PersonState | null = personState.value): boolean {
  if (state === null || state.auth === 'off') return true;
  return state.who !== null && state.who.role !== 'viewer';
}

/** True if it is known that the person may read plans of the server, and not change them. */
export function mayOnlyRead(state: PersonState | null = personState.value): boolean {
  return state?.auth !== 'off' && state?.who?.role === 'viewer';
}
