import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailCode, detailsSender, type DetailsPort } from '../../../client/worker/detailsSender.ts';
import type { Reply } from '../../../client/worker/messages.ts';
import type { Shown } from '../../../client/worker/protocol/protocol.ts';
import {
  applyRequest,
  initialWorkerState,
  withStaleDetails,
  type WorkerState,
} from '../../../client/worker/workerState.ts';
import type { Library } from '../../../models/catalogue/Library.ts';
import { runs } from '../../support/runs.ts';

/** What reaches the page: the design and the rows that its forms are of, and the option of its hours. */
interface Arrived {
  forms?: { readonly revision: number; readonly optionId: string; readonly rows: string };
  hours?: { readonly revision: number; readonly optionId: string };
}

/** A sender whose code arrives when it is told to, in any order, with what it computes made visible. */
function delayedSender(delay: <Value>(value: Value) => Promise<Value>) {
  let state: WorkerState = initialWorkerState;
  const arrived: Arrived = {};
  const code = {
    ...detailCode,
    forms: () =>
      delay({
        formsOf: ({ revision, optionId }: { revision: number; optionId: string }, rows: Library) => ({
          revision,
          optionId,
          rows: rows.version,
        }),
      }),
    hours: () =>
      delay({
        readHours: ({ revision, optionId }: { revision: number; optionId: string }) => ({
          revision,
          optionId,
          pue: new Float64Array(1),
          facilityDuration_kW: new Float64Array(1),
          itDuration_kW: new Float64Array(1),
        }),
      }),
  } as unknown as typeof detailCode;
  const port: DetailsPort = {
    state: () => state,
    setState: (next) => (state = next),
    send: (reply: Reply) => {
      if (!('kind' in reply)) return;
      if (reply.kind === 'forms') arrived.forms = reply.forms as unknown as NonNullable<Arrived['forms']>;
      if (reply.kind === 'hours') {
        const { revision, optionId } = reply.hours as unknown as NonNullable<Arrived['hours']>;
        arrived.hours = { revision, optionId };
      }
    },
  };
  const senders = [detailsSender('prompt', port, code), detailsSender('of-year', port, code)];
  return {
    arrived,
    state: () => state,
    request: (next: (old: WorkerState) => WorkerState, rows: string) => {
      state = next(state);
      return Promise.all(senders.map((send) => send({ version: rows } as Library)));
    },
  };
}

const option = fc.constantFrom('', 'air', 'liquid');
const anyRequest = fc.oneof(
  fc.record({ kind: fc.constant('shows' as const), forms: fc.option(option), hours: fc.option(option) }),
  fc.record({ kind: fc.constant('edit' as const) }),
  fc.record({ kind: fc.constant('costs' as const) }),
);

const shows =
  (shown: Shown) =>
  (state: WorkerState): WorkerState =>
    applyRequest(state, { kind: 'shows', shown });

describe('details of the page', () => {
  it('are in the end those that were asked for last, of the last document, in whatever order code is loaded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(anyRequest, fc.nat(3)), { minLength: 1, maxLength: 8 }),
        async (scheduler, requests) => {
          const sender = delayedSender((value) => scheduler.schedule(Promise.resolve(value)));
          const sent: Promise<unknown>[] = [];
          let rows = 'few';
          for (const [request, stepCount] of requests) {
            if (request.kind === 'shows') {
              const { forms, hours } = request;
              sent.push(sender.request(shows({ forms, hours, moreRacks: null }), rows));
            } else if (request.kind === 'edit') {
              const edit = (state: WorkerState): WorkerState =>
                applyRequest(state, { kind: 'edit', revision: state.revision + 1, edits: [] });
              sent.push(sender.request(edit, rows));
            } else {
              rows += ' and more';
              sent.push(sender.request(withStaleDetails, rows));
            }
            for (let step = 0; step < stepCount && scheduler.count() > 0; step += 1)
              await scheduler.waitNext(1);
          }
          await scheduler.waitIdle();
          await Promise.all(sent);
          const { revision, shown } = sender.state();
          if (shown.forms !== null) {
            expect(sender.arrived.forms).toEqual({ revision, optionId: shown.forms, rows });
          }
          if (shown.hours !== null) {
            expect(sender.arrived.hours).toEqual({ revision, optionId: shown.hours });
          }
        },
      ),
      { seed: 8, numRuns: runs(300) },
    );
  });

  it('of an option arrive, though the code for those of the base plan is slower', async () => {
    const waiting: (() => void)[] = [];
    const sender = delayedSender(
      (value) =>
        new Promise((resolve) => {
          waiting.push(() => {
            resolve(value);
          });
        }),
    );
    const first = sender.request(shows({ forms: '', hours: null, moreRacks: null }), 'few');
    const second = sender.request(shows({ forms: 'liquid', hours: null, moreRacks: null }), 'few');
    waiting[1]?.();
    await second;
    waiting[0]?.();
    await first;
    expect(sender.arrived.forms?.optionId).toBe('liquid');
  });
});
