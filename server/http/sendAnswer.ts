import type { Response } from 'express';
import { ModelError } from '../../models/problems/ModelError.ts';
import { refusalFor, type ComputeAnswer, type ComputeRefusal } from '../compute/Compute.ts';
import { clientAddress } from './budgetGuard.ts';

/** Larger answers are sent piece by piece, as the client reads them. */
const STREAM_FROM_bytes = 1024 ** 2;
const PIECE_bytes = 64 * 1024;
const RETRY_s = 10;

/** Sends an encoded answer, and resolves when it has been handed over; with a refusal, nothing is sent. */
export type AnswerSender = (response: Response, answer: ComputeAnswer) => Promise<ComputeRefusal | undefined>;

/**
 * Sends answers. Those of more than 1 MiB are bounded together: while clients do not read theirs, further ones are refused with
 * `server-busy`. One address may hold half of them.
 *
 * @param limit_bytes - greatest size of all large answers that are being sent
 */
export function answerSender(limit_bytes = 256 * 1024 ** 2): AnswerSender {
  const held = new Map<Response, { readonly address: string; readonly size_bytes: number }>();
  const hasRoom = (address: string, size_bytes: number): boolean => {
    const all = [...held.values()];
    const own = all.filter((other) => other.address === address);
    const sum = (answers: typeof all): number => answers.reduce((total, each) => total + each.size_bytes, 0);
    // The first one of an address fits in any case: no answer exceeds 64 MiB.
    const fitsOwn = own.length === 0 || sum(own) + size_bytes <= limit_bytes / 2;
    return fitsOwn && (all.length === 0 || sum(all) + size_bytes <= limit_bytes);
  };
  return async (response, { status, headers, contentType, body }) => {
    const isLarge = body !== undefined && body.byteLength > STREAM_FROM_bytes;
    const address = clientAddress(response.req.ip);
    if (isLarge && !hasRoom(address, body.byteLength)) {
      const message = 'large answers have not been read yet, and there is no room for more; try again later';
      return refusalFor(new ModelError('server-busy', message), RETRY_s);
    }
    response.status(status).set(headers);
    if (contentType !== undefined) response.set('Content-Type', contentType);
    if (body === undefined) {
      response.end();
    } else if (isLarge) {
      held.set(response, { address, size_bytes: body.byteLength });
      await sendPieces(response, body);
      held.delete(response);
    } else {
      response.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    }
    return undefined;
  };
}

/** Sends a body at the pace of its reader, until the end or until the client disconnects, which is no error of ours. */
async function sendPieces(response: Response, body: Uint8Array): Promise<void> {
  response.set('Content-Length', String(body.byteLength));
  const closed = new AbortController();
  let resume = (): void => undefined;
  // One listener for all pieces: behind the compression of answers, listeners cannot be removed.
  response.on('drain', () => {
    resume();
  });
  response.once('close', () => {
    closed.abort();
    resume();
  });
  const isClosed = (): boolean => closed.signal.aborted;
  const nextEvent = (): Promise<void> =>
    new Promise((resolve) => {
      resume = resolve;
    });
  const end = response.req.method === 'HEAD' ? 0 : body.byteLength;
  for (let start = 0; start < end && !isClosed(); start += PIECE_bytes) {
    const isTaken = response.write(body.subarray(start, start + PIECE_bytes));
    if (!isTaken) await nextEvent();
  }
  response.end();
  while (!isClosed()) await nextEvent();
}
