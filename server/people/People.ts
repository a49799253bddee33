import type { PeopleSettings } from './PeopleSettings.ts';
import type { PeopleStore } from './PeopleStore.ts';
import { oidcClient, type OidcClient } from './oidc/oidcClient.ts';
import { newSecret } from './secrets.ts';

/** What the functions of this folder work with. */
export interface People {
  readonly settings: PeopleSettings;
  readonly store: PeopleStore;
  readonly now_ms: () => number;
  /** The secret with which cookies are signed. All servers on one database have the same. */
  readonly cookieKey: () => Promise<string>;
  /** The provider; undefined unless sign-in is by accounts of one. */
  readonly oidc: OidcClient | undefined;
  /** Tells the operator about a sign-in that failed; without names, addresses and secrets. */
  readonly warn: (message: string, reason: string) => void;
}

/**
 * @param settings - checked when they are read
 * @param store - where tokens, sessions, share links and the audit log are kept
 * @param surroundings - clock and log, which tests replace
 * @throws Error if the settings of `oidc` are incomplete or its addresses are not acceptable
 */
export function createPeople(
  settings: PeopleSettings,
  store: PeopleStore,
  { now_ms = Date.now, warn = () => undefined }: Partial<Pick<People, 'now_ms' | 'warn'>> = {},
): People {
  let key: Promise<string> | undefined;
  const oidc = settings.auth === 'oidc' ? oidcClient(settings) : undefined;
  const readKey = async (): Promise<string> => {
    if (settings.cookieSecret !== undefined) return settings.cookieSecret;
    try {
      return await store.cookieSecret(newSecret());
    } catch (error) {
      // The next request asks again.
      key = undefined;
      throw error;
    }
  };
  return { settings, store, now_ms, warn, oidc, cookieKey: () => (key ??= readKey()) };
}
