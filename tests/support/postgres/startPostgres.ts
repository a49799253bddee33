import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of its own on loopback, with a database `postgres` of the user `plenum`. */
export interface RunningPostgres {
  /** The address of one of its databases. */
  readonly urlOf: (database: string) => string;
  /** Stops it at once, as a crash of its machine would. */
  readonly stop: () => Promise<void>;
  /** Kills all its processes. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and folder. */
  readonly start: () => Promise<void>;
}

const programFolders = (): readonly string[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
};

/** Folder of `initdb` and `postgres`; undefined where PostgreSQL is not installed. */
export const postgresPrograms = (): string | undefined =>
  programFolders().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

/** PostgreSQL refuses to run as root: then it runs as the user that Debian makes for it, or as the one without rights. */
function userOfServer(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2]), gid: Number(user?.[3]) };
}

/** Ends the server, and removes its folder, once the process of the tests has ended, however it did. */
const WATCH = `
"$@" >>"$FOLDER/log" 2>&1 &
server=$!
while kill -0 "$server" 2>/dev/null; do
  if LC_ALL=C kill -0 "$TESTS" 2>&1 | grep -q 'o such process'; then
    kill -QUIT "$server"
    wait "$server"
    rm -rf "$FOLDER"
  fi
  sleep 0.5
done`;

/**
 * Makes a PostgreSQL server in a folder and starts it.
 *
 * @param folder - does not exist yet
 */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const user = userOfServer();
  mkdirSync(folder, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initArguments = [
    '-D',
    data,
    '-U',
    'plenum',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const made = spawnSync(join(programs, 'initdb'), initArguments, { ...user, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const urlOf = (database: string): string => `postgres://plenum@127.0.0.1:${String(port)}/${database}`;
  // No file is synchronised: what is tested is the store, not the disk under PostgreSQL.
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const start = async (): Promise<void> => {
    const serverArguments = [
      '-D',
      data,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ];
    spawn('sh', ['-c', WATCH, 'sh', join(programs, 'postgres'), ...serverArguments], {
      ...user,
      cwd: folder,
      env: { ...process.env, FOLDER: folder, TESTS: String(process.pid) },
      stdio: 'ignore',
      detached: true,
    }).unref();
    await answering(urlOf('postgres'));
  };
  const stop = async (): Promise<void> => {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    while (existsSync(join(data, 'postmaster.pid')) && isAlive(pid)) await pause(20);
  };
  const kill = async (): Promise<void> => {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const processes = [pid, ...childrenOf(pid)];
    for (const one of processes) process.kill(one, 'SIGKILL');
    while (processes.some(isAlive)) await pause(20);
  };
  await start();
  return { urlOf, start, stop, kill };
}

/** Stops a server for good. */
export async function removePostgres(server: RunningPostgres, folder: string): Promise<void> {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The processes that a process has started. */
function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map(Number)
    .filter((child) => child > 0);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const START_TIMEOUT_ms = 30_000;

/** Waits until the server accepts connections. */
export async function answering(url: string): Promise<void> {
  const end_ms = Date.now() + START_TIMEOUT_ms;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > end_ms) throw error;
      await pause(50);
    }
  }
}
