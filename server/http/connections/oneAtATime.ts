import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that may wait for the answer to the one before. */
const MAX_WAITING = 64;

/**
 * Handles the requests of a connection one after the other. Node would handle pipelined requests at once and keep all of their answers for a
 * client that reads none of them.
 */
export function oneAtATime(handle: RequestListener): RequestListener {
  const waitingBySocket = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const run = (): void => {
      response.once('close', () => {
        const next = waitingBySocket.get(socket)?.shift();
        if (next === undefined) waitingBySocket.delete(socket);
        else next();
      });
      handle(request, response);
    };
    const waiting = waitingBySocket.get(socket);
    if (waiting === undefined) {
      waitingBySocket.set(socket, []);
      run();
    } else if (waiting.length < MAX_WAITING) {
      waiting.push(run);
    } else {
      socket.destroy();
    }
  };
}
