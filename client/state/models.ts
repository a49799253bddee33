import { computed, signal } from '@preact/signals';
import type { Catalogue, FailedWork, Reply, Request } from '../worker/protocol.ts';
import { isStale, learn, nothingKnown } from './answers.ts';
import { followChanges, planDocument, revision, type Change } from './editor.ts';

export type FileReading = Extract<Reply, { kind: 'file-read' }>;

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
  answer: 'The plan could not be computed',
};

let worker: Worker | undefined;
let mustBeReplaced = false;
let documentRevision = 0;
let lastTicket = 0;
const readers = new Map<number, (reading: FileReading) => void>();

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
  for (const [ticket, read] of readers) {
    const message = 'Reading was interrupted: open the file again.';
    read({ kind: 'file-read', ticket, document: null, message, issues: [] });
  }
  readers.clear();
  startWorker();
  worker?.postMessage({ kind: 'load', revision: revision.value, document: planDocument.value });
}

/**
 * Has the worker read the text of a plan file.
 *
 * @param text - the whole file
 * @returns the document, or what is wrong with it
 */
export function readFileText(text: string): Promise<FileReading> {
  lastTicket += 1;
  const ticket = lastTicket;
  return new Promise((resolve) => {
    readers.set(ticket, resolve);
    ask({ kind: 'read-file', ticket, text });
  });
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

function ask(request: Request): void {
  if (mustBeReplaced) replaceWorker();
  worker?.postMessage(request);
}

function hear(reply: Reply): void {
  switch (reply.kind) {
    case 'catalogue':
      failure.value = null;
      catalogue.value = reply.catalogue;
      return;
    case 'answer':
      failure.value = null;
      known.value = learn(known.value, reply.answer, documentRevision);
      return;
    case 'file-read':
      readers.get(reply.ticket)?.(reply);
      readers.delete(reply.ticket);
      return;
    case 'failed':
      mustBeReplaced = reply.what !== 'answer';
      failure.value = `${failedWork[reply.what]} (${reply.message}).`;
  }
}
