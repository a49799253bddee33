import { computed, signal } from '@preact/signals';
import type { Catalogue, Shown } from '../worker/protocol/protocol.ts';
import type { FailedWork, Reply, Request } from '../worker/messages.ts';
import { isStale, learn, nothingKnown } from './answers.ts';
import {
  claims,
  codeTexts,
  explainedBill,
  floorCapacity,
  forms,
  hours,
  moreRacks,
  newer,
  workloads,
} from './details.ts';
import { followChanges, planDocument, revision, type Change } from './editor.ts';
import { failure, failureOf } from './failure.ts';
import { notify } from './notices.ts';
import { immediate } from './immediate.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { isCallPending, refusePendingCalls, settleCall } from './pendingCalls.ts';

/** The latest model results of the document. */
export const known = signal(nothingKnown);

/** The last report; see `areNumbersStale`. */
export const report = computed(() => known.value.report);
/** The revision whose calculation the user cancelled. */
const cancelledRevision = signal<number | null>(null);
export const isCancelled = computed(() => cancelledRevision.value === revision.value);
export const areNumbersStale = computed(() => isStale(known.value) || isCancelled.value);
export const isComputing = computed(() => known.value.revision < revision.value && !isCancelled.value);

/** For how long the worker has computed without a sign of life; 0 if nothing is awaited of it. */
export const silence_s = signal(0);

/** Rows for the pickers; null until the tables are loaded. */
export const catalogue = signal<Catalogue | null>(null);

const failedWork: Readonly<Record<FailedWork, string>> = {
  catalogue: 'The catalogue could not be loaded',
  'country-grids': 'Country grids could not be loaded',
  climates: 'Climates could not be loaded',
  costs: 'Cost tables could not be loaded',
  places: 'Checks of place and units could not be loaded',
  'finding-texts': 'Titles and remedies of findings could not be loaded',
  claims: 'Claims could not be loaded',
  answer: 'The plan could not be computed',
};

/** A worker that stops more often than this in a minute is not started again by itself. */
const MAX_RESTARTS_per_minute = 2;

let restarts: readonly number[] = [];
let failedLast: FailedWork | undefined;
let worker: Worker | undefined;
let heartbeat: Heartbeat | undefined;
let mustBeReplaced = false;
let documentRevision = 0;
let shown: Shown = { forms: null, hours: null, moreRacks: null };

/** Starts the worker, which then receives every change of the document. */
export function startModels(): void {
  startWorker();
  followChanges(notifyOf);
  heartbeat = startHeartbeat({
    isBusy: () => failure.value === null && (isComputing.value || isCallPending()),
    ping: () => worker?.postMessage({ kind: 'ping' }),
    onSilence: (seconds) => {
      silence_s.value = seconds;
    },
  });
}

function startWorker(): void {
  worker = new Worker(new URL('../worker/worker.ts', import.meta.url), {
    type: 'module',
    name: 'plenum-models',
  });
  heartbeat?.heard();
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    heartbeat?.heard();
    receive(data);
  });
  worker.addEventListener('error', (event) => {
    // Only an error within a worker that runs has a message.
    if ('message' in event && event.message !== '') restartAfterError(event.message);
    else failure.value = { kind: 'network', what: 'The models could not be loaded', detail: '' };
  });
}

/** Starts a worker again that stopped because of an error, and says so; not without end. */
function restartAfterError(message: string): void {
  const now = performance.now();
  restarts = [...restarts.filter((time) => now - time < 60_000), now];
  if (restarts.length > MAX_RESTARTS_per_minute) {
    worker?.terminate();
    failure.value = { kind: 'program', what: 'The calculation stops again and again', detail: message };
    return;
  }
  replaceWorker();
  notify(`The calculation stopped because of an error in the program, and was started again: ${message}`);
}

/** Starts the models again: after a failure, or if a calculation takes too long. The plan is not changed. */
export function restartModels(): void {
  failure.value = null;
  cancelledRevision.value = null;
  replaceWorker();
  const work = failedLast;
  failedLast = undefined;
  if (work === 'climates' || work === 'country-grids' || work === 'costs' || work === 'claims') {
    worker?.postMessage({ kind: work });
  }
}

