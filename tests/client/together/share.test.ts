import { describe, expect, it } from 'vitest';
import { endDays, endOfDay, remainingText } from '../../../client/app/together/shareEnd.ts';
import { shareObstacle } from '../../../client/app/together/shareObstacle.ts';
import type { Person, PersonState } from '../../../client/state/person.ts';
import type { SyncState } from '../../../client/sync/SyncState.ts';

const now_ms = new Date(2026, 10, 30, 14, 20).getTime();
const DAY_ms = 86_400_000;
const synced: SyncState = { kind: 'synced', revision: 1 };
const signedIn = (role: Person['role']): PersonState => ({ auth: 'token', who: { name: 'Bo', role } });

describe('the last day of a share link', () => {
  it('is proposed in 30 days, and is at most a year away', () => {
    expect(endDays(now_ms)).toEqual({ proposed: '2026-12-30', first: '2026-11-30', last: '2027-11-30' });
  });

  it('ends at its midnight here, within what the server allows', () => {
    const end = endOfDay('2026-12-30', now_ms);
    expect(end).toBe(new Date(2026, 11, 30, 23, 59, 59, 999).toISOString());
    const last = Date.parse(endOfDay('2027-11-30', now_ms) ?? '');
    expect(last - now_ms).toBeLessThan(366 * DAY_ms);
    expect(Date.parse(endOfDay('2026-11-30', now_ms) ?? '')).toBeGreaterThan(now_ms);
  });

  it.each(['', '2026-11-29', '2027-12-01', '30.12.2026', 'tomorrow'])('is not "%s"', (day) => {
    expect(endOfDay(day, now_ms)).toBeUndefined();
  });

  it('says how long the link works', () => {
    const after = (time_ms: number) => remainingText(new Date(now_ms + time_ms).toISOString(), now_ms);
    expect([after(30.4 * DAY_ms), after(1.2 * DAY_ms), after(DAY_ms / 2), after(-1)]).toEqual([
      'in 30 days',
      'in 1 day',
      'within a day',
      null,
    ]);
  });
});

describe('what keeps a plan from being shared', () => {
  it.each<[string, SyncState | null, PersonState | null]>([
    ['Sign in to share', synced, { auth: 'token', who: null }],
    [
      'Only owners of this server can make links, and you are signed in as Bo, editor',
      synced,
      signedIn('editor'),
    ],
    [
      'Only owners of this server can make links, and you are signed in as Bo, viewer',
      synced,
      signedIn('viewer'),
    ],
    ['in this browser only', { kind: 'browser-only' }, signedIn('owner')],
    ['The server does not answer', { kind: 'offline' }, signedIn('owner')],
    ['The server does not answer', synced, null],
    ['was deleted on the server', { kind: 'refused', why: 'deleted', reason: '' }, signedIn('owner')],
  ])('is said: %s', (text, sync, person) => {
    expect(shareObstacle(sync, person)?.text).toContain(text);
  });

  it('is nothing for an owner, nor where sign-in is off', () => {
    expect(shareObstacle(synced, signedIn('owner'))).toBeNull();
    expect(
      shareObstacle({ kind: 'sending' }, { auth: 'off', who: { name: 'local', role: 'owner' } }),
    ).toBeNull();
  });
});
