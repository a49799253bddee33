import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { fileReason, unreadableFile } from '../../files/fileErrors.ts';
import { migrations } from '../database/migrations.ts';
import {
  backupTables,
  badBackup,
  emptyCounts,
  FORMAT,
  FORMAT_VERSION,
  type BackupFooter,
  type BackupHeader,
  type BackupRow,
} from './backupFormat.ts';

/** A row of a plan of 16 MiB has its document up to three times, each character escaped in the worst case. */
const MAX_LINE_bytes = 512 * 1024 * 1024;

/**
 * Reads the rows of a backup one by one. The first reading of a file goes to its end before anything is written: only
 * there it is known to be whole.
 *
 * @param file - path of the backup
 * @throws `backup-invalid`, `store-newer`, `file-unreadable`
 */
export async function* readBackup(file: string): AsyncGenerator<BackupRow> {
  const hash = createHash('sha256');
  const counts = emptyCounts();
  let isStarted = false;
  let footer: BackupFooter | undefined;
  for await (const line of linesOf(file)) {
    if (footer !== undefined) throw badBackup(file, 'something follows the end of the backup');
    const value = parsedLine(file, line);
    if (!isStarted) {
      checkHeader(file, value);
      isStarted = true;
    } else if ('sha256' in value) {
      footer = value as unknown as BackupFooter;
      continue;
    } else {
      const row = value as unknown as BackupRow;
      if (!backupTables.some(({ name }) => name === row.table))
        throw badBackup(file, 'it has rows of an unknown table');
      counts[row.table] += 1;
      yield row;
    }
    hash.update(line).update('\n');
  }
  if (footer === undefined) throw badBackup(file, 'it is cut off: its end is missing');
  if (footer.sha256 !== hash.digest('hex')) throw badBackup(file, 'its contents do not match its checksum');
  for (const { name } of backupTables) {
    if ((footer.counts[name] ?? 0) !== counts[name]) throw badBackup(file, `it has not all rows of ${name}`);
  }
}

/** Lines as bytes: line separators of Unicode within texts end none. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  let started: Buffer[] = [];
  let length_bytes = 0;
  try {
    for await (const chunk of source.pipe(text) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
        yield Buffer.concat([...started, chunk.subarray(from, end)]);
        started = [];
        length_bytes = 0;
        from = end + 1;
      }
      started.push(chunk.subarray(from));
      length_bytes += chunk.length - from;
      if (length_bytes > MAX_LINE_bytes) throw badBackup(file, 'a line is longer than that of any backup');
    }
  } catch (error) {
    throw asReadError(file, error);
  } finally {
    source.destroy();
  }
  if (length_bytes > 0) throw badBackup(file, 'it is cut off within a line');
}

function asReadError(file: string, error: unknown): unknown {
  if (error instanceof ModelError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'Z_BUF_ERROR') return badBackup(file, 'it is cut off');
  if (code.startsWith('Z_')) return badBackup(file, 'it is not a backup of Plenum, or it is damaged');
  return unreadableFile(file, fileReason(error));
}

function parsedLine(file: string, line: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line.toString());
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, as for other values that are no lines of ours.
  }
  throw badBackup(file, 'it is not a backup of Plenum');
}

function checkHeader(file: string, { format, version, tables }: Partial<BackupHeader>): void {
  if (format !== FORMAT) throw badBackup(file, 'it is not a backup of Plenum');
  if (version !== FORMAT_VERSION || tables === undefined || !Object.hasOwn(migrations, tables)) {
    throw new ModelError(
      'store-newer',
      `${file} is a backup of a newer version of Plenum (format ${String(version)}, tables ${String(tables)}): restore it with that version`,
    );
  }
}
