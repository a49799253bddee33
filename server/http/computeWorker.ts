import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AllowedWork } from '../../models/report/work/requireWorkFits.ts';
import type { ComputeAnswer, ComputeJob } from '../compute/Compute.ts';
import { replyOfError, type WorkerReply } from '../compute/workerReply.ts';
import { loadNodeLibrary } from '../files/nodeLibrary.ts';
import { memoryPeopleStore } from '../people/memoryPeopleStore.ts';
import { createPeople } from '../people/People.ts';
import { openSettings } from '../people/PeopleSettings.ts';
import { createMetrics } from '../operating/metrics.ts';
import { createReadiness } from '../operating/readiness.ts';
import { routes } from './routes.ts';
import { answerOfRoute } from './runRoute.ts';

/** What the pool tells its workers. */
export interface ComputeWorkerData {
  /** Version of Plenum. */
  readonly version: string;
  /** Time that a request may compute; without it, none is refused for its estimated work. */
  readonly allowedWork?: AllowedWork;
}

const { version, allowedWork } = workerData as ComputeWorkerData;
const context = {
  library: loadNodeLibrary(),
  version,
  ...(allowedWork !== undefined && { allowedWork }),
  people: createPeople(openSettings, memoryPeopleStore()),
  readiness: createReadiness(),
  metrics: createMetrics({ hasProcess: false }),
};
const routesById = new Map(routes.map((route) => [route.operationId, route]));

/** Computes a job of a pool in this thread. The bytes of the answer are handed over, not copied. */
export async function compute(job: ComputeJob): Promise<WorkerReply> {
  try {
    const route = routesById.get(job.operationId);
    if (route === undefined) throw new Error(`there is no route ${job.operationId}`);
    return moved(await answerOfRoute(route, job, context));
  } catch (error) {
    return replyOfError(error);
  }
}

function moved(answer: ComputeAnswer): WorkerReply {
  if (answer.body === undefined) return answer;
  const transferable = { [Piscina.transferableSymbol]: answer.body.buffer, [Piscina.valueSymbol]: answer };
  // The types of piscina name their symbols otherwise than it exports them.
  return Piscina.move(transferable as unknown as ArrayBuffer) as unknown as WorkerReply;
}
