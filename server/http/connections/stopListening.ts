import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How a server stops. */
export interface StopOptions {
  /** Time in which it still listens, so that a load balancer sees that it is not ready. */
  readonly pause_ms?: number;
  /** Time that requests in flight have. Default: without limit. */
  readonly grace_ms?: number;
  /** True to close connections without a request at once. A client that is about to use one gets an error. */
  readonly closesIdle?: boolean;
}

/** How it ended: after the last answer, or by closing connections with requests in flight. */
export type StopResult = 'finished' | 'forced';

/** A turn of the event loop that is short: nothing else was done in it. */
const SHORT_ms = 1;
const MAX_TURNS = 100;

/** Stops of a server. */
interface Stops {
  /** Stops listening, answers what arrives on open connections, and resolves when all of them are closed. */
  readonly stop: (options?: StopOptions) => Promise<StopResult>;
  /** Closes all connections, including those of requests in flight. */
  readonly force: () => void;
}

/** Lets a server stop without losing requests. To be called before it listens. */
export function stoppable(server: Server): Stops {
  const sockets = new Set<Socket>();
  const responses = new Set<ServerResponse>();
  let isStopping = false;
  let closesIdleNow = false;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Before the app, so that the header is set before the answer is sent.
  server.prependListener('request', (_request, response) => {
    responses.add(response);
    if (isStopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      responses.delete(response);
      if (closesIdleNow)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
  });
  const force = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const afterGrace = async (grace_ms: number): Promise<StopResult> => {
    await wait(grace_ms, undefined, { ref: false });
    const result = responses.size > 0 ? 'forced' : 'finished';
    force();
    return result;
  };
  const stop = async (options: StopOptions = {}): Promise<StopResult> => {
    const { pause_ms = 0, grace_ms, closesIdle = true } = options;
    if (pause_ms > 0) {
      await wait(pause_ms);
      await shortTurn();
    }
    const closed = closeListener(server).then((): StopResult => 'finished');
    isStopping = true;
    for (const response of responses) if (!response.headersSent) response.setHeader('Connection', 'close');
    closesIdleNow = closesIdle;
    if (closesIdle) server.closeIdleConnections();
    const result = await (grace_ms === undefined ? closed : Promise.race([closed, afterGrace(grace_ms)]));
    // Ends the timer with which http looks for time-outs.
    server.close();
    return result;
  };
  return { stop, force };
}

/** Resolves when all connections are closed. The method of http would close those on which a request may be under way; that of net does not. */
function closeListener(server: Server): Promise<void> {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => {
      resolve();
    });
  });
}

/**
 * Resolves just after new connections were accepted: one that the system has accepted and the server has not would be reset when it stops
 * listening.
 */
async function shortTurn(): Promise<void> {
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const start_ms = performance.now();
    await nextTurn();
    if (performance.now() - start_ms < SHORT_ms) return;
  }
}
