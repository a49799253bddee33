// The one long-lived worker: it holds library and plan, and runs the models. The page sends small requests.
import './jitless.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { findingCodes } from '../../models/problems/findingCodes.ts';
import { answerCall } from './answerCall.ts';
import type { CallMessage } from './calls.ts';
import { climateChoices } from './tables/climateChoices.ts';
import { initialWorkerState, applyRequest, type WorkerState } from './workerState.ts';
import { loadClimates, loadBrowserLibrary } from './tables/library.ts';
import { namesClimate, namesCosts, namesCountryGrid } from './tables/namedRows.ts';
import { presetChoices } from './tables/presetChoices.ts';
import type { FailedWork, Reply, Request } from './messages.ts';
import { reviewDocument } from './review.ts';

/** A table that is loaded when a plan names a row of it, or a picker asks. */
interface LaterTable {
  readonly work: 'country-grids' | 'climates' | 'costs';
  readonly add: (rows: Library) => Promise<Library>;
  isWanted: boolean;
  loading: Promise<void> | undefined;
}

const countryGrids: LaterTable = {
  work: 'country-grids',
  add: async (rows) => (await import('./tables/countryGrids.ts')).withCountryGrids(rows),
  isWanted: false,
  loading: undefined,
};
const climates: LaterTable = {
  work: 'climates',
  add: async (rows) => ({ ...rows, climates: await loadClimates() }),
  isWanted: false,
  loading: undefined,
};
const costs: LaterTable = {
  work: 'costs',
  add: async (rows) => (await import('./tables/costTables.ts')).withCostTables(rows),
  isWanted: false,
  loading: undefined,
};

let desk: WorkerState = initialWorkerState;
let library: Library | undefined;
let areClaimsStale = false;

function say(reply: Reply, transfer: Transferable[] = []): void {
  postMessage(reply, { transfer });
}

function sayCatalogue(rows: Library): void {
  const { devices, rackTypes, prices, grids, sources } = rows;
  say({
    kind: 'catalogue',
    catalogue: {
      devices,
      rackTypes,
      prices,
      grids,
      sources,
      findingTexts: findingCodes,
      presets: presetChoices(),
      climates: climates.loading === undefined ? null : climateChoices(rows.climates),
      hasCountryGrids: countryGrids.loading !== undefined,
      facilityCosts: costs.loading === undefined ? null : rows.facilityCosts,
      escalations: costs.loading === undefined ? null : rows.escalations,
    },
  });
}

/** Loads a table, once; where that fails, the page asks another worker. */
function addTable(table: LaterTable): Promise<void> {
  table.loading ??= load(table);
  return table.loading;
}

async function load(table: LaterTable): Promise<void> {
  if (library === undefined) return;
  try {
    library = await table.add(library);
    sayCatalogue(library);
  } catch (error) {
    table.loading = undefined;
    throw error;
  }
}

/** False where the document names a row of a table that could not be loaded. */
async function hasTable(table: LaterTable, isNamed: boolean): Promise<boolean> {
  if (!isNamed && !table.isWanted) return true;
  await attempt(table.work, addTable(table));
  table.isWanted = false;
  return !isNamed || table.loading !== undefined;
}

async function answer(): Promise<void> {
  if (library === undefined) return;
  const hasGrids = await hasTable(countryGrids, namesCountryGrid(desk.document));
  const hasClimates = await hasTable(climates, namesClimate(desk.document));
  const hasCosts = await hasTable(costs, namesCosts(desk.document));
  if (!hasGrids || !hasClimates || !hasCosts) return;
  answerStale(library);
  await sayDetails(library);
}

function answerStale(rows: Library): void {
  if (!desk.isStale) return;
  const { revision, document } = desk;
  desk = { ...desk, isStale: false };
  say({ kind: 'answer', answer: reviewDocument(revision, document, rows) });
}

