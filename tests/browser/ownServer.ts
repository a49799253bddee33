import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { listen, type Listening } from '../../server/http/listen.ts';
import { createPeople, type People } from '../../server/people/People.ts';
import { openSettings } from '../../server/people/PeopleSettings.ts';
import { openStore } from '../../server/store/openStore.ts';
import { emptyStore, makeEmptyStore } from '../server/store/emptyStore.ts';

const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));

/** A server with a store of its own, which a test may stop and start again at the same address. */
export interface OwnServer {
  readonly address: string;
  readonly people: People;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Starts it at the same address with an empty store, as after the loss of its folder. */
  readonly loseStore: () => Promise<void>;
  /** Stops it, and removes its store. */
  readonly remove: () => Promise<void>;
}

/**
 * Starts a server beside the one that all files share.
 *
 * @param auth - how it recognises people
 */
export async function startOwnServer(auth: 'off' | 'token' = 'off'): Promise<OwnServer> {
  await makeEmptyStore();
  let parts = await emptyParts(auth);
  let running: Listening | undefined = await listen(parts.app, { port: 0, host: '127.0.0.1' });
  const { port } = running;
  const stop = async (): Promise<void> => {
    running?.force();
    await running?.stop();
    running = undefined;
  };
  return {
    address: `http://127.0.0.1:${String(port)}`,
    people: parts.people,
    stop,
    start: async () => {
      running ??= await listen(parts.app, { port, host: '127.0.0.1' });
    },
    loseStore: async () => {
      await stop();
      await parts.remove();
      parts = await emptyParts(auth);
      running = await listen(parts.app, { port, host: '127.0.0.1' });
    },
    remove: async () => {
      await stop();
      await parts.remove();
    },
  };
}

/** What a server is made of, with an empty store. */
interface ServerParts {
  readonly app: ReturnType<typeof buildApp>;
  readonly people: People;
  readonly remove: () => Promise<void>;
}

async function emptyParts(auth: 'off' | 'token'): Promise<ServerParts> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-own-store-'));
  cpSync(emptyStore, folder, { recursive: true });
  const store = await openStore({ folder });
  const people = createPeople({ ...openSettings, auth }, store.people);
  const logger = pino({ level: 'silent' });
  return {
    app: buildApp({ store, people, library: loadNodeLibrary(), logger, clientFolder }),
    people,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
