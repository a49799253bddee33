import { randomUUID } from 'node:crypto';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { People } from './People.ts';
import type { ShareRecord } from './PeopleStore.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import type { Who } from './Who.ts';

const DAY_ms = 86_400_000;
const DEFAULT_DAYS = 30;
/** Longest life of a link. */
export const MAX_SHARE_DAYS = 366;

/** A link as it is shown once, and what is kept of it. */
export interface NewShare {
  readonly secret: string;
  readonly record: ShareRecord;
}

/**
 * Makes a link with which a plan can be read.
 *
 * @param wanted - the plan, who shares it, what the link is called, and until when (default: 30 days from now)
 * @throws ModelError `share-end-invalid` unless the end is between now and a year from now
 */
export async function createShare(
  { store, now_ms }: Pick<People, 'store' | 'now_ms'>,
  {
    planId,
    who,
    name = '',
    endsAt_ms,
  }: { planId: string; who: Who; name?: string | undefined; endsAt_ms: number | undefined },
): Promise<NewShare> {
  const createdAt_ms = now_ms();
  const end_ms = endsAt_ms ?? createdAt_ms + DEFAULT_DAYS * DAY_ms;
  if (!(end_ms > createdAt_ms && end_ms <= createdAt_ms + MAX_SHARE_DAYS * DAY_ms)) {
    const rule = `in the future, at most ${String(MAX_SHARE_DAYS)} days from now`;
    throw new ModelError('share-end-invalid', `the end of a share link must be ${rule}`, [
      { path: 'endsAt', rule, message: `is not ${rule}` },
    ]);
  }
  const secret = newSecret();
  const record: ShareRecord = {
    id: randomUUID(),
    planId,
    name,
    hash: hashOfSecret(secret),
    createdAt_ms,
    createdBy: who.name,
    endsAt_ms: end_ms,
    revokedAt_ms: null,
  };
  await store.addShare(record);
  return { secret, record };
}

/**
 * The link that a caller has.
 *
 * @throws ModelError `share-unknown` if it never existed, was revoked or has ended, which are not told apart
 */
export async function findShare(
  { store, now_ms }: Pick<People, 'store' | 'now_ms'>,
  secret: string,
): Promise<ShareRecord> {
  const share = await store.shareOfHash(hashOfSecret(secret));
  if (share === undefined || share.revokedAt_ms !== null || share.endsAt_ms <= now_ms()) {
    throw new ModelError('share-unknown', 'the link is unknown, was revoked or has ended');
  }
  return share;
}
