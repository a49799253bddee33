import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { failureText } from '../sync/requestServer.ts';
import { readServerList } from './serverList.ts';
import { readServerCard, type ServerCard } from '../sync/serverPlans.ts';

/** What is known of the card of a plan of the server. */
export interface ServerCardState {
  /** The last one that was read, perhaps of an earlier revision; null before. */
  readonly card: ServerCard | null;
  /** Why the last reading failed; null if it did not. */
  readonly problem: string | null;
  readonly isReading: boolean;
}

/** So few at once leave the server time for others. */
const MAX_READINGS = 3;
const MAX_TRIES = 4;
const MAX_PAUSE_ms = 15_000;

const states = new Map<string, Signal<ServerCardState>>();
const waiting: (() => Promise<void>)[] = [];
let readingCount = 0;

function stateOf(id: string): Signal<ServerCardState> {
  const known = states.get(id) ?? signal<ServerCardState>({ card: null, problem: null, isReading: false });
  states.set(id, known);
  return known;
}

/** The card of a plan of the server, as far as it was read. */
export const serverCardOf = (id: string): ReadonlySignal<ServerCardState> => stateOf(id);

/**
 * Reads the card of a plan, unless it is known or being read; it waits until few others are read.
 *
 * @param id - of the plan
 * @param revision - the last one of the plan that is known
 */
export function requestServerCard(id: string, revision: number): void {
  const state = stateOf(id);
  const { card, isReading } = state.peek();
  if (isReading || (card !== null && card.revision >= revision)) return;
  state.value = { card, problem: null, isReading: true };
  waiting.push(() => readCard(id, state));
  startReadings();
}

function startReadings(): void {
  while (readingCount < MAX_READINGS) {
    const next = waiting.shift();
    if (next === undefined) return;
    readingCount += 1;
    void next().then(() => {
      readingCount -= 1;
      startReadings();
    });
  }
}

async function readCard(id: string, state: Signal<ServerCardState>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const answer = await readServerCard(id);
    if (answer.kind === 'done') {
      state.value = { card: answer.value, problem: null, isReading: false };
      return;
    }
    if (answer.kind !== 'busy' || tries === MAX_TRIES) {
      state.value = { card: state.peek().card, problem: failureText(answer), isReading: false };
      // It was deleted since it was listed.
      if (answer.kind === 'refused' && answer.why === 'deleted') await readServerList();
      return;
    }
    await pause(Math.min(MAX_PAUSE_ms, answer.retryAfter_ms ?? 1000 * tries));
  }
}

const pause = (time_ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time_ms);
  });
