import type { PeopleSettings } from '../people/PeopleSettings.ts';
import type { Config } from './configSchema.ts';

/** What the configuration says of people. */
export function configuredPeople(config: Config): PeopleSettings {
  const { auth, publicUrl, session_ms: sessionDuration_ms, sessionSecret: cookieSecret } = config;
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcOwners, oidcEditors, oidcViewers } = config;
  return {
    auth,
    publicUrl,
    sessionDuration_ms,
    cookieSecret,
    oidc:
      issuer === undefined || clientId === undefined
        ? undefined
        : {
            issuer,
            clientId,
            clientSecret: config.oidcClientSecret,
            scope: config.oidcScope,
            roleClaim: config.oidcRoleClaim,
            members: { owner: oidcOwners ?? [], editor: oidcEditors ?? [], viewer: oidcViewers ?? [] },
            defaultRole: config.oidcDefaultRole,
          },
  };
}
