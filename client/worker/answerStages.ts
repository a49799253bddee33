import type { Library } from '../../models/catalogue/Library.ts';
import { computeInStages } from './computeInStages.ts';
import type { DetailsPort } from './detailsSender.ts';

/** What the stages need of the worker. */
interface AnswerPort extends Pick<DetailsPort, 'state' | 'send'> {
  readonly sendPromptDetails: (rows: Library) => Promise<void>;
  readonly library: () => Library | undefined;
  /** Has the answer computed from the start, after the messages that wait. */
  readonly startAgain: () => void;
}

/** The stages of the answer that the worker is computing. */
export interface AnswerStages {
  /** Computes the stages of the answer, once for a document; false if it changed meanwhile: its own turn computes it. */
  readonly isComputed: (rows: Library) => Promise<boolean>;
  /** Calls a function once no stages are computed: the last one that was given. */
  readonly whenIdle: (then: () => void) => void;
}

/** Runs the stages of the answer of the worker, one document at a time. */
export function answerStages({
  state,
  send,
  sendPromptDetails,
  library,
  startAgain,
}: AnswerPort): AnswerStages {
  let underway: { document: object; rows: Library; done: Promise<boolean> } | undefined;
  let idle: (() => void) | undefined;
  const pause = pauses();

  const beIdle = (): void => {
    if (underway !== undefined) return;
    idle?.();
    idle = undefined;
  };

  const start = async (rows: Library): Promise<boolean> => {
    const { revision, document } = state();
    const isSame = (): boolean => state().document === document;
    const isDone = await computeInStages(
      { revision, document, rows },
      {
        sendImmediate: (immediate) => {
          send({ kind: 'immediate', immediate }, []);
        },
        sendPromptDetails: () => sendPromptDetails(rows),
        pause,
        isCurrent: () => isSame() && library() === rows,
        now_ms: () => performance.now(),
      },
    );
    // Other tables have arrived: the same document is computed with them.
    if (!isDone && isSame()) startAgain();
    return isDone;
  };

  return {
    isComputed: (rows) => {
      const { isStale, document } = state();
      if (!isStale) return sendPromptDetails(rows).then(() => true);
      if (underway?.document === document && underway.rows === rows) {
        const { done } = underway;
        return sendPromptDetails(rows).then(() => done);
      }
      const done = start(rows).finally(() => {
        if (underway?.done === done) underway = undefined;
        beIdle();
      });
      underway = { document, rows, done };
      return done;
    },
    whenIdle: (then) => {
      idle = then;
      beIdle();
    },
  };
}

/** A function that ends after the messages that have arrived. */
function pauses(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = (): void => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
