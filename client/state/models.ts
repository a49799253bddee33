import { computed, signal } from '@preact/signals';
import type { Catalogue, Shown } from '../worker/protocol/protocol.ts';
import type { FailedWork, Reply, Request } from '../worker/messages.ts';
import { isStale, learn, nothingKnown } from './answers.ts';
import { claims, floorCapacity, forms, hours, moreRacks, newer, workloads } from './details.ts';
import { followChanges, planDocument, revision, type Change } from './editor.ts';
import { refusePendingCalls, settleCall } from './pendingCalls.ts';

/** What the worker has said of the document so far. */
export const known = signal(nothingKnown);

/** The last numbers; see `areNumbersStale`. */
export const report = computed(() => known.value.report);
export const areNumbersStale = computed(() => isStale(known.value));
export const isComputing = computed(() => known.value.revision < revision.value);

/** Rows for the pickers; null until the tables are loaded. */
export const catalogue = signal<Catalogue | null>(null);

/** A fault of the program, not of the plan; null as a rule. */
export const failure = signal<string | null>(null);

const failedWork: Readonly<Record<FailedWork, string>> = {
  catalogue: 'The catalogue could not be loaded',
  'country-grids':
    'The grids of countries could not be loaded; opening their list or changing the plan tries again',
  climates: 'The climates could not be loaded; opening their list or changing the plan tries again',
  costs: 'The tables of costs could not be loaded; changing the plan tries again',
  claims: 'The claims could not be loaded; opening their page tries again',
  answer: 'The plan could not be computed',
};

let worker: Worker | undefined;
let mustBeReplaced = false;
let documentRevision = 0;
let shown: Shown = { forms: null, hours: null, moreRacks: null };

/** Starts the worker; from then on it follows every change of the document. */
export function startModels(): void {
  startWorker();
  followChanges(tellOf);
}

function startWorker(): void {
  worker = new Worker(new URL('../worker/worker.ts', import.meta.url), {
    type: 'module',
    name: 'plenum-models',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    hear(data);
  });
  worker.addEventListener('error', (event) => {
    failure.value = event.message === '' ? 'The models could not be loaded.' : event.message;
  });
}

/** A worker that once could not load a part of its code never tries again: another one takes over its desk. */
function replaceWorker(): void {
  mustBeReplaced = false;
  worker?.terminate();
  refusePendingCalls('Reading was interrupted: open the file again.');
  startWorker();
  worker?.postMessage({ kind: 'load', revision: revision.value, document: planDocument.value });
  worker?.postMessage({ kind: 'shows', shown });
}

/**
 * Says what the page shows beyond the numbers, so that the worker tells it with every answer.
 *
 * @param change - forms, hours or added racks; what is not named stays
 */
export function show(change: Partial<Shown>): void {
  const next = { ...shown, ...change };
  if (JSON.stringify(next) === JSON.stringify(shown)) return;
  shown = next;
  ask({ kind: 'shows', shown });
}

/** Loads the climates of the catalogue, whose table is not part of the first load. */
export function wantClimates(): void {
  if (catalogue.value?.climates === null) ask({ kind: 'climates' });
}

/** Loads the prices of water, what building costs in cities and how prices rose: tables that are not part of the first load. */
export function wantCosts(): void {
  ask({ kind: 'costs' });
}

/** Has the claims of the articles computed, once. */
export function wantClaims(): void {
  if (claims.value === null) ask({ kind: 'claims' });
}

/** Loads the grids of countries, whose table is not part of the first load. */
export function wantCountryGrids(): void {
  if (catalogue.value?.hasCountryGrids === false) ask({ kind: 'country-grids' });
}

function tellOf(change: Change): void {
  const whole = change.edits.find((edit) => edit.path.length === 0);
  if (whole === undefined) {
    ask({ kind: 'edit', revision: change.revision, edits: change.edits });
  } else {
    documentRevision = change.revision;
    ask({ kind: 'load', revision: change.revision, document: change.document });
  }
}

/** Sends a request to the worker, or to another where the one that runs has failed. */
export function ask(request: Request): void {
  if (mustBeReplaced) replaceWorker();
  worker?.postMessage(request);
}

function hear(reply: Reply): void {
  if ('callId' in reply) {
    settleCall(reply);
    return;
  }
  switch (reply.kind) {
    case 'catalogue':
      failure.value = null;
      catalogue.value = reply.catalogue;
      return;
    case 'answer':
      failure.value = null;
      known.value = learn(known.value, reply.answer, documentRevision);
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
    case 'workloads':
      workloads.value = newer(workloads.value, reply.workloads);
      return;
    case 'floor':
      floorCapacity.value = newer(floorCapacity.value, reply.floor);
      return;
    case 'claims':
      claims.value = reply.claims;
      return;
    case 'failed':
      mustBeReplaced = reply.what !== 'answer';
      failure.value = `${failedWork[reply.what]} (${reply.message}).`;
  }
}
