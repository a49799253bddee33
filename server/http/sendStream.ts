import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { StreamAnswer } from './Route.ts';

/**
 * Sends an answer at the pace of its reader; a client that leaves is no error of ours.
 *
 * @throws what makes its bytes throws: before the first of them it is a problem, after it the connection is closed
 */
export async function sendStream(
  response: Response,
  { status, headers, mediaType, chunks }: StreamAnswer,
): Promise<void> {
  const bytes = chunks[Symbol.asyncIterator]();
  // What fails at once is answered as an error.
  const first = await bytes.next();
  response.status(status).set({ 'Content-Type': mediaType, ...headers });
  if (response.req.method === 'HEAD') {
    await bytes.return?.();
    response.end();
    return;
  }
  const all = async function* all(): AsyncGenerator<Uint8Array> {
    try {
      for (let next = first; next.done !== true; next = await bytes.next()) yield next.value;
    } finally {
      await bytes.return?.();
    }
  };
  try {
    await pipeline(Readable.from(all()), response);
  } catch (error) {
    if (!isOfClient(error)) throw error;
  }
}

const isOfClient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
