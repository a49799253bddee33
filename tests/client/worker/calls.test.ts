import { describe, expect, it } from 'vitest';
import { answerCall } from '../../../client/worker/answerCall.ts';
import { pendingCall, refusePendingCalls, settleCall } from '../../../client/state/pendingCalls.ts';
import { callWorker } from './callWorker.ts';

const noTables = {
  library: undefined,
  wholeLibrary: () => Promise.reject(new Error('The catalogue is not loaded.')),
};

describe('a call of the page', () => {
  it('that needs no catalogue is completed before it is loaded', async () => {
    const outcome = await answerCall(
      { callId: 1, call: 'readPlan', args: '{' },
      { document: {}, ...noTables },
    );
    expect(outcome).toMatchObject({ isDone: true, value: { document: null } });
  });

  it('that needs the catalogue is rejected before it is loaded', async () => {
    const args = { optionId: 'plan', hasCooling: false };
    const outcome = await answerCall(
      { callId: 1, call: 'writeNetbox', args },
      { document: { schemaVersion: 1 }, ...noTables },
    );
    expect(outcome).toMatchObject({ isDone: false });
  });

  it('that is rejected has the issues of the input', async () => {
    const outcome = await callWorker('layOutHall', { hallId: 'hall-1', options: {} }, { schemaVersion: 1 });
    expect(outcome).toMatchObject({ isDone: false });
    expect(outcome.isDone ? 0 : outcome.issues.length).toBeGreaterThan(0);
  });

  it('gets the outcome with its id, and only once', async () => {
    const numbers: number[] = [];
    const post = (callId: number): void => void numbers.push(callId);
    const [first, second] = [pendingCall<'readPlan'>(post), pendingCall<'readPlan'>(post)];
    const outcome = { isDone: false, message: 'second', issues: [] } as const;
    settleCall({ callId: numbers[1] ?? NaN, outcome });
    settleCall({ callId: numbers[1] ?? NaN, outcome: { ...outcome, message: 'again' } });
    expect(await second).toEqual(outcome);
    refusePendingCalls('interrupted');
    expect(await first).toEqual({ isDone: false, message: 'interrupted', issues: [] });
  });
});
