// The single long-lived worker: it stores library and plan, and runs the models. The page sends small requests.
import './jitless.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { answerCall } from './answerCall.ts';
import type { CallMessage } from './calls.ts';
import { answerStages } from './answerStages.ts';
import { detailsSender, type DetailsPort } from './detailsSender.ts';
import { climateChoices } from './tables/climateChoices.ts';
import { initialWorkerState, applyRequest, withStaleDetails, type WorkerState } from './workerState.ts';
import { loadClimates, loadBrowserLibrary } from './tables/library.ts';
import {
  followsCountryGrid,
  namesClimate,
  namesCosts,
  namesCountryGrid,
  namesPlace,
} from './tables/namedRows.ts';
import { presetChoices } from './tables/presetChoices.ts';
import type { FailedWork, Reply, Request } from './messages.ts';
import type { Advice } from '../../models/report/reviewOptions.ts';
import { isAdvised, reviewDocument } from './review.ts';

/** A table that is loaded when a plan uses a row of it, or a picker requests it. */
interface LazyTable {
  readonly work: 'country-grids' | 'climates' | 'costs' | 'places' | 'finding-texts';
  /** Loads the table; what it returns puts it into the library, which other tables may have changed meanwhile. */
  readonly read: () => Promise<(rows: Library) => Library>;
  /** Whether the page has rows of it as choices. */
  readonly isInCatalogue: boolean;
  isRequested: boolean;
  loading: Promise<void> | undefined;
}

const countryGrids: LazyTable = {
  work: 'country-grids',
  read: async () => (await import('./tables/countryGrids.ts')).withCountryGrids,
  isInCatalogue: true,
  isRequested: false,
  loading: undefined,
};
const climates: LazyTable = {
  work: 'climates',
  read: async () => {
    const loaded = await loadClimates();
    return (rows) => ({ ...rows, climates: loaded });
  },
  isInCatalogue: true,
  isRequested: false,
  loading: undefined,
};
const costs: LazyTable = {
  work: 'costs',
  read: async () => (await import('./tables/costTables.ts')).withCostTables,
  isInCatalogue: true,
  isRequested: false,
  loading: undefined,
};

const texts: LazyTable = {
  work: 'finding-texts',
  read: async () => {
    const { findingCodes } = await import('../../models/problems/findingCodes.ts');
    send({ kind: 'finding-texts', texts: findingCodes });
    return (rows) => rows;
  },
  isInCatalogue: false,
  isRequested: false,
  loading: undefined,
};

let advice: Advice | undefined;
const places: LazyTable = {
  work: 'places',
  read: async () => {
    const { laterAdvice, withPlaces } = await import('./tables/places.ts');
    advice = laterAdvice;
    return withPlaces;
  },
  isInCatalogue: false,
  isRequested: false,
  loading: undefined,
};

let state: WorkerState = initialWorkerState;
let library: Library | undefined;
let areClaimsStale = false;

function send(reply: Reply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer });
}

function sendCatalogue(rows: Library): void {
  const { devices, rackTypes, prices, grids, sources } = rows;
  send({
    kind: 'catalogue',
    catalogue: {
      devices,
      rackTypes,
      prices,
      grids,
      sources,
      presets: presetChoices(),
      climates: climates.loading === undefined ? null : climateChoices(rows.climates),
      hasCountryGrids: countryGrids.loading !== undefined,
      facilityCosts: costs.loading === undefined ? null : rows.facilityCosts,
      escalations: costs.loading === undefined ? null : rows.escalations,
    },
  });
}

/** Loads a table, once; if it fails, the page starts a new worker. */
function addTable(table: LazyTable): Promise<void> {
  table.loading ??= load(table);
  return table.loading;
}

async function load(table: LazyTable): Promise<void> {
  try {
    const add = await table.read();
    if (library === undefined) return;
    library = add(library);
    if (table.isInCatalogue) sendCatalogue(library);
  } catch (error) {
    table.loading = undefined;
    throw error;
  }
}

/** False if the document uses a row of a table that could not be loaded. */
async function hasTable(table: LazyTable, isNamed: boolean): Promise<boolean> {
  if (!isNamed && !table.isRequested) return true;
  await attempt(table.work, addTable(table));
  table.isRequested = false;
  return !isNamed || table.loading !== undefined;
}

