import type { StoreFailureKind } from '../../library/storeFailure.ts';
import type { SaveState } from '../../state/saving.ts';
import type { SyncState } from '../../sync/SyncState.ts';
import { countText } from '../../../models/units/text.ts';

/** What can be done about a state of saving. */
export type StatusAction = 'save-file' | 'try-again' | 'sign-in' | 'put-back' | 'conflicts';

/** What is shown of where the plan is saved. */
export interface SaveStatus {
  /** Short, for the header. */
  readonly text: string;
  /** Whole sentences: where the changes are, and what happens next. */
  readonly detail: string;
  /** `waiting`: nothing is lost, but the server does not have it; `failed`: it may be lost. */
  readonly tone: 'calm' | 'waiting' | 'failed';
  readonly actions: readonly StatusAction[];
}

const shortReasons: Readonly<Record<StoreFailureKind, string>> = {
  newer: 'reload the page',
  'older-tab': 'close the older tab',
  unavailable: 'kept until the tab closes',
  full: 'storage is full',
  failed: 'trying again',
};

const untouchedStatus: Readonly<Record<Extract<SaveState, { kind: 'untouched' }>['what'], SaveStatus>> = {
  example: calm(
    'Example, not saved until edited',
    'An example is saved as a plan of yours with its first change.',
  ),
  new: calm('Not saved until edited', 'A new plan is saved with its first change.'),
  'read-only': calm('Read only', 'This plan can only be read. A copy of it can be changed.'),
};

/**
 * Where the plan on the page is saved: in this browser, and on the server.
 *
 * @param save - whether the library of this browser has all changes
 * @param sync - how the plan stands to the one on the server; null until it is known
 */
export function saveStatus(save: SaveState, sync: SyncState | null): SaveStatus {
  switch (save.kind) {
    case 'untouched':
      return untouchedStatus[save.what];
    case 'not-saved':
      return {
        text: `Not saved: ${shortReasons[save.why]}`,
        detail: save.reason,
        tone: 'failed',
        actions: ['save-file', 'try-again'],
      };
    case 'saving':
      return calm('Saving…', 'The last changes are being saved.');
    case 'saved':
      return sync === null ? calm('Saved', 'All changes are saved in this browser.') : keptStatus(sync);
  }
}

/** A plan whose changes are all in this browser. */
function keptStatus(sync: SyncState): SaveStatus {
  switch (sync.kind) {
    case 'browser-only':
      return calm(
        'Saved in this browser',
        'All changes are saved in this browser. The server does not have this plan.',
      );
    case 'in-trash':
      return {
        text: 'Deleted: saved in this browser',
        detail:
          'This plan was deleted. It can be restored for 30 days; all changes are saved in this browser.',
        tone: 'waiting',
        actions: ['put-back', 'save-file'],
      };
    case 'sending':
      return calm('Saving…', 'All changes are saved in this browser, and are on their way to the server.');
    case 'synced':
      return calm(
        `Saved · revision ${String(sync.revision)}`,
        `All changes are saved in this browser and on the server, as revision ${String(sync.revision)}.`,
      );
    case 'offline':
      return {
        text: 'Offline: saved in this browser',
        detail:
          'The server does not answer. All changes are saved in this browser and are sent as soon as it answers.',
        tone: 'waiting',
        actions: ['try-again'],
      };
    case 'refused':
      return refusedStatus(sync);
    case 'conflict': {
      const count = sync.conflicts.length;
      const values = `${countText(count, 'value')} ${count === 1 ? 'was' : 'were'}`;
      return {
        text: countText(count, 'conflict'),
        detail: `${values} changed here and on the server. Both are kept until one is chosen; all other changes are saved on the server.`,
        tone: 'waiting',
        actions: ['conflicts'],
      };
    }
  }
}

function refusedStatus({ why, reason }: Extract<SyncState, { readonly kind: 'refused' }>): SaveStatus {
  const kept = 'All changes are saved in this browser';
  switch (why) {
    case 'not-signed-in':
      return {
        text: 'Not signed in: saved in this browser',
        detail: `${kept}. The server takes them after you sign in.`,
        tone: 'waiting',
        actions: ['sign-in'],
      };
    case 'read-only':
      return {
        text: 'Read-only role: saved in this browser',
        detail: `${kept} only: your role may read the plan of the server, not change it.`,
        tone: 'waiting',
        actions: ['try-again', 'save-file'],
      };
    case 'deleted':
      return {
        text: 'Deleted on the server: saved here',
        detail: `The server does not have this plan any more: it was deleted there, or the server was restored without it. ${kept}.`,
        tone: 'waiting',
        actions: ['put-back', 'save-file'],
      };
    case 'not-accepted':
      return {
        text: 'Not accepted: saved in this browser',
        detail: `${kept}, but the server does not take them: ${reason}.`,
        tone: 'failed',
        actions: ['try-again', 'save-file'],
      };
  }
}

function calm(text: string, detail: string): SaveStatus {
  return { text, detail, tone: 'calm', actions: [] };
}
