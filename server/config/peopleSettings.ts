import { z } from 'zod';
import { addressWith, anyText, listOf, oneOf, wholeNumber } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

const HOUR_ms = 3_600_000;

/** A list of members of a role. */
const members = (name: string, role: string): z.ZodOptional<z.ZodType<string[], string>> =>
  optionalSetting(
    listOf((part) => part !== '', 'has an empty entry'),
    {
      variable: `PLENUM_OIDC_${name}`,
      description: `The ${role}, between commas: verified e-mail addresses, and values of the claim PLENUM_OIDC_ROLE_CLAIM.`,
    },
  );

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
    description:
      'Secret of Plenum at the provider; without it, Plenum is a public client that proves itself by PKCE alone.',
  }),
  sessionSecret: optionalSetting(
    z.string().min(32, 'must have 32 characters or more; make one with: openssl rand -base64 48'),
    {
      variable: 'PLENUM_SESSION_SECRET',
      isSecret: true,
      description:
        'Signs the cookies of sessions; 32 characters or more. Default: one that the database keeps.',
    },
  ),
  session_ms: setting(
    wholeNumber({ min: 1, max: 168 }, 'a whole number of hours').transform((hours) => hours * HOUR_ms),
    {
      variable: 'PLENUM_SESSION_HOURS',
      initial: '8',
      description: 'Hours until a person who has signed in with the page must sign in again; 1 to 168.',
    },
  ),
  oidcScope: setting(anyText, {
    variable: 'PLENUM_OIDC_SCOPE',
    initial: 'openid email',
    description: 'What Plenum asks the provider for; groups often have a scope of their own.',
  }),
  oidcRoleClaim: optionalSetting(anyText, {
    variable: 'PLENUM_OIDC_ROLE_CLAIM',
    description:
      'Claim with the groups of an account, such as groups. A value viewer, editor or owner is that role.',
  }),
  oidcOwners: members('OWNERS', 'owners'),
  oidcEditors: members('EDITORS', 'editors'),
  oidcViewers: members('VIEWERS', 'viewers'),
  oidcDefaultRole: setting(oneOf('none', 'viewer'), {
    variable: 'PLENUM_OIDC_DEFAULT_ROLE',
    initial: 'none',
    description: 'Role of an account of the provider that is named nowhere: none refuses it.',
  }),
};
