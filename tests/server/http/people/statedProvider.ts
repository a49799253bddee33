import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lateServer } from './lateServer.ts';

/** A key of a provider. */
export interface ProviderKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A new RSA key. */
export function providerKey(kid: string): ProviderKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** A provider that states what a test lets it state: also what no honest one would. */
export interface StatedProvider {
  readonly url: string;
  /** Keys that it publishes. */
  keys: readonly ProviderKey[];
  /** The answer of its token address to a code; null for an error. */
  tokens: () => Readonly<Record<string, unknown>> | null;
  userInfo: Readonly<Record<string, unknown>>;
  /** What it says about itself beyond the addresses. */
  metadata: Readonly<Record<string, unknown>>;
  isDown: boolean;
  readonly close: () => Promise<void>;
}

/** Starts a provider with one key. */
export async function statedProvider(): Promise<StatedProvider> {
  const server = await lateServer();
  const provider: StatedProvider = {
    url: server.url,
    keys: [providerKey('first')],
    tokens: () => null,
    userInfo: {},
    metadata: {},
    isDown: false,
    close: server.close,
  };
  server.answerWith((request, response) => {
    answer(provider, request, response);
  });
  return provider;
}

function answer(
  provider: StatedProvider,
  { url: path = '' }: IncomingMessage,
  response: ServerResponse,
): void {
  const { url, keys } = provider;
  const send = (status: number, json: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  };
  if (provider.isDown) {
    send(503, {});
  } else if (path === '/.well-known/openid-configuration') {
    send(200, {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      userinfo_endpoint: `${url}/me`,
      ...provider.metadata,
    });
  } else if (path === '/keys') {
    const published = keys.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      alg: 'RS256',
    }));
    send(200, { keys: published });
  } else if (path === '/me') {
    send(200, provider.userInfo);
  } else {
    const tokens = provider.tokens();
    if (tokens === null) send(400, { error: 'invalid_grant' });
    else send(200, tokens);
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An id token with the signature of a key. */
export function signedBy(
  { kid, privateKey }: ProviderKey,
  claims: Readonly<Record<string, unknown>>,
): string {
  const text = `${encoded({ alg: 'RS256', kid })}.${encoded(claims)}`;
  return `${text}.${createSign('sha256').update(text).sign(privateKey).toString('base64url')}`;
}

/** An id token without a signature. */
export function unsigned(claims: Readonly<Record<string, unknown>>): string {
  return `${encoded({ alg: 'none' })}.${encoded(claims)}.`;
}

/** An id token with a symmetric signature. */
export function signedWithSecret(secret: string, claims: Readonly<Record<string, unknown>>): string {
  const text = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
