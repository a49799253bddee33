import { isSecureUrl } from '../people/oidc/secureUrl.ts';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import { settings, type Config, type SettingName } from './configSchema.ts';

/** Settings that one setting needs. */
const needs: readonly {
  readonly isStated: (config: Config) => boolean;
  readonly by: string;
  readonly needed: readonly SettingName[];
}[] = [
  {
    isStated: ({ auth }) => auth === 'oidc',
    by: 'PLENUM_AUTH=oidc',
    needed: ['publicUrl', 'oidcIssuer', 'oidcClientId'],
  },
  { isStated: ({ netboxUrl }) => netboxUrl !== undefined, by: 'NETBOX_URL', needed: ['netboxToken'] },
  { isStated: ({ netboxToken }) => netboxToken !== undefined, by: 'NETBOX_TOKEN', needed: ['netboxUrl'] },
];

/** Mistakes that only several settings together show. */
export function jointMistakes(config: Config): InputIssue[] {
  const missing = needs
    .filter(({ isStated }) => isStated(config))
    .flatMap(({ by, needed }) =>
      needed
        .filter((name) => config[name] === undefined)
        .map((name) => issueOf(name, `is not set; ${by} needs it`)),
    );
  for (const name of ['publicUrl', 'oidcIssuer'] as const) {
    const url = config[name];
    if (config.auth === 'oidc' && url !== undefined && !isSecureUrl(url)) {
      missing.push(issueOf(name, `${url} must begin with https://, unless it is on this machine`));
    }
  }
  const { connectionCount, connectionsPerAddress, publicUrl } = config;
  if (connectionsPerAddress > connectionCount) {
    const text = `${String(connectionsPerAddress)} is above PLENUM_CONNECTIONS, ${String(connectionCount)}`;
    missing.push(issueOf('connectionsPerAddress', text));
  }
  const { netboxUrl, netboxToken } = config;
  if (netboxUrl !== undefined && !isPlainAddress(netboxUrl)) {
    missing.push(issueOf('netboxUrl', 'the address must have no name, password, query or fragment'));
  }
  if (netboxToken !== undefined && !/^[\x21-\x7e]{1,500}$/.test(netboxToken)) {
    missing.push(
      issueOf('netboxToken', 'the token has characters that no token has; write it without its keyword'),
    );
  }
  if (publicUrl !== undefined && new URL(publicUrl).pathname !== '/') {
    missing.push(issueOf('publicUrl', `${publicUrl} has a path; Plenum must be at the root of its host`));
  }
  return missing;
}

function isPlainAddress(text: string): boolean {
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === '';
}

function issueOf(name: SettingName, message: string): InputIssue {
  return { path: settings.get(name)?.variable ?? name, rule: 'configuration', message };
}
