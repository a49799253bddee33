import type { Response } from 'express';
import type { Readiness } from '../operating/readiness.ts';
import type { EventStream } from './Route.ts';

/** Proxies close a connection that is silent for a minute. */
const COMMENT_PAUSE_ms = 20_000;

/** Sends server-sent events until the client leaves or the server stops. */
export function sendEvents(response: Response, { status, events }: EventStream, readiness: Readiness): void {
  response.status(status).set({
    'Content-Type': 'text/event-stream',
    // Compression would hold events back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  response.write(': open\n\n');
  const stop = events((name, data) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  const comments = setInterval(() => {
    response.write(': open\n\n');
  }, COMMENT_PAUSE_ms);
  comments.unref();
  // The client connects again, to another server or to this one after its start.
  const forget = readiness.onStop(() => response.end());
  response.once('close', () => {
    clearInterval(comments);
    forget();
    stop();
  });
}
