import type { Configuration } from 'openid-client';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { isSecureUrl } from './secureUrl.ts';
import type { OidcSettings, PeopleSettings } from '../PeopleSettings.ts';

/** Path to which the provider sends the browser back. */
export const CALLBACK_PATH = '/api/v1/sign-in/callback';

/** Difference between the clocks of the provider and of this server that is accepted. */
const CLOCK_TOLERANCE_s = 60;
/** Time in which the provider must answer. */
const TIMEOUT_s = 10;

/** The provider as this server talks to it. */
export interface OidcClient {
  readonly settings: OidcSettings;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** What the provider states about itself; asked for at the first sign-in, and again after a failure. */
  readonly configuration: () => Promise<Configuration>;
}

/**
 * @param settings - those of a server with `oidc`
 * @throws ModelError `auth-settings-invalid` if the issuer or the public address is missing, or is not https nor on this machine
 */
export function oidcClient({ oidc, publicUrl }: PeopleSettings): OidcClient {
  if (oidc === undefined) throw settingsError('sign-in by accounts needs an issuer and a client id');
  const issuer = acceptableUrl(oidc.issuer, 'the issuer');
  const redirectUri = new URL(CALLBACK_PATH, acceptableUrl(publicUrl ?? '', 'the public address')).href;
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    try {
      return await discover(issuer, oidc);
    } catch (error) {
      // The next sign-in asks again: the provider may only have been restarted.
      known = undefined;
      throw error;
    }
  };
  return { settings: oidc, redirectUri, configuration: () => (known ??= configuration()) };
}

async function discover(issuer: URL, { clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const openid = await import('openid-client');
  const metadata = {
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    [openid.clockTolerance]: CLOCK_TOLERANCE_s,
  };
  const method = clientSecret === undefined ? openid.None() : undefined;
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated only as a warning; for a provider on this machine
  const withoutTls = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(issuer, clientId, metadata, method, {
    timeout: TIMEOUT_s,
    // Signatures of id tokens are checked too; by default only the connection that they came by is trusted.
    execute: [openid.enableNonRepudiationChecks, ...withoutTls],
  });
}

function acceptableUrl(text: string, what: string): URL {
  if (isSecureUrl(text)) return new URL(text);
  throw settingsError(`${what} must be an https address, or http on this machine; given: ${text || 'none'}`);
}

const settingsError = (message: string): ModelError => new ModelError('auth-settings-invalid', message);