/** Ends the calculation with its worker. The next one computes the plan after the next change, or when it is asked to. */
export function cancelModels(): void {
  if (isComputing.value) cancelledRevision.value = revision.value;
  silence_s.value = 0;
  replaceWorker('Cancelled.');
}

/** A worker that failed to load a part of its code does not retry: a new worker takes over its state. */
function replaceWorker(refusal = 'Reading was interrupted: open the file again.'): void {
  mustBeReplaced = false;
  worker?.terminate();
  refusePendingCalls(refusal);
  startWorker();
  const isAnswered = !isCancelled.value;
  worker?.postMessage({ kind: 'shows', shown });
  worker?.postMessage({ kind: 'load', revision: revision.value, document: planDocument.value, isAnswered });
}

/**
 * Sets the details that the page shows in addition to the report, so that the worker sends them with every answer.
 *
 * @param change - forms, hours or added racks; others are not changed
 */
export function show(change: Partial<Shown>): void {
  const next = { ...shown, ...change };
  if (JSON.stringify(next) === JSON.stringify(shown)) return;
  shown = next;
  ask({ kind: 'shows', shown });
}

/** Loads the climates of the catalogue, which are not part of the first load. */
export function wantClimates(): void {
  if (catalogue.value?.climates === null) ask({ kind: 'climates' });
}

/** Loads water prices, facility capex by city and price escalation: tables that are not part of the first load. */
export function wantCosts(): void {
  ask({ kind: 'costs' });
}

/** Requests the claims of the articles, once. */
export function wantClaims(): void {
  if (claims.value === null) ask({ kind: 'claims' });
}

/** Loads the country grids, which are not part of the first load. */
export function wantCountryGrids(): void {
  if (catalogue.value?.hasCountryGrids === false) ask({ kind: 'country-grids' });
}

function notifyOf(change: Change): void {
  const whole = change.edits.find((edit) => edit.path.length === 0);
  if (whole === undefined) {
    ask({ kind: 'edit', revision: change.revision, edits: change.edits });
  } else {
    documentRevision = change.revision;
    immediate.value = null;
    ask({ kind: 'load', revision: change.revision, document: change.document });
  }
}

/** Sends a request to the worker, or to a new one if the current one has failed. */
export function ask(request: Request): void {
  if (mustBeReplaced) replaceWorker();
  worker?.postMessage(request);
}

function receive(reply: Reply): void {
  if ('callId' in reply) {
    settleCall(reply);
    return;
  }
  switch (reply.kind) {
    case 'catalogue':
      failure.value = null;
      catalogue.value = reply.catalogue;
      return;
    case 'immediate':
      if (reply.immediate.revision >= documentRevision)
        immediate.value = newer(immediate.value, reply.immediate);
      return;
    case 'answer':
      failure.value = null;
      known.value = learn(known.value, reply.answer, documentRevision);
      return;
    case 'finding-texts':
      codeTexts.value = reply.texts;
      return;
    case 'forms':
      forms.value = newer(forms.value, reply.forms);
      return;
    case 'hours':
      hours.value = newer(hours.value, reply.hours);
      return;
    case 'more-racks':
      moreRacks.value = newer(moreRacks.value, reply.moreRacks);
      return;
    case 'bill':
      explainedBill.value = newer(explainedBill.value, reply.bill);
      return;
    case 'workloads':
      workloads.value = newer(workloads.value, reply.workloads);
      return;
    case 'floor':
      floorCapacity.value = newer(floorCapacity.value, reply.floor);
      return;
    case 'claims':
      claims.value = reply.claims;
      return;
    case 'pong':
      return;
    case 'failed':
      mustBeReplaced = reply.what !== 'answer';
      failedLast = reply.what;
      failure.value = failureOf(failedWork[reply.what], reply.message);
  }
}
