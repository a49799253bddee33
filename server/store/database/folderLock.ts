import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { fileReason, unwritableFile } from '../../files/fileErrors.ts';

/** Ends the lock. The system does it too when the process ends, however it ends. */
export type ReleaseFolder = () => Promise<void>;

/** The flag of macOS and BSD that locks a file as it is opened. */
const O_EXLOCK = 0x20;
const PROGRAM_MISSING = Symbol('program missing');

/**
 * Locks a folder for this process, and makes the folder if it is missing. The lock is one of the system's on an open
 * file (`flock`), so that none is left behind by a process that was killed, and processes in other containers on the
 * same folder see it. Where the system has no program for it, the lock is a socket of this machine instead.
 *
 * @throws `store-in-use` if another process has the folder, `file-unwritable`
 */
export async function lockFolder(folder: string): Promise<ReleaseFolder> {
  const path = join(folder, 'plenum.lock');
  const file = openLockFile(folder, path);
  const isLocked = lockOpenFile(file);
  const socket = isLocked === PROGRAM_MISSING ? await listenAlone(file) : undefined;
  if (isLocked === false || socket === null) {
    closeSync(file);
    throw inUse(folder, path);
  }
  ftruncateSync(file);
  writeSync(file, `process ${String(process.pid)} on ${hostname()}, since ${new Date().toISOString()}\n`, 0);
  return async () => {
    // A program that another thread is just starting has the file open for a moment: closing it here would not end the lock.
    if (isLocked === true) unlockOpenFile(file);
    closeSync(file);
    if (socket !== undefined) await new Promise((resolve) => socket.close(resolve));
  };
}

function openLockFile(folder: string, path: string): number {
  const { O_RDWR, O_CREAT, O_NONBLOCK } = constants;
  const lock = process.platform === 'darwin' ? O_EXLOCK | O_NONBLOCK : 0;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openSync(path, O_RDWR | O_CREAT | lock, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') throw inUse(folder, path);
    throw unwritableFile(path, fileReason(error));
  }
}

/** Locks what the open file of this process refers to: the program ends, the lock stays with the file. */
function lockOpenFile(file: number): boolean | typeof PROGRAM_MISSING {
  if (process.platform === 'darwin') return true;
  const { status } = spawnSync('flock', ['-x', '-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] });
  if (status === 0) return true;
  return status === 1 ? false : PROGRAM_MISSING;
}

function unlockOpenFile(file: number): void {
  if (process.platform === 'darwin') return;
  spawnSync('flock', ['-u', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] });
}

/** Listens at a name that only one process of this machine can have; null if another one has it. */
function listenAlone(file: number): Promise<Server | null> {
  const { dev, ino } = fstatSync(file, { bigint: true });
  const name = `plenum-${String(dev)}-${String(ino)}`;
  const server = createServer().unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`, () => {
      resolve(server);
    });
  });
}

function inUse(folder: string, path: string): ModelError {
  const holder = readFileSync(path, 'utf8').trim();
  return new ModelError(
    'store-in-use',
    `the data folder ${folder} is in use by another Plenum${holder === '' ? '' : ` (${holder})`}: ` +
      'stop that one, or name another folder in PLENUM_DATA; two on one folder would lose plans; a server that runs makes a backup itself: plenum backup FILE --server URL',
  );
}
