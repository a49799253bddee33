import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { connectionSettings } from '../database/openPostgres.ts';

/** Channel of PostgreSQL on which the servers of one database tell each other of changes. */
export const CHANNEL = 'plenum_plans';

export interface ListeningConnection {
  readonly close: () => Promise<void>;
}

interface Listener {
  readonly onNotice: (text: string) => void;
  /** After each connection: notices since this time may have been missed. */
  readonly onReconnect: (since_ms: number) => Promise<void>;
}

const FIRST_PAUSE_ms = 250;
const MAX_PAUSE_ms = 10_000;
/** A connection whose other end has vanished without a word is noticed by a query that is not answered. */
const PROBE_INTERVAL_ms = 30_000;
const PROBE_TIMEOUT_ms = 10_000;
const END_TIMEOUT_ms = 1_000;

/** Listens to the channel on a connection of its own, and connects again whenever it is lost. */
export function listenForever(databaseUrl: string, listener: Listener): ListeningConnection {
  const stopping = new AbortController();
  const finished = (async () => {
    let since_ms = Date.now();
    let pause_ms = FIRST_PAUSE_ms;
    while (!stopping.signal.aborted) {
      try {
        since_ms = await listenOnce(databaseUrl, { listener, since_ms, signal: stopping.signal });
        pause_ms = FIRST_PAUSE_ms;
      } catch {
        // It cannot be reached: requests say so, and this tries again.
        pause_ms = Math.min(MAX_PAUSE_ms, pause_ms * 2);
      }
      await pause(pause_ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      stopping.abort();
      await finished;
    },
  };
}

/** Listens until the connection ends, and answers when that was. */
async function listenOnce(
  databaseUrl: string,
  state: { readonly listener: Listener; readonly since_ms: number; readonly signal: AbortSignal },
): Promise<number> {
  const { listener, since_ms, signal } = state;
  const client = new pg.Client({ ...connectionSettings(databaseUrl), query_timeout: PROBE_TIMEOUT_ms });
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  client.on('error', end);
  client.on('end', end);
  client.on('notification', ({ payload = '' }) => {
    listener.onNotice(payload);
  });
  signal.addEventListener('abort', end);
  const probe = setInterval(() => {
    client.query('select 1').catch(end);
  }, PROBE_INTERVAL_ms).unref();
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    await listener.onReconnect(since_ms);
    await ended;
    return Date.now();
  } finally {
    clearInterval(probe);
    signal.removeEventListener('abort', end);
    // One whose other end has vanished does not end.
    const closed = client.end().catch(() => undefined);
    await Promise.race([closed, pause(END_TIMEOUT_ms, undefined, { ref: false })]);
  }
}
