import { pino } from 'pino';
import { buildApp } from '../../../../server/http/app.ts';
import { loadNodeLibrary } from '../../../../server/files/nodeLibrary.ts';
import { memoryPeopleStore } from '../../../../server/people/memoryPeopleStore.ts';
import { createPeople, type People } from '../../../../server/people/People.ts';
import { openSettings, type OidcSettings } from '../../../../server/people/PeopleSettings.ts';
import { lateServer, type LateServer } from './lateServer.ts';

export const CLIENT_SECRET = 'the secret of plenum at its provider';

/** The app with accounts of a provider. */
export interface OidcApp extends LateServer {
  readonly people: People;
  /** All that is logged. */
  readonly log: string[];
}

/**
 * Serves the app on its own address.
 *
 * @param issuer - address of the provider
 * @param more - settings that differ from the default
 */
export async function oidcApp(issuer: string, more: Partial<OidcSettings> = {}): Promise<OidcApp> {
  const server = await lateServer();
  const log: string[] = [];
  const logger = pino({ base: {} }, { write: (line) => log.push(line) });
  const oidc: OidcSettings = {
    issuer,
    clientId: 'plenum',
    clientSecret: CLIENT_SECRET,
    scope: 'openid email',
    roleClaim: 'groups',
    members: { viewer: [], editor: ['planners'], owner: ['Ada@example.com'] },
    defaultRole: 'none',
    ...more,
  };
  const people = createPeople(
    { ...openSettings, auth: 'oidc', publicUrl: server.url, oidc },
    memoryPeopleStore(),
    {
      now_ms: () => Date.now(),
      warn: (message, reason) => {
        logger.warn({ reason }, message);
      },
    },
  );
  server.answerWith(
    buildApp({ library: loadNodeLibrary(), logger, people, hosts: { publicUrl: server.url } }),
  );
  return { ...server, people, log };
}
