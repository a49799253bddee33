import { computed, signal } from '@preact/signals';
import type { HallWishes } from '../../models/plan/feedHall.ts';
import type { Catalogue, FailedWork, Reading, Reply, Request, Shown } from '../worker/protocol.ts';
import { isStale, learn, nothingKnown } from './answers.ts';
import { claims, floorCapacity, forms, hours, moreRacks, newer, workloads } from './details.ts';
import { followChanges, planDocument, revision, type Change } from './editor.ts';

export type FileReading = Extract<Reading, { kind: 'file-read' }>;
export type WeatherReading = Extract<Reading, { kind: 'weather-read' }>;
export type TariffReading = Extract<Reading, { kind: 'tariff-read' }>;
export type CarbonReading = Extract<Reading, { kind: 'carbon-read' }>;
export type LayoutAnswer = Extract<Reading, { kind: 'laid-out' }>;
export type UtilisationReading = Extract<Reading, { kind: 'utilisation-read' }>;

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
let lastTicket = 0;
let shown: Shown = { forms: null, hours: null, moreRacks: null };

/** Who waits for a file to be read, and what is said where the worker cannot. */
interface Reader {
  readonly take: (reading: Reading) => void;
  readonly refusal: (message: string) => Reading;
}
const readers = new Map<number, Reader>();

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
  for (const { take, refusal } of readers.values())
    take(refusal('Reading was interrupted: open the file again.'));
  readers.clear();
  startWorker();
  worker?.postMessage({ kind: 'load', revision: revision.value, document: planDocument.value });
  worker?.postMessage({ kind: 'shows', shown });
}

/**
 * Has the worker read the text of a plan file.
 *
 * @param text - the whole file
 * @returns the document, or what is wrong with it
 */
export function readFileText(text: string): Promise<FileReading> {
  return reading(
    (ticket) => ({ kind: 'read-file', ticket, text }),
    (ticket, message) => ({ kind: 'file-read', ticket, document: null, message, issues: [] }),
  );
}

/**
 * Has the worker read the text of a weather file.
 *
 * @param text - the whole file, its bytes read as latin-1
 * @param name - of the file
 * @returns a climate for the plan's site, or why there is none
 */
export function readWeatherText(text: string, name: string): Promise<WeatherReading> {
  return reading(
    (ticket) => ({ kind: 'read-weather', ticket, text, name }),
    (ticket, message) => ({ kind: 'weather-read', ticket, climate: null, message, findings: [] }),
  );
}

/**
 * Has the worker read the text of a CSV file of hourly utilisation.
 *
 * @param text - the whole file
 * @returns the hours, or why there are none
 */
export function readUtilisationText(text: string): Promise<UtilisationReading> {
  return reading(
    (ticket) => ({ kind: 'read-utilisation', ticket, text }),
    (ticket, message) => ({ kind: 'utilisation-read', ticket, utilisationFractions: null, message }),
  );
}

/**
 * Has the worker read a file of utility rates.
 *
 * @param text - the whole file
 * @param index - place of the wanted record; a file with one record needs none
 * @returns the record, or the list that one must be chosen of, or why there is none
 */
export function readTariffText(text: string, index?: number): Promise<TariffReading> {
  return reading(
    (ticket) => ({ kind: 'read-tariff', ticket, text, ...(index === undefined ? {} : { index }) }),
    (ticket, message) => ({ kind: 'tariff-read', ticket, choices: [], record: null, message }),
  );
}

/**
 * Has the worker read a file of hourly carbon.
 *
 * @param text - the whole file
 * @param choice - which factor, and the year that lines without dates stand for
 * @returns a carbon section without accounting, or why there is none
 */
export function readCarbonText(
  text: string,
  choice: { readonly basis: 'direct' | 'lifecycle'; readonly year: number },
): Promise<CarbonReading> {
  return reading(
    (ticket) => ({ kind: 'read-carbon', ticket, text, ...choice }),
    (ticket, message) => ({ kind: 'carbon-read', ticket, carbon: null, message, findings: [] }),
  );
}

/**
 * Has the worker lay the racks of a hall out.
 *
 * @param hallId - a hall with a room
 * @param wishes - aisles, lengths of rows, containment
 * @returns a plan of moves, or why there is none
 */
export function askForLayout(hallId: string, wishes: HallWishes): Promise<LayoutAnswer> {
  return reading(
    (ticket) => ({ kind: 'lay-out', ticket, hallId, wishes }),
    (ticket, message) => ({ kind: 'laid-out', ticket, layout: null, message }),
  );
}

/**
 * Gives the worker a task that it answers once: a file, a hall.
 *
 * @param request - the task with its ticket
 * @param refusal - what is said where the worker cannot answer
 */
export function reading<Kind extends Reading>(
  request: (ticket: number) => Request,
  refusal: (ticket: number, message: string) => Kind,
): Promise<Kind> {
  lastTicket += 1;
  const ticket = lastTicket;
  return new Promise((resolve) => {
    // A ticket is answered in the kind in which it was asked.
    const take = resolve as (answer: Reading) => void;
    readers.set(ticket, { take, refusal: (message) => refusal(ticket, message) });
    ask(request(ticket));
  });
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
    case 'file-read':
    case 'weather-read':
    case 'utilisation-read':
    case 'tariff-read':
    case 'carbon-read':
    case 'laid-out':
    case 'netbox-read':
    case 'netbox-written':
    case 'dxf-read':
    case 'most-racks-found':
      readers.get(reply.ticket)?.take(reply);
      readers.delete(reply.ticket);
      return;
    case 'failed':
      mustBeReplaced = reply.what !== 'answer';
      failure.value = `${failedWork[reply.what]} (${reply.message}).`;
  }
}
