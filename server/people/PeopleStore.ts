import type { Role } from './roles.ts';
import type { RecognisedBy } from './Who.ts';

/** A bearer token. The token itself is not kept, only its hash. Times are in milliseconds since 1970. */
export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
  readonly createdAt_ms: number;
  readonly createdBy: string;
  /** The hour in which it was last used; null if it was not used. */
  readonly lastUsedAt_ms: number | null;
  readonly revokedAt_ms: number | null;
}

/** A person who has signed in with the page. */
export interface SessionRecord {
  /** SHA-256 of the id in the cookie, in hexadecimal. */
  readonly hash: string;
  readonly name: string;
  readonly role: Role;
  readonly via: 'token' | 'oidc';
  /** The token that it was started with; null for an account of the provider. */
  readonly tokenId: string | null;
  readonly startedAt_ms: number;
  readonly endsAt_ms: number;
}

/** A link with which one plan can be read without signing in. */
export interface ShareRecord {
  readonly id: string;
  readonly planId: string;
  /** Whom it is for; may be empty. */
  readonly name: string;
  /** SHA-256 of the secret in the link, in hexadecimal. */
  readonly hash: string;
  readonly createdAt_ms: number;
  readonly createdBy: string;
  readonly endsAt_ms: number;
  readonly revokedAt_ms: number | null;
}

/** A line of the audit log: who did what. */
export interface AuditEntry {
  /** Rises with each entry. */
  readonly number: number;
  readonly at_ms: number;
  readonly who: string;
  readonly role: Role | 'none';
  readonly via: RecognisedBy;
  /** Operation of the API, such as `changePlan`. */
  readonly action: string;
  /** What it was done to: the address of a plan, the name of a token. */
  readonly subject: string;
  /** Id of the request, as in the log of the server; empty for the command line. */
  readonly requestId: string;
}

export interface TokenStore {
  /** Adds a token; false if one of the same name is in use. */
  addToken(token: TokenRecord): Promise<boolean>;
  tokenOfHash(hash: string): Promise<TokenRecord | undefined>;
  /** All tokens, also revoked ones, the newest first. */
  tokens(): Promise<readonly TokenRecord[]>;
  noteTokenUse(id: string, at_ms: number): Promise<void>;
  /** Revokes a token and ends its sessions; false if there is none in use with that id. */
  revokeToken(id: string, at_ms: number): Promise<boolean>;
}

export interface SessionStore {
  /** Adds a session, and removes those that ended before it started. */
  addSession(session: SessionRecord): Promise<void>;
  sessionOfHash(hash: string): Promise<SessionRecord | undefined>;
  endSession(hash: string): Promise<void>;
  /**
   * Notes that something was used which may be used once.
   *
   * @param hash - of what is used
   * @param endsAt_ms - when it becomes invalid by itself, after which the note is removed
   * @returns false if it was used before
   */
  useOnce(hash: string, endsAt_ms: number, now_ms: number): Promise<boolean>;
  /** The secret with which cookies are signed: the kept one, or the given one, which is kept from then on. */
  cookieSecret(proposed: string): Promise<string>;
}

export interface ShareStore {
  addShare(share: ShareRecord): Promise<void>;
  shareOfHash(hash: string): Promise<ShareRecord | undefined>;
  /** Links of a plan that are not revoked, the newest first. */
  sharesOf(planId: string): Promise<readonly ShareRecord[]>;
  /** False if the plan has no such link that is in use. */
  revokeShare(planId: string, id: string, at_ms: number): Promise<boolean>;
}

/** The audit log can be added to and read; nothing changes or removes an entry. */
export interface AuditStore {
  addAudit(entry: Omit<AuditEntry, 'number'>): Promise<void>;
  /** The newest first, from below `before`. */
  audit(range: {
    readonly before: number | undefined;
    readonly limit: number;
  }): Promise<readonly AuditEntry[]>;
}

/** What the server keeps about people. */
export type PeopleStore = TokenStore & SessionStore & ShareStore & AuditStore;
