import type { Role } from './roles.ts';

/** How people are recognised. */
export const authModes = ['off', 'token', 'oidc'] as const;

export type AuthMode = (typeof authModes)[number];

export interface PeopleSettings {
  /** `off`: everyone is an owner; `token`: bearer tokens; `oidc`: accounts of a provider, and bearer tokens for programs. */
  readonly auth: AuthMode;
  /** Address under which people reach the server, such as https://plenum.example.com; needed for `oidc`. */
  readonly publicUrl: string | undefined;
  /** How long a person stays signed in. */
  readonly sessionDuration_ms: number;
  /** Signs cookies; undefined: one that the store keeps. */
  readonly cookieSecret: string | undefined;
  /** Needed for `oidc`. */
  readonly oidc: OidcSettings | undefined;
}

export interface OidcSettings {
  /** Address of the provider; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | undefined;
  readonly scope: string;
  /** Claim with a role, a group or a list of them. */
  readonly roleClaim: string | undefined;
  /** For each role: verified e-mail addresses, and values of the claim without an @. */
  readonly members: Readonly<Record<Role, readonly string[]>>;
  /** Role of an account that is named nowhere; `none` refuses it. */
  readonly defaultRole: Role | 'none';
}

/** Eight hours: a working day, after which a person signs in again. */
const DEFAULT_SESSION_ms = 8 * 3600 * 1000;

/** Without sign-in. */
export const openSettings: PeopleSettings = {
  auth: 'off',
  publicUrl: undefined,
  sessionDuration_ms: DEFAULT_SESSION_ms,
  cookieSecret: undefined,
  oidc: undefined,
};
