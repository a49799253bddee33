// The one long-lived worker: it holds library and plan, and runs the models. The page sends small requests.
import './jitless.ts';
import type { Library } from '../../models/index.ts';
import { emptyDesk, takeIn, type Desk } from './desk.ts';
import { loadLibrary } from './library.ts';
import { namesCountryGrid } from './namesCountryGrid.ts';
import type { Reply, Request } from './protocol.ts';
import { readPlanFile } from './readPlanFile.ts';
import { reviewDocument } from './review.ts';

let desk: Desk = emptyDesk;
let library: Library | undefined;
let countryGrids: Promise<void> | undefined;

function say(reply: Reply): void {
  postMessage(reply);
}

function sayCatalogue(rows: Library, hasCountryGrids: boolean): void {
  const { devices, rackTypes, prices, grids, sources } = rows;
  say({ kind: 'catalogue', catalogue: { devices, rackTypes, prices, grids, sources, hasCountryGrids } });
}

/** Loads the grids of countries, once. */
function addCountryGrids(rows: Library): Promise<void> {
  countryGrids ??= import('./countryGrids.ts').then(({ withCountryGrids }) => {
    library = withCountryGrids(rows);
    sayCatalogue(library, true);
  });
  return countryGrids;
}

async function answer(): Promise<void> {
  if (library === undefined) return;
  if (namesCountryGrid(desk.document)) await addCountryGrids(library);
  answerOwed(library);
}

function answerOwed(rows: Library): void {
  if (!desk.isOwed) return;
  const { revision, document } = desk;
  desk = { ...desk, isOwed: false };
  say({ kind: 'answer', answer: reviewDocument(revision, document, rows) });
}

function attempt(work: () => Promise<void>): void {
  const { revision } = desk;
  work().catch((error: unknown) => {
    say({ kind: 'failed', revision, message: error instanceof Error ? error.message : String(error) });
  });
}

// A task of its own comes after all messages that already wait, so that many edits get one answer.
const turn = new MessageChannel();
turn.port1.onmessage = (): void => {
  attempt(answer);
};

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case 'load':
    case 'edit':
      desk = takeIn(desk, data);
      turn.port2.postMessage(null);
      return;
    case 'read-file':
      attempt(async () => {
        await Promise.resolve();
        say(readPlanFile(data.ticket, data.text));
      });
      return;
    case 'country-grids':
      attempt(async () => {
        if (library !== undefined) await addCountryGrids(library);
      });
  }
});

attempt(async () => {
  library = await loadLibrary();
  sayCatalogue(library, false);
  await answer();
});
