import type { Library } from '../../models/catalogue/Library.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { aiResults } from './details/aiResults.ts';
import type { explainBill } from './details/explainBill.ts';
import type { readAddedRacks } from './details/readAddedRacks.ts';
import type { readFloor } from './details/readFloor.ts';
import type { readHours } from './details/readHours.ts';
import type { formsOf } from './forms/forms.ts';
import type { Reply } from './messages.ts';
import type { Shown } from './protocol/protocol.ts';
import type { WorkerState } from './workerState.ts';

/** The state of the worker, and its way to the page. */
export interface DetailsPort {
  readonly state: () => WorkerState;
  readonly setState: (next: WorkerState) => void;
  readonly send: (reply: Reply, transfer: Transferable[]) => void;
}

/** The code of each detail, loaded when it is first needed. */
interface DetailCode {
  readonly forms: () => Promise<{ readonly formsOf: typeof formsOf }>;
  readonly hours: () => Promise<{ readonly readHours: typeof readHours }>;
  readonly moreRacks: () => Promise<{ readonly readAddedRacks: typeof readAddedRacks }>;
  readonly bill: () => Promise<{ readonly explainBill: typeof explainBill }>;
  readonly workloads: () => Promise<{ readonly aiResults: typeof aiResults }>;
  readonly floor: () => Promise<{ readonly readFloor: typeof readFloor }>;
}

/** The modules of this folder. */
export const detailCode: DetailCode = {
  forms: () => import('./forms/forms.ts'),
  hours: () => import('./details/readHours.ts'),
  moreRacks: () => import('./details/readAddedRacks.ts'),
  bill: () => import('./details/explainBill.ts'),
  workloads: () => import('./details/aiResults.ts'),
  floor: () => import('./details/readFloor.ts'),
};

/** What a detail is computed of. */
interface DetailContext {
  readonly revision: number;
  readonly document: JsonObject;
  readonly rows: Library;
}

/** A detail for the page, and the memory that goes to it; null if there is none. */
type ComputeDetail = (context: DetailContext) => Reply | null;

/** When details are sent: before the year is simulated, or with its results. */
export type DetailsPart = 'prompt' | 'of-year';

/** Which details of the state of the worker are stale. */
const staleFlags = { prompt: 'arePromptDetailsStale', 'of-year': 'areDetailsStale' } as const;

/**
 * The function that sends the details of one part that the page shows in addition to the report, if they are stale.
 *
 * Code is loaded in between, while the page may ask for other details: what was asked for before is then outdated, and is not
 * sent, so that it never arrives after what was asked for last. Each request has a turn of its own, which sends all details.
 *
 * @param code - default: the modules of this folder
 */
export function detailsSender(
  part: DetailsPart,
  { state, setState, send }: DetailsPort,
  code: DetailCode = detailCode,
): (rows: Library) => Promise<void> {
  const flag = staleFlags[part];
  const detailsOf = part === 'prompt' ? promptDetails : detailsOfYear;
  let latestTurn = 0;
  return async (rows) => {
    const { revision, document, shown } = state();
    if (!state()[flag]) return;
    setState({ ...state(), [flag]: false });
    latestTurn += 1;
    const turn = latestTurn;
    for (const load of detailsOf(shown, code)) {
      const compute = await load();
      if (turn !== latestTurn || state()[flag]) return;
      const reply = compute({ revision, document, rows });
      if (reply !== null) send(reply, buffersOf(reply));
    }
  };
}

/** The details that need no simulated year, in the order in which they are sent: each loads its code. */
function promptDetails(
  { forms, workloads = null, floor = null }: Shown,
  code: DetailCode,
): (() => Promise<ComputeDetail>)[] {
  const details: (() => Promise<ComputeDetail>)[] = [];
  if (floor !== null) {
    details.push(async () => {
      const loaded = await code.floor();
      return ({ rows, ...at }) => {
        const read = loaded.readFloor({ ...at, ...floor }, rows);
        return read === null ? null : { kind: 'floor', floor: read };
      };
    });
  }
  if (forms !== null) {
    details.push(async () => {
      const loaded = await code.forms();
      return ({ rows, ...at }) => ({
        kind: 'forms',
        forms: loaded.formsOf({ ...at, optionId: forms }, rows),
      });
    });
  }
  if (workloads !== null) {
    details.push(async () => {
      const loaded = await code.workloads();
      return ({ rows, ...at }) => ({
        kind: 'workloads',
        workloads: loaded.aiResults({ ...at, ...workloads }, rows),
      });
    });
  }
  return details;
}

/** The details of a simulated year, likewise. */
function detailsOfYear(
  { hours, moreRacks, bill = null }: Shown,
  code: DetailCode,
): (() => Promise<ComputeDetail>)[] {
  const details: (() => Promise<ComputeDetail>)[] = [];
  if (hours !== null) {
    details.push(async () => {
      const loaded = await code.hours();
      return ({ rows, ...at }) => {
        const read = loaded.readHours({ ...at, optionId: hours }, rows);
        return read === null ? null : { kind: 'hours', hours: read };
      };
    });
  }
  if (moreRacks !== null) {
    details.push(async () => {
      const loaded = await code.moreRacks();
      return ({ rows, ...at }) => {
        const read = loaded.readAddedRacks({ ...at, ...moreRacks }, rows);
        return read === null ? null : { kind: 'more-racks', moreRacks: read };
      };
    });
  }
  if (bill !== null) {
    details.push(async () => {
      const loaded = await code.bill();
      return ({ rows, ...at }) => {
        const explained = loaded.explainBill({ ...at, optionId: bill }, rows);
        return explained === null ? null : { kind: 'bill', bill: explained };
      };
    });
  }
  return details;
}

/** Columns go to the page without being copied. */
function buffersOf(reply: Reply): Transferable[] {
  if (!('kind' in reply) || reply.kind !== 'hours') return [];
  const { pue, facilityDuration_kW, itDuration_kW } = reply.hours;
  return [pue.buffer, facilityDuration_kW.buffer, itDuration_kW.buffer];
}
