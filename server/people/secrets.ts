import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits, as 43 characters that need no escaping in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The hash under which a secret is kept: SHA-256 in hexadecimal.
 *
 * A secret has 256 random bits, so it cannot be guessed from its hash, however fast the hash is: a slow one, as passwords need, would only
 * cost time in each request. A lookup by the hash compares in time that depends on the hash of what was given, which tells nothing about
 * the kept one.
 */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Signs a text with HMAC-SHA-256.
 *
 * @param text - without a dot at its end; it stays readable
 * @param purpose - what the text is for; a text that is signed for one purpose is invalid for another
 * @param key - secret of the server
 */
export function signedText(text: string, purpose: string, key: string): string {
  return `${text}.${signature(text, purpose, key)}`;
}

/** The text that was signed for a purpose; undefined if the signature is not ours. */
export function verifiedText(signed: string, purpose: string, key: string): string | undefined {
  const dot = signed.lastIndexOf('.');
  if (dot === -1) return undefined;
  const text = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1));
  const right = Buffer.from(signature(text, purpose, key));
  return given.length === right.length && timingSafeEqual(given, right) ? text : undefined;
}

function signature(text: string, purpose: string, key: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
}
