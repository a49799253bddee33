import { join } from 'node:path';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { packageRoot } from '../packageRoot.ts';
import { packageVersion } from '../packageVersion.ts';
import { readArguments } from '../readArguments.ts';
import { stopSignals } from './stopSignals.ts';
import { usageError } from '../usageError.ts';

const DEFAULT_PORT = '4000';
/** This machine only by default: plans are confidential. */
const DEFAULT_HOST = '127.0.0.1';
const STOP_TIMEOUT_ms = 10_000;

/** `plenum serve`: serves the HTTP API and the client until a signal stops it. */
export async function serveCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    port: { type: 'string' },
    host: { type: 'string' },
  });
  const [extra] = positionals;
  if (extra !== undefined) throw usageError(extra, 'serve accepts only --port and --host');
  const port =
    values.port === undefined
      ? portOf(io.environment['PORT'] ?? DEFAULT_PORT, 'PORT')
      : portOf(values.port, '--port');
  const host = values.host ?? io.environment['HOST'] ?? DEFAULT_HOST;

  const [{ pino }, { buildApp }, { listen }, { startComputing }] = await Promise.all([
    import('pino'),
    import('../../http/app.ts'),
    import('../../http/listen.ts'),
    import('../../http/startComputing.ts'),
  ]);
  // To standard error: standard output contains only the address.
  const logger = pino({ name: 'plenum', base: {} }, pino.destination({ dest: 2, sync: true }));
  const version = packageVersion();
  const compute = startComputing({ version, library: loadNodeLibrary() });
  const app = buildApp({
    library: loadNodeLibrary(),
    logger,
    clientFolder: join(packageRoot(), 'build', 'client'),
    docsFolder: join(packageRoot(), 'docs'),
    version,
    compute,
  });
  const listening = await listen(app, { port, host }).catch(async (error: unknown) => {
    await compute.close();
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
  const isForced = await Promise.race([forced, listening.stop().then(() => false)]);
  await compute.close();
  return isForced ? exitCodes.found : exitCodes.fine;
}

function portOf(text: string, where: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw usageError(where, `${text === '' ? 'an empty text' : text} is not a port; allowed are 0 to 65535`);
  }
  return port;
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
