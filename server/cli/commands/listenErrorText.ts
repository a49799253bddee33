/**
 * Why a port cannot be opened, and what to do.
 *
 * @param error - of the system
 * @param address - port and host
 */
export function listenErrorText(error: unknown, { port, host }: { port: number; host: string }): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EADDRINUSE') {
    return `port ${String(port)} is in use; choose another with --port or PORT, or stop the program that uses it`;
  }
  if (code === 'EACCES')
    return `port ${String(port)} requires privileges; choose one of 1024 or above with --port or PORT`;
  if (code === 'EADDRNOTAVAIL')
    return `${host} is not an address of this machine; state one of its addresses with --host or HOST`;
  return `cannot listen on ${host} port ${String(port)}: system error ${code}`;
}
