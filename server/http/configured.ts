import { isIP } from 'node:net';
import type { Config } from '../config/configSchema.ts';
import type { ConnectionLimits } from './connections/connectionLimits.ts';
import type { Dependencies } from './dependencies.ts';

/** What the configuration says of the app. */
export function configuredDependencies(
  config: Config,
): Required<Pick<Dependencies, 'computeBudget' | 'hosts' | 'memory' | 'fileLimits'>> & Partial<Dependencies> {
  const { publicUrl, allowedHosts = [], trustedProxy, metricsToken, host } = config;
  return {
    computeBudget: { computing_ms: config.computingPerMinute_ms, window_ms: 60_000 },
    // A name to listen on is one to be called by.
    hosts: { publicUrl, allowedHosts: isIP(host) > 0 ? allowedHosts : [...allowedHosts, host] },
    memory: {
      unfinishedBodies_bytes: config.unfinishedBodies_bytes,
      unreadAnswers_bytes: config.unreadAnswers_bytes,
      idleTimeout_ms: config.idleTimeout_ms,
    },
    fileLimits: {
      weather: config.weatherFile_bytes,
      tariff: config.tariffFile_bytes,
      image: config.imageFile_bytes,
      drawing: config.drawingFile_bytes,
      planFile: config.planFile_bytes,
    },
    ...(trustedProxy !== undefined && { trustedProxy }),
    ...(metricsToken !== undefined && { metricsToken }),
  };
}

/** What the configuration says of connections. */
export function configuredLimits(config: Config): ConnectionLimits {
  return {
    connectionCount: config.connectionCount,
    connectionsPerAddress: config.connectionsPerAddress,
    headersTimeout_ms: config.headersTimeout_ms,
    requestTimeout_ms: config.requestTimeout_ms,
    idleTimeout_ms: config.idleTimeout_ms,
    keepAlive_ms: config.keepAlive_ms,
  };
}
