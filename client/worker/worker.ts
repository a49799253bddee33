// The one long-lived worker: it holds library and plan, and runs the models. The page sends small requests.
import './jitless.ts';
import type { Library } from '../../models/index.ts';
import { emptyDesk, takeIn, type Desk } from './desk.ts';
import { loadLibrary } from './library.ts';
import { namesCountryGrid } from './namesCountryGrid.ts';
import type { FailedWork, Reply, Request } from './protocol.ts';
import { readPlanFile } from './readPlanFile.ts';
import { reviewDocument } from './review.ts';

let desk: Desk = emptyDesk;
let library: Library | undefined;
let countryGrids: Promise<void> | undefined;
let isCountryGridWanted = false;

function say(reply: Reply): void {
  postMessage(reply);
}

function sayCatalogue(rows: Library, hasCountryGrids: boolean): void {
  const { devices, rackTypes, prices, grids, sources } = rows;
  say({ kind: 'catalogue', catalogue: { devices, rackTypes, prices, grids, sources, hasCountryGrids } });
}

/** Loads the grids of countries, once; where that fails, the page asks another worker. */
function addCountryGrids(rows: Library): Promise<void> {
  countryGrids ??= import('./countryGrids.ts').then(
    ({ withCountryGrids }) => {
      library = withCountryGrids(rows);
      sayCatalogue(library, true);
    },
    (error: unknown) => {
      countryGrids = undefined;
      throw error;
    },
  );
  return countryGrids;
}

async function answer(): Promise<void> {
  if (library === undefined) return;
  const isNamed = namesCountryGrid(desk.document);
  if (isNamed || isCountryGridWanted) {
    await attempt('country-grids', addCountryGrids(library));
    isCountryGridWanted = false;
    if (isNamed && countryGrids === undefined) return;
  }
  answerOwed(library);
}

function answerOwed(rows: Library): void {
  if (!desk.isOwed) return;
  const { revision, document } = desk;
  desk = { ...desk, isOwed: false };
  say({ kind: 'answer', answer: reviewDocument(revision, document, rows) });
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

/** Whatever happens, whoever asked gets a reply. */
function readFile(ticket: number, text: string): void {
  try {
    say(readPlanFile(ticket, text));
  } catch (error) {
    say({ kind: 'file-read', ticket, document: null, message: messageOf(error), issues: [] });
  }
}

// A task of its own comes after all messages that already wait, so that many edits get one answer.
const turn = new MessageChannel();
turn.port1.onmessage = (): void => {
  void attempt('answer', answer());
};

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case 'load':
    case 'edit':
      desk = takeIn(desk, data);
      turn.port2.postMessage(null);
      return;
    case 'read-file':
      readFile(data.ticket, data.text);
      return;
    case 'country-grids':
      isCountryGridWanted = true;
      turn.port2.postMessage(null);
  }
});

async function begin(): Promise<void> {
  library = await loadLibrary();
  sayCatalogue(library, false);
  turn.port2.postMessage(null);
}

void attempt('catalogue', begin());
