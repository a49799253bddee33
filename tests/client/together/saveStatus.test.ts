import { describe, expect, it } from 'vitest';
import { saveStatus } from '../../../client/app/together/saveStatus.ts';
import type { SaveState } from '../../../client/state/saving.ts';
import type { ServerConflict, SyncState } from '../../../client/sync/SyncState.ts';

const saved: SaveState = { kind: 'saved' };
const conflict: ServerConflict = { path: ['name'], base: 'a', mine: 'b', theirs: 'c', who: 'Ada', at_ms: 0 };

describe('what the header says of saving', () => {
  it.each<[SyncState | null, string, string]>([
    [null, 'Saved', 'calm'],
    [{ kind: 'browser-only' }, 'Saved in this browser', 'calm'],
    [{ kind: 'in-trash' }, 'Deleted: saved in this browser', 'waiting'],
    [{ kind: 'sending' }, 'Saving…', 'calm'],
    [{ kind: 'synced', revision: 12 }, 'Saved · revision 12', 'calm'],
    [{ kind: 'offline' }, 'Offline: saved in this browser', 'waiting'],
    [
      { kind: 'refused', why: 'not-signed-in', reason: '' },
      'Not signed in: saved in this browser',
      'waiting',
    ],
    [{ kind: 'refused', why: 'read-only', reason: '' }, 'Read-only role: saved in this browser', 'waiting'],
    [{ kind: 'refused', why: 'deleted', reason: '' }, 'Deleted on the server: saved here', 'waiting'],
    [
      { kind: 'refused', why: 'not-accepted', reason: 'it is full' },
      'Not accepted: saved in this browser',
      'failed',
    ],
    [{ kind: 'conflict', revision: 3, conflicts: [conflict] }, '1 conflict', 'waiting'],
  ])('of a plan that is saved here and on the server is %j: %s', (sync, text, tone) => {
    expect(saveStatus(saved, sync)).toMatchObject({ text, tone });
  });

  it('is never that all is saved while this browser has not stored it', () => {
    const sync: SyncState = { kind: 'synced', revision: 1 };
    expect(saveStatus({ kind: 'saving' }, sync).text).toBe('Saving…');
    const failed = saveStatus({ kind: 'not-saved', why: 'full', reason: 'No space is left.' }, sync);
    expect(failed).toEqual({
      text: 'Not saved: storage is full',
      detail: 'No space is left.',
      tone: 'failed',
      actions: ['save-file', 'try-again'],
    });
  });

  it('tells where the changes are and what can be done, whatever keeps the server from having them', () => {
    const states: readonly SyncState[] = [
      { kind: 'offline' },
      { kind: 'refused', why: 'not-signed-in', reason: '' },
      { kind: 'refused', why: 'read-only', reason: '' },
      { kind: 'refused', why: 'deleted', reason: '' },
      { kind: 'refused', why: 'not-accepted', reason: 'the plan is too large' },
    ];
    for (const sync of states) {
      const { detail, actions } = saveStatus(saved, sync);
      expect(detail).toContain('saved in this browser');
      expect(actions.length).toBeGreaterThan(0);
    }
    expect(saveStatus(saved, states[4] ?? null).detail).toContain('the plan is too large');
  });

  it('counts conflicts, and says that both values are kept', () => {
    const { text, detail, actions } = saveStatus(saved, {
      kind: 'conflict',
      revision: 3,
      conflicts: [conflict, conflict],
    });
    expect([text, actions]).toEqual(['2 conflicts', ['conflicts']]);
    expect(detail).toBe(
      '2 values were changed here and on the server. Both are kept until one is chosen; all other changes are saved on the server.',
    );
  });

  it('of a plan that is not stored says why', () => {
    expect(saveStatus({ kind: 'untouched', what: 'example' }, null).text).toBe(
      'Example, not saved until edited',
    );
    expect(saveStatus({ kind: 'untouched', what: 'read-only' }, { kind: 'browser-only' }).text).toBe(
      'Read only',
    );
  });
});
