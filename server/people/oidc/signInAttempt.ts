import { z } from 'zod';
import type { People } from '../People.ts';
import { signedText, verifiedText } from '../secrets.ts';

const PURPOSE = 'sign-in';
/** Time in which a person signs in at the provider. */
export const ATTEMPT_DURATION_ms = 600_000;

const attemptSchema = z.strictObject({
  /** Ties the answer of the provider to this browser. */
  state: z.string(),
  /** Ties the id token to this attempt. */
  nonce: z.string(),
  /** Ties the code to this attempt (PKCE). */
  verifier: z.string(),
  returnPath: z.string(),
  endsAt_ms: z.number(),
});

/** A sign-in that has begun. It is kept by the browser, in a signed cookie, so that a request that anyone can make stores nothing. */
export type SignInAttempt = z.infer<typeof attemptSchema>;

/** The value of the cookie of an attempt. */
export async function attemptCookie(people: People, attempt: SignInAttempt): Promise<string> {
  const text = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  return signedText(text, PURPOSE, await people.cookieKey());
}

/** The attempt of a cookie; undefined if it is forged or too old. */
export async function attemptOf(
  people: People,
  value: string | undefined,
): Promise<SignInAttempt | undefined> {
  const text = value === undefined ? undefined : verifiedText(value, PURPOSE, await people.cookieKey());
  if (text === undefined) return undefined;
  // Ours, as its signature is: it parses, unless a former version wrote it.
  const { data } = attemptSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return data === undefined || data.endsAt_ms <= people.now_ms() ? undefined : data;
}
