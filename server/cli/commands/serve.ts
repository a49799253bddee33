import { join } from 'node:path';
import { addressesOf, exposedAddress } from '../../config/exposure.ts';
import { readConfig } from '../../config/readConfig.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { packageRoot } from '../packageRoot.ts';
import { packageVersion } from '../packageVersion.ts';
import { readArguments } from '../readArguments.ts';
import { onlyOptions, serveOptions } from '../serveOptions.ts';
import { stopSignals } from './stopSignals.ts';
import { usageError } from '../usageError.ts';

const STOP_TIMEOUT_ms = 10_000;

/** `plenum serve`: serves the HTTP API and the client until a signal stops it. */
export async function serveCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, serveOptions);
  onlyOptions(positionals, 'serve accepts only --port, --host and --insecure');
  const { config } = readConfig(io.environment, values);
  if (config.auth !== 'off')
    throw usageError('PLENUM_AUTH', 'this build has no sign-in; PLENUM_AUTH must be off');
  const { port } = config;
  const host = exposedAddress(config, await addressesOf(config.host));

  const [{ pino }, { buildApp }, { listen }] = await Promise.all([
    import('pino'),
    import('../../http/app.ts'),
    import('../../http/listen.ts'),
  ]);
  // To standard error: standard output contains only the address.
  const logger = pino(
    { name: 'plenum', base: {}, level: config.logLevel },
    pino.destination({ dest: 2, sync: true }),
  );
  const app = buildApp({
    library: loadNodeLibrary(),
    logger,
    clientFolder: join(packageRoot(), 'build', 'client'),
    docsFolder: join(packageRoot(), 'docs'),
    version: packageVersion(),
  });
  const listening = await listen(app, { port, host }).catch((error: unknown) => {
    throw usageError('', listenErrorText(error, { port, host }));
  });
  io.out(`Plenum is at http://${nameOf(host)}:${String(listening.port)}\n`);

  const [first, second] = stopSignals();
  await first;
  logger.info('stopping: requests in flight are finished first');
  const forced = Promise.race([second, stopTimeout()]).then(() => {
    listening.force();
    return true;
  });
  return (await Promise.race([forced, listening.stop().then(() => false)]))
    ? exitCodes.found
    : exitCodes.fine;
}

function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listenErrorText(error: unknown, { port, host }: { port: number; host: string }): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EADDRINUSE') {
    return `port ${String(port)} is in use; choose another with --port or PORT, or stop the program that uses it`;
  }
  if (code === 'EACCES')
    return `port ${String(port)} requires privileges; choose one of 1024 or above with --port or PORT`;
  return `cannot listen on ${host} port ${String(port)}: system error ${code}`;
}

function stopTimeout(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, STOP_TIMEOUT_ms).unref();
  });
}
