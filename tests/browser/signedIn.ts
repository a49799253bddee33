import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { buildApp } from '../../server/http/app.ts';
import { memoryPeopleStore } from '../../server/people/memoryPeopleStore.ts';
import { createPeople } from '../../server/people/People.ts';
import { openSettings } from '../../server/people/PeopleSettings.ts';
import type { Role } from '../../server/people/roles.ts';
import { createToken } from '../../server/people/tokens.ts';
import { commandLineOwner } from '../../server/people/Who.ts';
import { lateServer, type LateServer } from '../server/http/people/lateServer.ts';
import { runningStore } from '../server/http/runningStore.ts';
import { startApp, type RunningApp } from './startApp.ts';

const clientFolder = fileURLToPath(new URL('../../build/client', import.meta.url));

/** A server that knows people and keeps plans, and browsers of people in front of it. */
export interface PeopleApp {
  readonly address: () => string;
  /** An empty page of a person who has signed in, in a browser context of their own; null: who has not. */
  readonly pageOf: (person: { name: string; role: Role } | null) => Promise<Page>;
  /** Headers of a program of a person. */
  readonly headersOf: (person: { name: string; role: Role }) => Promise<Record<string, string>>;
}

/** Runs while the tests of a file run. */
export function peopleBrowsers(): PeopleApp {
  const people = createPeople({ ...openSettings, auth: 'token' }, memoryPeopleStore());
  const store = runningStore();
  const tokens = new Map<string, string>();
  let app: RunningApp | undefined;
  let server: LateServer | undefined;
  beforeAll(async () => {
    app = await startApp();
    server = await lateServer();
    server.answerWith(
      buildApp({
        library: loadNodeLibrary(),
        logger: pino({ level: 'silent' }),
        clientFolder,
        people,
        store,
      }),
    );
  });
  afterAll(async () => {
    await app?.stop();
    await server?.close();
  });
  const tokenOf = async ({ name, role }: { name: string; role: Role }): Promise<string> => {
    const known = tokens.get(name);
    if (known !== undefined) return known;
    const { token } = await createToken(people, { name, role, who: commandLineOwner });
    tokens.set(name, token);
    return token;
  };
  const address = (): string => server?.url ?? '';
  return {
    address,
    pageOf: async (person) => {
      if (app === undefined) throw new Error('The browser is not started.');
      const page = await app.emptyPage(address());
      if (person === null) return page;
      await page.goto(`${address()}/favicon.svg`);
      const token = await tokenOf(person);
      await page.evaluate(async (given) => {
        await fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ token: given }),
        });
      }, token);
      return page;
    },
    headersOf: async (person) => ({
      Authorization: `Bearer ${await tokenOf(person)}`,
      'Content-Type': 'application/json',
    }),
  };
}
