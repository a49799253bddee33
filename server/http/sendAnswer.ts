import type { Response } from 'express';
import type { ComputeAnswer } from '../compute/Compute.ts';

/** Sends an encoded answer. */
export function sendAnswer(
  response: Response,
  { status, headers, cookies = [], contentType, body }: ComputeAnswer,
): void {
  response.status(status).set(headers);
  for (const cookie of cookies) response.append('Set-Cookie', cookie);
  if (contentType !== undefined) response.set('Content-Type', contentType);
  if (body === undefined) response.end();
  else response.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}
