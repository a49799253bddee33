import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { configSchema, settings } from '../../../server/config/configSchema.ts';
import { readConfig } from '../../../server/config/readConfig.ts';

/** The mistakes of an environment, one line each. */
function mistakesOf(environment: Record<string, string>, insecure = false): string[] {
  try {
    readConfig(environment, { insecure });
  } catch (error) {
    if (error instanceof ModelError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const oidc = {
  PLENUM_AUTH: 'oidc',
  PLENUM_PUBLIC_URL: 'https://plenum.example.com',
  PLENUM_OIDC_ISSUER: 'https://id.example.com',
  PLENUM_OIDC_CLIENT_ID: 'plenum',
  PLENUM_OIDC_CLIENT_SECRET: 'secret of the client',
  PLENUM_SESSION_SECRET: 's'.repeat(32),
};

describe('the configuration', () => {
  it('has defaults for this machine only, without people', () => {
    const { config, origins } = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, auth: 'off', isInsecure: false });
    expect(config.unfinishedBodies_bytes).toBe(128 * 1024 * 1024);
    expect(config.databaseUrl).toBeUndefined();
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
  });

  it('prefers the command line to the environment, and says where a value comes from', () => {
    const { config, origins } = readConfig({ PORT: '8080', HOST: '::1' }, { port: '9090' });
    expect([config.port, config.host]).toEqual([9090, '::1']);
    expect([origins.port, origins.host, origins.auth]).toEqual(['command line', 'environment', 'default']);
  });

  it('reads sizes in MiB, lists and networks', () => {
    const { config } = readConfig({
      PLENUM_UNREAD_ANSWERS_MIB: '64',
      PLENUM_ALLOWED_HOSTS: 'plenum.lan, plenum:4000',
      PLENUM_TRUSTED_PROXY: '10.0.0.2, fd00::/8',
    });
    expect(config.unreadAnswers_bytes).toBe(67_108_864);
    expect(config.allowedHosts).toEqual(['plenum.lan', 'plenum:4000']);
    expect(config.trustedProxy).toEqual(['10.0.0.2', 'fd00::/8']);
    expect(readConfig({ PLENUM_TRUSTED_PROXY: '2' }).config.trustedProxy).toBe(2);
  });

  it('names all mistakes at once', () => {
    const mistakes = mistakesOf({ PORT: 'http', LOG_LEVEL: 'loud', PLENUM_DEADLINE_MS: '1e9', HOST: '' });
    expect(mistakes).toEqual([
      'PORT: http is not a port; allowed are 0 to 65535',
      'HOST: an empty text is not an address or a host name; this machine only is 127.0.0.1',
      'LOG_LEVEL: loud is unknown; allowed are fatal, error, warn, info, debug, silent',
      'PLENUM_DEADLINE_MS: 1e9 is not a whole number of milliseconds; allowed are 10 to 3600000',
    ]);
  });

  it.each([
    ['PLENUM_AUHT', 'PLENUM_AUTH'],
    ['PLENUM_TRUSTED_PROXIES', 'PLENUM_TRUSTED_PROXY'],
    ['PLENUM_ALLOWED_HOST', 'PLENUM_ALLOWED_HOSTS'],
  ])('refuses the unknown %s and names %s', (unknown, known) => {
    expect(mistakesOf({ [unknown]: 'token' })).toEqual([
      `${unknown}: no setting has this name; the most similar is ${known}`,
    ]);
  });

  it.each([
    ['HOST', '0.0.0.0/0'],
    ['HOST', 'http://localhost'],
    ['PLENUM_PUBLIC_URL', 'plenum.example.com'],
    ['PLENUM_PUBLIC_URL', 'https://example.com/plenum'],
    ['DATABASE_URL', 'mysql://db/plenum'],
    ['PLENUM_TRUSTED_PROXY', 'true'],
    ['PLENUM_TRUSTED_PROXY', '10.0.0.0/33'],
    ['PLENUM_INSECURE', '1'],
    ['PLENUM_DATA', ''],
    ['PLENUM_METRICS_TOKEN', 'short'],
    ['PLENUM_CONNECTIONS_PER_ADDRESS', '5000'],
    ['NETBOX_URL', 'https://netbox.example.com'],
  ])('refuses %s=%s', (variable, value) => {
    expect(mistakesOf({ [variable]: value })).toHaveLength(1);
  });

  it('names everything that PLENUM_AUTH=oidc lacks', () => {
    expect(mistakesOf(oidc)).toEqual([]);
    const missing = mistakesOf({ PLENUM_AUTH: 'oidc' });
    expect(missing).toHaveLength(3);
    expect(missing[0]).toBe('PLENUM_PUBLIC_URL: is not set; PLENUM_AUTH=oidc needs it');
  });

  it('accepts addresses of sign-in only by https, or on this machine', () => {
    const open = { ...oidc, PLENUM_OIDC_ISSUER: 'http://accounts.example.com' };
    expect(mistakesOf(open)).toEqual([
      'PLENUM_OIDC_ISSUER: http://accounts.example.com must begin with https://, unless it is on this machine',
    ]);
    expect(mistakesOf({ ...oidc, PLENUM_OIDC_ISSUER: 'http://127.0.0.1:5556/dex' })).toEqual([]);
    expect(mistakesOf({ ...oidc, PLENUM_PUBLIC_URL: 'http://plenum.example.com' })).toHaveLength(1);
  });

  it.each([
    ['https://user:hidden@netbox.example.com', 'abc', 1],
    ['https://netbox.example.com/?token=hidden', 'abc', 1],
    ['https://netbox.example.com/netbox', 'Token hidden', 1],
    ['https://netbox.example.com/netbox', 'nbt_abc.hidden', 0],
    ['http://netbox:8080', '0123456789abcdef', 0],
  ])(
    'of NetBox at %s with the token %s has %i mistakes, without secrets',
    (NETBOX_URL, NETBOX_TOKEN, count) => {
      const mistakes = mistakesOf({ NETBOX_URL, NETBOX_TOKEN });
      expect(mistakes).toHaveLength(count);
      expect(mistakes.join()).not.toContain('hidden');
    },
  );

  it('repeats no secret in a message', () => {
    const environment = { ...oidc, PLENUM_SESSION_SECRET: 'hidden-1', DATABASE_URL: 'hidden-2' };
    expect(mistakesOf(environment)).toHaveLength(2);
    expect(mistakesOf(environment).join()).not.toContain('hidden');
  });
});

describe('every setting', () => {
  it('has a variable of its own and a description that is a sentence', () => {
    const all = [...settings.values()];
    expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length);
    expect(all.filter(({ description }) => !/^[A-Za-z0-9].*\.$/.test(description))).toEqual([]);
    expect(all.filter(({ variable }) => !/^(PLENUM_[A-Z_]+|[A-Z]+(_[A-Z]+)?)$/.test(variable))).toEqual([]);
  });

  it('has a default that is accepted where it is stated', () => {
    for (const { variable, initial } of settings.values()) {
      if (initial !== undefined) expect(mistakesOf({ [variable]: initial }), variable).toEqual([]);
    }
    expect(Object.keys(configSchema.shape)).toHaveLength(settings.size);
  });
});
