import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { fileReason, unwritableFile } from '../../files/fileErrors.ts';
import { emptyCounts, type BackupCounts } from '../../store/backup/backupFormat.ts';
import { readBackup } from '../../store/backup/readBackup.ts';
import { usageError } from '../usageError.ts';

/** A server that runs, as a command names it. */
export interface NamedServer {
  /** Its address, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** A token of an owner, where the server asks for one. */
  readonly token: string | undefined;
}

/**
 * Has a running server make a backup, and writes it to a file, which gets its name when it is known to be whole.
 *
 * @param server - the server, and what it is asked with
 * @param file - where to write; an existing file is replaced
 * @returns the rows of each table
 * @throws ModelError `usage`, `server-unreachable`, `file-unwritable`, `backup-invalid`
 */
export async function fetchBackup(server: NamedServer, file: string): Promise<BackupCounts> {
  const body = await askForBackup(server);
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`;
  try {
    await receive(body, unfinished, file);
    const counts = emptyCounts();
    for await (const { table } of readBackup(unfinished)) counts[table] += 1;
    await rename(unfinished, file);
    return counts;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function askForBackup({ url, token }: NamedServer): Promise<ReadableStream> {
  if (!URL.canParse(url)) throw usageError(url, `${url} is no address: --server http://127.0.0.1:3000`);
  const address = new URL('/api/v1/backup', url);
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const response = await fetch(address, { method: 'POST', headers, redirect: 'error' }).catch(() => null);
  if (response === null) throw new ModelError('server-unreachable', `${url} does not answer`);
  if (response.status === 200 && response.body !== null) return response.body;
  const { detail } = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  const reason = detail ?? `it answered with status ${String(response.status)}`;
  const remedy = [401, 403].includes(response.status) ? '; PLENUM_TOKEN holds the token of an owner' : '';
  throw new ModelError('server-unreachable', `${url} made no backup: ${reason}${remedy}`);
}

async function receive(body: ReadableStream, unfinished: string, file: string): Promise<void> {
  const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
  let writeError: unknown;
  target.once('error', (error) => {
    writeError = error;
  });
  try {
    await pipeline(Readable.fromWeb(body), target);
  } catch {
    if (writeError !== undefined) throw unwritableFile(file, fileReason(writeError));
    throw new ModelError('server-unreachable', `${file}: the server ended before the backup was whole`);
  }
}
