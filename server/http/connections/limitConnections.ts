import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionLimits } from './connectionLimits.ts';

/**
 * Closes connections above the limits as soon as they are opened, and those whose answers are not read.
 *
 * @param isProxy - true for the address of a reverse proxy, which has connections for many
 */
export function limitConnections(
  server: Server,
  limits: ConnectionLimits,
  isProxy: (address: string) => boolean,
): void {
  const countByAddress = new Map<string, number>();
  server.maxConnections = limits.connectionCount;
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (countByAddress.get(address) ?? 0) + 1;
    countByAddress.set(address, count);
    socket.once('close', () => {
      const rest = (countByAddress.get(address) ?? 1) - 1;
      if (rest > 0) countByAddress.set(address, rest);
      else countByAddress.delete(address);
    });
    if (count > limits.connectionsPerAddress && !isProxy(address)) socket.destroy();
  });
  server.setTimeout(limits.idleTimeout_ms, (socket) => {
    // A computation or a stream of events may be silent for longer; only bytes that wait for their reader are given up.
    if (socket.writableLength > 0) socket.destroy();
    else socket.setTimeout(limits.idleTimeout_ms);
  });
}
