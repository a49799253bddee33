import { describe, expect, it } from 'vitest';
import {
  airflowRunner,
  type AirflowRunner,
  type WantedAir,
} from '../../../client/pages/floor/airflow/airflowRunner.ts';
import type { AirflowWorker } from '../../../client/pages/floor/airflow/airflowWorker.ts';
import type { AnswerProgress, ShownAir } from '../../../client/pages/floor/airflow/airAnswer.ts';
import type { ComputedAir } from '../../../client/worker/protocol/airflowProtocol.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

type Outcome<Value> = { readonly isDone: true; readonly value: Value };

/** A worker whose answers the test gives. */
function heldWorker(): {
  worker: AirflowWorker;
  asked: { document: JsonObject; key: string; give: (air: ComputedAir) => Promise<void> }[];
  turns: { key: string; give: (share: number, air?: ComputedAir) => Promise<void> }[];
  isEnded: () => boolean;
} {
  const asked: { document: JsonObject; key: string; give: (air: ComputedAir) => Promise<void> }[] = [];
  const turns: { key: string; give: (share: number, air?: ComputedAir) => Promise<void> }[] = [];
  let isEnded = false;
  return {
    asked,
    turns,
    isEnded: () => isEnded,
    worker: {
      ask: (document, { key }) =>
        new Promise((resolve) => {
          const give = async (value: ComputedAir): Promise<void> => {
            resolve({ isDone: true, value } satisfies Outcome<ComputedAir>);
            await tick();
          };
          asked.push({ document, key, give });
        }),
      settle: (key) =>
        new Promise((resolve) => {
          const give = async (share: number, air: ComputedAir | null = null): Promise<void> => {
            resolve({ isDone: true, value: { share, air } });
            await tick();
          };
          turns.push({ key, give });
        }),
      end: () => {
        isEnded = true;
      },
    },
  };
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** An answer of which only the identity matters. */
const answer = (name: string): ComputedAir =>
  ({ report: { name }, field: { name } }) as unknown as ComputedAir;

const plan = (supply_C: number, rest: JsonObject = {}): JsonObject => ({
  ...rest,
  halls: { a: { airflow: { supplyAir_C: supply_C } } },
});

function started(pause = (): Promise<void> => Promise.resolve()): {
  runner: AirflowRunner;
  held: ReturnType<typeof heldWorker>;
  shown: () => string | undefined;
  told: AnswerProgress[];
  want: (document: JsonObject, change?: Partial<WantedAir>) => Promise<void>;
} {
  const held = heldWorker();
  const told: AnswerProgress[] = [];
  let last: ShownAir | undefined;
  const runner = airflowRunner({
    worker: held.worker,
    show: (air) => {
      last = air;
    },
    tell: (progress) => told.push(progress),
    pause,
    known: new Map(),
  });
  return {
    runner,
    held,
    shown: () => last?.air.report.name,
    told,
    want: async (document, change = {}) => {
      runner.want({
        document: () => document,
        isDragged: false,
        planId: 'plan',
        optionId: null,
        hallId: 'a',
        outUnitId: null,
        ...change,
      });
      await tick();
    },
  };
}

describe('the air that the page shows', () => {
  it('is instant first, and settled in the end', async () => {
    const { held, shown, told, want } = started();
    await want(plan(22));
    await held.asked[0]?.give(answer('instant'));
    expect(shown()).toBe('instant');
    await held.turns[0]?.give(0.4);
    expect(told.at(-1)).toEqual({ kind: 'settling', share: 0.4 });
    expect(shown()).toBe('instant');
    await held.turns[1]?.give(1, answer('settled'));
    expect(shown()).toBe('settled');
    expect(told.at(-1)).toEqual({ kind: 'settled' });
    expect(held.turns).toHaveLength(2);
  });

  it('begins again with a change of the hall, and no longer settles for the one before', async () => {
    const { held, shown, want } = started();
    await want(plan(22));
    await held.asked[0]?.give(answer('before'));
    await want(plan(25));
    await held.turns[0]?.give(1, answer('outdated'));
    expect(shown()).toBe('before');
    await held.asked[1]?.give(answer('after'));
    expect(shown()).toBe('after');
    expect(held.turns.at(-1)?.key).toBe(held.asked[1]?.key);
  });

  it('goes on if an edit changes nothing of the air', async () => {
    const { held, want } = started();
    const document = plan(22);
    await want(document);
    await held.asked[0]?.give(answer('instant'));
    await want({ ...document, tariff: { kind: 'flat' } });
    await held.turns[0]?.give(0.5);
    expect(held.asked).toHaveLength(1);
    expect(held.turns).toHaveLength(2);
  });

  it('is known when it is wanted again, without being computed', async () => {
    const { held, shown, told, want, runner } = started();
    const document = plan(22);
    await want(document);
    await held.asked[0]?.give(answer('instant'));
    await held.turns[0]?.give(1, answer('settled'));
    await want(document, { outUnitId: 'crah-1' });
    await held.asked[1]?.give(answer('without a unit'));
    runner.want(null);
    expect(told.at(-1)).toEqual({ kind: 'off' });
    await held.turns[1]?.give(0.5);
    await want(document);
    expect(shown()).toBe('settled');
    expect(held.asked).toHaveLength(2);
  });

  it('follows a drag with instant answers: the latest that is wanted, never settled', async () => {
    const { held, shown, told, want } = started();
    for (const supply_C of [20, 21, 22, 23]) await want(plan(supply_C), { isDragged: true });
    expect(held.asked).toHaveLength(1);
    await held.asked[0]?.give(answer('first'));
    expect(shown()).toBe('first');
    expect(held.asked.map(({ document }) => document)).toEqual([plan(20), plan(23)]);
    await held.asked[1]?.give(answer('last'));
    expect(shown()).toBe('last');
    expect(told.at(-1)).toEqual({ kind: 'following' });
    expect(held.turns).toHaveLength(0);
  });

  it('stays instant when settling is cancelled, and settles when it goes on', async () => {
    const { held, shown, told, want, runner } = started();
    await want(plan(22));
    await held.asked[0]?.give(answer('instant'));
    runner.cancel();
    await held.turns[0]?.give(0.3);
    expect(told.at(-1)).toEqual({ kind: 'cancelled' });
    expect(held.turns).toHaveLength(1);
    runner.goOn();
    await held.turns[1]?.give(1, answer('settled'));
    expect(shown()).toBe('settled');
  });

  it('settles once if it is cancelled and goes on before it began to settle', async () => {
    let begin = (): void => undefined;
    const { held, told, want, runner } = started(
      () =>
        new Promise((resolve) => {
          begin = resolve;
        }),
    );
    await want(plan(22));
    await held.asked[0]?.give(answer('instant'));
    runner.cancel();
    runner.goOn();
    begin();
    await tick();
    expect(held.turns).toHaveLength(1);
    await held.turns[0]?.give(1, answer('settled'));
    expect(told.at(-1)).toEqual({ kind: 'settled' });
    expect(held.turns).toHaveLength(1);
  });

  it('is not settled where there is no air, and ends with its worker', async () => {
    const { held, told, want, runner } = started();
    await want(plan(22));
    await held.asked[0]?.give({ ...answer('refused'), field: null });
    expect(told.at(-1)).toEqual({ kind: 'settled' });
    expect(held.turns).toHaveLength(0);
    runner.end();
    expect(held.isEnded()).toBe(true);
  });
});
