import type { PersonState } from '../../state/person.ts';
import type { SyncState } from '../../sync/SyncState.ts';

/** Why a plan cannot be shared now. */
export interface ShareObstacle {
  readonly text: string;
  readonly canSignIn: boolean;
  readonly canKeep: boolean;
}

/**
 * Why the open plan cannot be shared now, and what to do; null if it can be.
 *
 * @param sync - how the plan stands to the one on the server; null until it is known
 * @param person - who uses the page; null while the server does not answer
 */
export function shareObstacle(sync: SyncState | null, person: PersonState | null): ShareObstacle | null {
  const only = (text: string): ShareObstacle => ({ text, canSignIn: false, canKeep: false });
  if (person !== null && person.auth !== 'off' && person.who === null) {
    return {
      text: 'Sign in to share this plan: only owners of this server can make links.',
      canSignIn: true,
      canKeep: false,
    };
  }
  if (person?.who !== null && person?.who !== undefined && person.who.role !== 'owner') {
    const { name, role } = person.who;
    return only(
      `Only owners of this server can make links, and you are signed in as ${name}, ${role}. Ask an owner to share the plan.`,
    );
  }
  if (sync === null) return only('Looking for the plan on the server…');
  if (sync.kind === 'browser-only') {
    return {
      text: 'This plan is in this browser only. It can be shared when the server has it.',
      canSignIn: false,
      canKeep: true,
    };
  }
  if (sync.kind === 'offline' || person === null) {
    return only('The server does not answer. Links can be made and listed when it does.');
  }
  if (sync.kind === 'refused' && sync.why === 'deleted') {
    return only('This plan was deleted on the server. It can be shared when it is back there.');
  }
  return null;
}
