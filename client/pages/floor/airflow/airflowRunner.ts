import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { hasSameAir } from '../../../../models/present/floor/air/sameAir.ts';
import type { ComputedAir } from '../../../worker/protocol/airflowProtocol.ts';
import type { AirflowWorker } from './airflowWorker.ts';
import type { AnswerProgress, ShownAir } from './airAnswer.ts';

/** The air that the page shows. */
export interface WantedAir {
  /** The plan, with what is dragged where it is held; called when it is computed. */
  readonly document: () => JsonObject;
  /** While something is dragged, only the instant answer is computed. */
  readonly isDragged: boolean;
  /** Of the open plan: its answers are remembered. */
  readonly planId: string;
  readonly optionId: string | null;
  readonly hallId: string;
  readonly outUnitId: string | null;
}

/** What the runner works with. */
export interface AirflowPort {
  readonly worker: AirflowWorker;
  readonly show: (air: ShownAir) => void;
  readonly tell: (progress: AnswerProgress) => void;
  /** Waits until no change is likely to follow. */
  readonly pause: () => Promise<void>;
  /** Answers that are remembered, by hall and unit. */
  readonly known: Map<string, KnownAir>;
}

/** The settled air of a plan. */
export interface KnownAir {
  readonly document: JsonObject;
  readonly air: ComputedAir;
}

/** Computes the air of a hall: the latest that is wanted, first instantly and then settled. */
export interface AirflowRunner {
  /** @param wanted - null if no air is shown: what is computed is given up */
  readonly want: (wanted: WantedAir | null) => void;
  /** Gives up the settled answer; the instant one stays. */
  readonly cancel: () => void;
  /** Goes on with the settled answer that was cancelled. */
  readonly goOn: () => void;
  readonly end: () => void;
}

/** Answers that are remembered: a hall with each of its units out. */
const MAX_KNOWN = 12;

interface Task {
  readonly wanted: WantedAir;
  readonly document: JsonObject;
  readonly key: string;
  isCancelled: boolean;
  isSettling: boolean;
}

/** Starts without a computation. */
export function airflowRunner({ worker, show, tell, pause, known }: AirflowPort): AirflowRunner {
  let wanted: WantedAir | null = null;
  let task: Task | null = null;
  let isBusy = false;
  let taskCount = 0;

  const isCurrent = (one: Task): boolean => wanted === one.wanted;

  const showAir = ({ wanted: { hallId, outUnitId } }: Task, air: ComputedAir): void => {
    show({ hallId, outUnitId, air });
  };

  const knownOf = ({ wanted: about, document }: Task): ComputedAir | null => {
    const last = known.get(nameOf(about));
    return last !== undefined && hasSameAir(last.document, document, about.hallId) ? last.air : null;
  };

  const finish = (one: Task, air: ComputedAir): void => {
    const name = nameOf(one.wanted);
    known.delete(name);
    known.set(name, { document: one.document, air });
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    showAir(one, air);
    tell({ kind: 'settled' });
  };

  const isSettlingWanted = (one: Task): boolean => isCurrent(one) && !one.isCancelled;

  /** Settles for a turn; false if there is nothing more to do. */
  const isUnsettledAfterTurn = async (one: Task): Promise<boolean> => {
    const outcome = await worker.settle(one.key);
    if (!isCurrent(one)) return false;
    if (!outcome.isDone) {
      tell({ kind: 'failed', message: outcome.message });
      return false;
    }
    const { share, air } = outcome.value;
    if (air !== null) finish(one, air);
    else if (isSettlingWanted(one)) tell({ kind: 'settling', share });
    return air === null;
  };

  const settle = async (one: Task): Promise<void> => {
    one.isSettling = true;
    while (isSettlingWanted(one) && (await isUnsettledAfterTurn(one)));
    one.isSettling = false;
  };

  const compute = async (one: Task): Promise<void> => {
    const { optionId, hallId, outUnitId, isDragged } = one.wanted;
    const before = isDragged ? null : knownOf(one);
    if (before !== null) {
      showAir(one, before);
      tell({ kind: 'settled' });
      return;
    }
    tell({ kind: isDragged ? 'following' : 'asked' });
    const outcome = await worker.ask(one.document, { key: one.key, optionId, hallId, outUnitId });
    // While racks are dragged, the answer for where they were a moment ago is nearer than the one before it.
    const isOfShown = wanted !== null && nameOf(wanted) === nameOf(one.wanted);
    if (outcome.isDone && isOfShown) showAir(one, outcome.value);
    if (!isCurrent(one)) return;
    if (!outcome.isDone) {
      tell({ kind: 'failed', message: outcome.message });
      return;
    }
    if (isDragged) return;
    if (outcome.value.field === null) {
      finish(one, outcome.value);
      return;
    }
    tell({ kind: 'settling', share: 0 });
    one.isSettling = true;
    await pause();
    await settle(one);
  };

  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    // A drop ends a drag and then moves the racks: both are one change.
    await Promise.resolve();
    while (wanted !== null && wanted !== task?.wanted) {
      taskCount += 1;
      task = {
        wanted,
        document: wanted.document(),
        key: String(taskCount),
        isCancelled: false,
        isSettling: false,
      };
      await compute(task);
    }
    isBusy = false;
  };

  /** True if an edit changed nothing of the air that is shown or computed. */
  const isAnswered = (next: WantedAir): boolean =>
    task !== null &&
    isCurrent(task) &&
    !next.isDragged &&
    !task.wanted.isDragged &&
    nameOf(next) === nameOf(task.wanted) &&
    hasSameAir(task.document, next.document(), next.hallId);

  return {
    want: (next) => {
      if (next !== null && isAnswered(next)) return;
      wanted = next;
      if (next === null) tell({ kind: 'off' });
      else void run();
    },
    cancel: () => {
      if (task === null || !isCurrent(task)) return;
      task.isCancelled = true;
      tell({ kind: 'cancelled' });
    },
    goOn: () => {
      if (task === null || !isCurrent(task) || !task.isCancelled) return;
      task.isCancelled = false;
      tell({ kind: 'settling', share: 0 });
      if (!task.isSettling) void settle(task);
    },
    end: () => {
      wanted = null;
      worker.end();
    },
  };
}

const nameOf = ({ planId, optionId, hallId, outUnitId }: WantedAir): string =>
  JSON.stringify([planId, optionId, hallId, outUnitId]);
