import { join } from 'node:path';
import type { ComputePoolLimits } from '../../compute/computeLimits.ts';
import type { Config } from '../../config/configSchema.ts';
import type { StorePlace } from '../../store/database/openDatabase.ts';
import { computePart, netboxPart, requestJobsPart, storePart, studiesPart } from './servedParts.ts';
import { startServedStudies } from './startServedStudies.ts';
import { configuredPeople } from '../../config/configuredPeople.ts';
import { addressesOf, exposedAddress } from '../../config/exposure.ts';
import { readConfig } from '../../config/readConfig.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { runningParts } from '../../operating/serverParts.ts';
import type { CommandIo } from '../CommandIo.ts';
import type { ExitCode } from '../exitCodes.ts';
import { packageRoot } from '../packageRoot.ts';
import { packageVersion } from '../packageVersion.ts';
import { readArguments } from '../readArguments.ts';
import { onlyOptions, serveOptions } from '../serveOptions.ts';
import { listenErrorText } from './listenErrorText.ts';
import { stopServer } from './stopServer.ts';
import { stopSignals } from './stopSignals.ts';
import { usageError } from '../usageError.ts';

/** `plenum serve`: serves the HTTP API and the client until a signal stops it. */
export async function serveCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, serveOptions);
  onlyOptions(positionals, 'serve accepts only --port, --host and --insecure');
  const { config } = readConfig(io.environment, values);
  const { port } = config;
  const host = exposedAddress(config, await addressesOf(config.host));
  const [first, second] = stopSignals();

  const [
    { pino },
    { buildApp },
    { configuredDependencies, configuredLimits },
    { listen },
    { startComputing },
    { openStore },
    { createPeople },
    { createNetbox },
    { configuredRequestJobs },
    { threadTables },
  ] = await Promise.all([
    import('pino'),
    import('../../http/app.ts'),
    import('../../http/configured.ts'),
    import('../../http/listen.ts'),
    import('../../http/startComputing.ts'),
    import('../../store/openStore.ts'),
    import('../../people/People.ts'),
    import('../../netbox/createNetbox.ts'),
    import('../../http/requestJobs/configuredRequestJobs.ts'),
    import('../../compute/study/tableStreams.ts'),
  ]);
  // To standard error: standard output contains only the address.
  const logger = pino(
    { name: 'plenum', base: {}, level: config.logLevel },
    pino.destination({ dest: 2, sync: true }),
  );
  const version = packageVersion();
  const library = loadNodeLibrary();
  // The first thread loads what it needs while the store opens.
  const compute = startComputing({
    version,
    library,
    limits: computeLimits(config),
    job_s: config.jobCount > 0 ? config.jobDeadline_s : undefined,
  });
  const store = await openStore(placeOf(config), { files_bytes: config.files_bytes }).catch(
    async (error: unknown) => {
      await compute.close();
      throw error;
    },
  );
  const people = createPeople(configuredPeople(config), store.people, {
    warn: (message, reason) => {
      logger.warn({ reason }, message);
    },
  });
  const studies = await startServedStudies({ store, library, version, config, logger });
  const { netboxUrl: url, netboxToken: token } = config;
  const netbox = url === undefined || token === undefined ? undefined : createNetbox({ url, token });
  const requestJobs = configuredRequestJobs(config, { store: store.requestJobs, version, logger });
  const parts = runningParts([
    storePart(store),
    computePart(compute),
    ...(requestJobs === undefined ? [] : [requestJobsPart(requestJobs)]),
    studiesPart(studies),
    ...(netbox === undefined ? [] : [netboxPart(netbox)]),
  ]);
  const app = buildApp({
    ...configuredDependencies(config),
    library,
    logger,
    clientFolder: join(packageRoot(), 'build', 'client'),
    docsFolder: join(packageRoot(), 'docs'),
    version,
    store,
    studies,
    tables: threadTables(),
    people,
    compute,
    ...(netbox === undefined ? {} : { netbox }),
    ...(requestJobs === undefined ? {} : { requestJobs }),
    readiness: parts.readiness,
    metrics: parts.metrics,
  });
  const listening = await listen(app, { port, host }, configuredLimits(config)).catch(
    async (error: unknown) => {
      await parts.end(logger);
      throw usageError('', listenErrorText(error, { port, host }));
    },
  );
  io.out(`Plenum is at http://${nameOf(host)}:${String(listening.port)}\n`);
  return stopServer({ listening, parts, config, logger }, await first, second);
}

function placeOf({ databaseUrl, dataFolder }: Config): StorePlace {
  return databaseUrl === undefined ? { folder: dataFolder } : { databaseUrl };
}

function computeLimits({ workerCount, deadline_ms, workerMemory_bytes }: Config): Partial<ComputePoolLimits> {
  return {
    deadline_ms,
    memory_bytes: workerMemory_bytes,
    ...(workerCount > 0 && { workerCount }),
  };
}

function nameOf(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