async function answer(): Promise<void> {
  if (library === undefined) return;
  const { document } = state;
  const hasClimates = await hasTable(climates, namesClimate(document));
  const needsGrids = namesCountryGrid(document) || followsCountryGrid(document, library.climates);
  const hasGrids = await hasTable(countryGrids, needsGrids);
  const hasCosts = await hasTable(costs, namesCosts(document));
  const hasPlaces = await hasTable(places, namesPlace(document));
  if (!hasGrids || !hasClimates || !hasCosts || !hasPlaces) return;
  // A document that arrived meanwhile may need other tables: its own turn loads them, and answers.
  if (document !== state.document) return;
  if (!(await stages.isComputed(library))) return;
  answerStale(library);
  void attempt(texts.work, addTable(texts));
  await sendDetails(library);
  void adviseLater();
}

/** The library with every table, for calls about a plan that is not open. */
async function wholeLibrary(): Promise<Library> {
  await Promise.all([climates, countryGrids, costs, places].map(addTable));
  if (library === undefined) throw new Error('The catalogue is not loaded.');
  return library;
}

let isAdviceAwaited = false;

/** Answers once more if there are findings of the code that is loaded after the first answer. */
async function adviseLater(): Promise<void> {
  if (advice !== undefined || isAdviceAwaited) return;
  isAdviceAwaited = true;
  await attempt('places', addTable(places));
  isAdviceAwaited = false;
  if (!isMoreToSay()) return;
  state = { ...state, isStale: true };
  turn.port2.postMessage(null);
}

/** True if there is advice on the document. */
const isMoreToSay = (): boolean =>
  library !== undefined && advice !== undefined && isAdvised(state.document, library, advice);

function answerStale(rows: Library): void {
  if (!state.isStale) return;
  const { revision, document } = state;
  state = { ...state, isStale: false };
  send({ kind: 'answer', answer: reviewDocument(revision, document, rows, advice) });
}

const detailsPort: DetailsPort = { state: () => state, setState: (next) => (state = next), send };
const sendPromptDetails = detailsSender('prompt', detailsPort);
const sendDetails = detailsSender('of-year', detailsPort);

const stages = answerStages({
  ...detailsPort,
  sendPromptDetails,
  library: () => library,
  startAgain: () => {
    turn.port2.postMessage(null);
  },
});

/** Claims depend on the library only: they are sent once. */
async function sendClaims(): Promise<void> {
  if (library === undefined || !areClaimsStale) return;
  areClaimsStale = false;
  const { readClaims } = await import('./details/readClaims.ts');
  send({ kind: 'claims', claims: await readClaims(library) });
}

async function attempt(what: FailedWork, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    send({ kind: 'failed', what, message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A call that arrives before the catalogue is loaded waits for it; if that failed, its outcome says so. */
async function runCall(message: CallMessage): Promise<void> {
  await begun.catch(() => undefined);
  send({
    callId: message.callId,
    outcome: await answerCall(message, { document: state.document, library, wholeLibrary }),
  });
}

// A separate task runs after all waiting messages, so that many edits get one answer.
const turn = new MessageChannel();
turn.port1.onmessage = (): void => {
  void attempt('answer', answer());
  void attempt('claims', sendClaims());
};

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('callId' in data) {
    void runCall(data);
    return;
  }
  switch (data.kind) {
    case 'load':
    case 'edit':
    case 'shows':
      state = applyRequest(state, data);
      turn.port2.postMessage(null);
      return;
    case 'country-grids':
      countryGrids.isRequested = true;
      turn.port2.postMessage(null);
      return;
    case 'climates':
      climates.isRequested = true;
      turn.port2.postMessage(null);
      return;
    case 'ping':
      stages.whenIdle(() => {
        send({ kind: 'pong' });
      });
      return;
    case 'claims':
      areClaimsStale = true;
      turn.port2.postMessage(null);
      return;
    case 'costs':
      costs.isRequested = true;
      // Forms have rows of the table as choices.
      state = withStaleDetails(state);
      turn.port2.postMessage(null);
  }
});

async function begin(): Promise<void> {
  library = await loadBrowserLibrary();
  sendCatalogue(library);
  turn.port2.postMessage(null);
}

const begun = begin();
void attempt('catalogue', begun);
