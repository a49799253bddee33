import type { Role } from './roles.ts';

/** How a person was recognised: a token, an account of the provider, this machine without sign-in, its command line, or not at all. */
export type RecognisedBy = 'token' | 'oidc' | 'local' | 'command-line' | 'none';

/** Who makes a request, and what they may do. */
export interface Who {
  /** Name of a token, verified e-mail address or subject of an account. */
  readonly name: string;
  readonly role: Role | 'none';
  readonly via: RecognisedBy;
  /** Hash of the session that the request belongs to; absent for a bearer token. */
  readonly sessionHash?: string;
}

/** Everyone who reaches the server, where sign-in is off. */
export const localOwner: Who = { name: 'local user', role: 'owner', via: 'local' };

/** A request that states nothing about who makes it. */
export const anonymous: Who = { name: 'anonymous', role: 'none', via: 'none' };

/** The user of the command line, who has the database and so may do everything. */
export const commandLineOwner: Who = { name: 'command line', role: 'owner', via: 'command-line' };