/** What the page shows beyond the numbers; each part is code of its own, loaded when first wanted. */
async function sayDetails(rows: Library): Promise<void> {
  const { areDetailsStale, revision, shown } = desk;
  if (!areDetailsStale) return;
  desk = { ...desk, areDetailsStale: false };
  if (shown.forms !== null) {
    const { formsOf } = await import('./forms/forms.ts');
    if (revision !== desk.revision) return;
    say({
      kind: 'forms',
      forms: formsOf({ revision, document: desk.document, optionId: shown.forms }, rows),
    });
  }
  if (shown.hours !== null) {
    const { readHours } = await import('./details/readHours.ts');
    if (revision !== desk.revision) return;
    const hours = readHours({ revision, document: desk.document, optionId: shown.hours }, rows);
    if (hours !== null) {
      const { pue, facilityDuration_kW, itDuration_kW } = hours;
      say({ kind: 'hours', hours }, [pue.buffer, facilityDuration_kW.buffer, itDuration_kW.buffer]);
    }
  }
  await sayMoreRacks(rows);
  await sayWorkloads(rows);
  await sayFloor(rows);
}

async function sayMoreRacks(rows: Library): Promise<void> {
  const { revision, document, shown } = desk;
  if (shown.moreRacks === null) return;
  const { readAddedRacks } = await import('./details/readAddedRacks.ts');
  if (revision !== desk.revision) return;
  const moreRacks = readAddedRacks({ revision, document, ...shown.moreRacks }, rows);
  if (moreRacks !== null) say({ kind: 'more-racks', moreRacks });
}

async function sayWorkloads(rows: Library): Promise<void> {
  const { revision, document, shown } = desk;
  const { workloads } = shown;
  if (workloads === undefined || workloads === null) return;
  const { aiResults } = await import('./details/aiResults.ts');
  if (revision !== desk.revision || shown !== desk.shown) return;
  say({ kind: 'workloads', workloads: aiResults({ revision, document, ...workloads }, rows) });
}

async function sayFloor(rows: Library): Promise<void> {
  const { revision, document, shown } = desk;
  if (shown.floor === undefined || shown.floor === null) return;
  const { readFloor } = await import('./details/readFloor.ts');
  if (revision !== desk.revision || shown !== desk.shown) return;
  const floor = readFloor({ revision, document, ...shown.floor }, rows);
  if (floor !== null) say({ kind: 'floor', floor });
}

/** Claims rest on the library alone: they are said once. */
async function sayClaims(): Promise<void> {
  if (library === undefined || !areClaimsStale) return;
  areClaimsStale = false;
  const { readClaims } = await import('./details/readClaims.ts');
  say({ kind: 'claims', claims: readClaims(library) });
}

async function attempt(what: FailedWork, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    say({ kind: 'failed', what, message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function runCall(message: CallMessage): Promise<void> {
  say({ callId: message.callId, outcome: await answerCall(message, desk.document, library) });
}

// A task of its own comes after all messages that already wait, so that many edits get one answer.
const turn = new MessageChannel();
turn.port1.onmessage = (): void => {
  void attempt('answer', answer());
  void attempt('claims', sayClaims());
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
      desk = applyRequest(desk, data);
      turn.port2.postMessage(null);
      return;
    case 'country-grids':
      countryGrids.isWanted = true;
      turn.port2.postMessage(null);
      return;
    case 'climates':
      climates.isWanted = true;
      turn.port2.postMessage(null);
      return;
    case 'claims':
      areClaimsStale = true;
      turn.port2.postMessage(null);
      return;
    case 'costs':
      costs.isWanted = true;
      // Forms offer rows of the table.
      desk = { ...desk, areDetailsStale: true };
      turn.port2.postMessage(null);
  }
});

async function begin(): Promise<void> {
  library = await loadBrowserLibrary();
  sayCatalogue(library);
  turn.port2.postMessage(null);
}

void attempt('catalogue', begin());
