import { randomUUID } from 'node:crypto';
import { ModelError } from '../../models/problems/ModelError.ts';
import { parameterError } from '../results/parameterError.ts';
import type { People } from './People.ts';
import type { TokenRecord } from './PeopleStore.ts';
import type { Role } from './roles.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import type { Who } from './Who.ts';

/** Begin of each token, by which programs that look for secrets in files find it. */
const PREFIX = 'plenum_';
const tokenPattern = /^plenum_[A-Za-z0-9_-]{43}$/;

/** What a token may be called. */
export const tokenNamePattern = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

const NAME_RULE = 'letters, digits, spaces and . _ @ -, at most 64, the first a letter or a digit';

const HOUR_ms = 3_600_000;

/** A token as it is shown once, and what is kept of it. */
export interface NewToken {
  readonly token: string;
  readonly record: TokenRecord;
}

/**
 * Makes a token.
 *
 * @param wanted - its name and role, and who makes it
 * @throws ModelError `parameter-invalid`, or `token-name-used` if a token of that name is in use
 */
export async function createToken(
  { store, now_ms }: Pick<People, 'store' | 'now_ms'>,
  { name, role, who }: { name: string; role: Role; who: Who },
): Promise<NewToken> {
  if (!tokenNamePattern.test(name)) {
    throw parameterError('name', `must be of ${NAME_RULE}`);
  }
  const token = PREFIX + newSecret();
  const record: TokenRecord = {
    id: randomUUID(),
    name,
    role,
    hash: hashOfSecret(token),
    createdAt_ms: now_ms(),
    createdBy: who.name,
    lastUsedAt_ms: null,
    revokedAt_ms: null,
  };
  if (!(await store.addToken(record))) {
    throw new ModelError('token-name-used', `a token with the name ${name} is in use; revoke it first`);
  }
  return { token, record };
}

/**
 * The token that a caller has shown; undefined if it is malformed, unknown or revoked, which are not told apart. Its use is recorded by
 * the hour: the exact time of each request would tell when people work, and cost a write in each.
 */
export async function findToken(
  { store, now_ms }: Pick<People, 'store' | 'now_ms'>,
  token: string,
): Promise<TokenRecord | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  const record = await store.tokenOfHash(hashOfSecret(token));
  if (record === undefined || record.revokedAt_ms !== null) return undefined;
  const hour_ms = Math.floor(now_ms() / HOUR_ms) * HOUR_ms;
  if (record.lastUsedAt_ms === null || record.lastUsedAt_ms < hour_ms) {
    await store.noteTokenUse(record.id, hour_ms);
  }
  return record;
}
