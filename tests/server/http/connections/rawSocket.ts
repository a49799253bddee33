import { connect, type Socket } from 'node:net';

/** A connection that a test writes bytes to. */
export interface RawSocket {
  readonly socket: Socket;
  /** What was received until now. */
  readonly text: () => string;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void>;
}

const open = new Set<Socket>();

/** Opens a connection to this machine. */
export async function rawSocket(port: number, options: { reads?: boolean } = {}): Promise<RawSocket> {
  const socket = connect(port, '127.0.0.1');
  open.add(socket);
  // A reset is one of the ways in which the server closes a connection.
  socket.on('error', () => undefined);
  let received = '';
  if (options.reads === false) socket.pause();
  else socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      open.delete(socket);
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
    void closed.then(resolve);
  });
  return { socket, text: () => received, closed };
}

/** Closes those that are open, after the tests of a file. */
export function closeRawSockets(): void {
  for (const socket of open) socket.destroy();
}

/** A request with a body of a length, without that body. */
export const postHead = (path: string, length: number): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${String(length)}\r\n\r\n`;
