import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { ByteBudget } from './byteBudget.ts';

/** What the body of a request may take. */
export interface BodyLimits {
  /** Size when decompressed. */
  readonly limit_bytes: number;
  /** The error of a larger one. */
  readonly tooLarge: 'json-too-large' | 'body-too-large';
  /** Bytes of all bodies that are not complete. */
  readonly budget: ByteBudget;
  /** Time without a byte after which a body is given up. */
  readonly idle_ms: number;
}

const decoders = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * Receives and decompresses the body of a request.
 *
 * @throws ModelError the error of a body that is too large, `media-type` for an unknown encoding, `body-unreadable` if it breaks off or is not in its encoding,
 *   `request-timeout`, or `server-busy` if all bodies together would take too much memory
 */
export async function receiveBody(request: Request, limits: BodyLimits): Promise<Buffer> {
  const { limit_bytes, budget, idle_ms } = limits;
  if (Number(request.get('content-length') ?? 0) > limit_bytes) throw tooLargeError(limits);
  const address = request.ip ?? '';
  const source = decoded(request);
  const chunks: Buffer[] = [];
  let size_bytes = 0;
  let giveUp: (error: ModelError) => void = () => undefined;
  const idle = setTimeout(() => {
    const message = `nothing of the body arrived for ${String(idle_ms / 1000)} s`;
    giveUp(new ModelError('request-timeout', message, [{ path: '', rule: 'body', message }]));
  }, idle_ms);
  const isArriving = (): void => {
    idle.refresh();
  };
  request.on('data', isArriving);
  try {
    await new Promise<void>((resolve, reject) => {
      giveUp = reject;
      const onBreak = (): void => {
        if (!request.complete) reject(unreadable('it broke off'));
      };
      request.once('error', onBreak).once('close', onBreak);
      source
        .on('data', (chunk: Buffer) => {
          if (size_bytes + chunk.length > limit_bytes) reject(tooLargeError(limits));
          else if (!budget.hold(address, chunk.length)) reject(busy(request));
          else {
            size_bytes += chunk.length;
            chunks.push(chunk);
          }
        })
        .once('end', resolve)
        .once('error', (error) => {
          reject(unreadable(error.message));
        });
    });
    return Buffer.concat(chunks, size_bytes);
  } finally {
    clearTimeout(idle);
    budget.release(address, size_bytes);
    request.off('data', isArriving);
    source.removeAllListeners('data');
    if (source !== request) {
      request.unpipe();
      source.destroy();
    }
    // The rest of a refused body is read and dropped, so that its sender reads the answer, but not if there is too much of it.
    if (request.res?.getHeader('Connection') === 'close') request.pause();
    else request.resume();
  }
}

function decoded(request: Request): Readable {
  const encoding = (request.get('content-encoding') ?? 'identity').toLowerCase();
  if (encoding === 'identity') return request;
  if (!isDecodable(encoding)) {
    const known = Object.keys(decoders).join(', ');
    throw new ModelError('media-type', `the encoding ${encoding} is not supported; allowed are ${known}`);
  }
  return request.pipe(decoders[encoding]());
}

const isDecodable = (encoding: string): encoding is keyof typeof decoders =>
  Object.hasOwn(decoders, encoding);

function tooLargeError({ limit_bytes, tooLarge }: Pick<BodyLimits, 'limit_bytes' | 'tooLarge'>): ModelError {
  const limit = `${String(Math.floor(limit_bytes / 1024 / 1024))} MiB`;
  const message =
    tooLarge === 'json-too-large'
      ? `the body is limited to ${limit} of JSON text`
      : `a file of this kind is limited to ${limit}`;
  return new ModelError(tooLarge, message, [{ path: '', rule: `at most ${limit}`, message }]);
}

function unreadable(reason: string): ModelError {
  const message = `the request body could not be read: ${reason}`;
  return new ModelError('body-unreadable', message, [{ path: '', rule: 'body', message }]);
}

function busy(request: Request): ModelError {
  request.res?.setHeader('Connection', 'close');
  return new ModelError(
    'server-busy',
    'too many request bodies are being received; send this one again later',
  );
}
