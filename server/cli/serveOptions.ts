import { usageError } from './usageError.ts';

/** Options of `plenum serve` and `plenum config`, which override the environment. */
export const serveOptions = {
  port: { type: 'string' },
  host: { type: 'string' },
  insecure: { type: 'boolean' },
} as const;

/**
 * Refuses arguments that are no options.
 *
 * @param positionals - the given ones
 * @param accepted - what the command accepts, for the message
 * @throws ModelError `usage`
 */
export function onlyOptions(positionals: readonly string[], accepted: string): void {
  const [extra] = positionals;
  if (extra !== undefined) throw usageError(extra, accepted);
}
