import type { Logger } from 'pino';
import type { Config } from '../../config/configSchema.ts';
import type { Listening } from '../../http/listen.ts';
import type { RunningParts } from '../../operating/serverParts.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import type { StopSignal } from './stopSignals.ts';

/** A server that runs, and what is needed to stop it. */
interface RunningServer {
  readonly listening: Listening;
  readonly parts: RunningParts;
  readonly config: Pick<Config, 'stopPause_ms' | 'stopGrace_ms'>;
  readonly logger: Logger;
}

/**
 * Stops a server in order: not ready, a pause in which a load balancer sees that, no new connections, requests in flight, idle connections,
 * then the parts behind it. An interrupt from a terminal leaves out the pause and closes idle connections at once.
 *
 * @param signal - what asked for the stop
 * @param second - resolves at a further signal, which closes all connections
 */
export async function stopServer(
  { listening, parts, config, logger }: RunningServer,
  signal: StopSignal,
  second: Promise<unknown>,
): Promise<ExitCode> {
  logger.info({ signal }, 'stopping: requests in flight are finished first');
  parts.readiness.stop();
  const isSupervised = signal === 'SIGTERM';
  const stopped = listening.stop({
    pause_ms: isSupervised ? config.stopPause_ms : 0,
    grace_ms: config.stopGrace_ms,
    closesIdle: !isSupervised,
  });
  const atOnce = second.then(() => {
    listening.force();
    return 'forced' as const;
  });
  const result = await Promise.race([stopped, atOnce]);
  const isEnded = await parts.end(logger);
  logger.info({ result }, 'stopped');
  return result === 'finished' && isEnded ? exitCodes.fine : exitCodes.found;
}
