import { z } from 'zod';
import { addressWith, anyText, oneOf } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

/** Who may use the server. */
export const peopleSettings = {
  auth: setting(oneOf('off', 'token', 'oidc'), {
    variable: 'PLENUM_AUTH',
    initial: 'off',
    description:
      'off: everyone who reaches the server; token: who has a token made by plenum token create; oidc: who signs in at PLENUM_OIDC_ISSUER.',
  }),
  oidcIssuer: optionalSetting(addressWith('http', 'https'), {
    variable: 'PLENUM_OIDC_ISSUER',
    description: 'Address of the OpenID Connect provider. Required by PLENUM_AUTH=oidc.',
  }),
  oidcClientId: optionalSetting(anyText, {
    variable: 'PLENUM_OIDC_CLIENT_ID',
    description: 'Id of Plenum at the provider. Required by PLENUM_AUTH=oidc.',
  }),
  oidcClientSecret: optionalSetting(anyText, {
    variable: 'PLENUM_OIDC_CLIENT_SECRET',
    isSecret: true,
    description: 'Secret of Plenum at the provider. Required by PLENUM_AUTH=oidc.',
  }),
  sessionSecret: optionalSetting(
    z.string().min(32, 'must have 32 characters or more; make one with: openssl rand -base64 48'),
    {
      variable: 'PLENUM_SESSION_SECRET',
      isSecret: true,
      description: 'Signs the cookies of sessions; 32 characters or more. Required by PLENUM_AUTH=oidc.',
    },
  ),
};
