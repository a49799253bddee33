import { differenceEdits } from '../../../../models/edit/document/differenceEdits.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import type { PoolWorker } from '../../../state/poolWorker.ts';
import type { CallOutcome } from '../../../worker/calls.ts';
import type { AirflowQuestion } from '../../../worker/protocol/airflowProtocol.ts';

/** The worker of the air, which has the document of the last question. */
export interface AirflowWorker {
  readonly ask: (
    document: JsonObject,
    question: Omit<AirflowQuestion, 'change'>,
  ) => Promise<CallOutcome<'instantAirflow'>>;
  readonly settle: (key: string) => Promise<CallOutcome<'settleAirflow'>>;
  readonly end: () => void;
}

/** @param start - starts a worker, for the first question and after a failure of the one before */
export function airflowWorker(start: () => PoolWorker): AirflowWorker {
  let worker: PoolWorker | undefined;
  let sent: JsonObject | undefined;
  const end = (): void => {
    worker?.end();
    worker = undefined;
    sent = undefined;
  };
  return {
    ask: async (document, question) => {
      worker ??= start();
      // A plan of ten thousand racks is sent once; then only what has changed in it.
      const change = sent === undefined ? { document } : { edits: differenceEdits(sent, document) };
      sent = document;
      const outcome = await worker.call('instantAirflow', { ...question, change });
      // Whether the worker still has the document is not known after a failure.
      if (!outcome.isDone) sent = undefined;
      return outcome;
    },
    settle: async (key) => {
      const refused = { isDone: false, message: 'The calculation was ended.', issues: [] } as const;
      return worker === undefined ? refused : worker.call('settleAirflow', key);
    },
    end,
  };
}
