import type { BackupCounts } from '../../store/backup/backupFormat.ts';
import { openDatabase } from '../../store/database/openDatabase.ts';
import { writeBackup } from '../../store/backup/writeBackup.ts';
import { placeOfStore } from '../../store/placeOfStore.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { readArguments } from '../readArguments.ts';
import { fetchBackup } from './fetchBackup.ts';
import { onlyFile, storedText } from './storeArguments.ts';

/** `plenum backup`: writes all plans, revisions and files of the store, or of a running server, to one file. */
export async function backupCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { positionals, values } = readArguments(args, { server: { type: 'string' } });
  const file = onlyFile(positionals, 'backup');
  const token = io.environment['PLENUM_TOKEN'];
  const counts =
    values.server === undefined
      ? await backupOfStore(file, io.environment)
      : await fetchBackup({ url: values.server, token }, file);
  io.out(`${file}: ${storedText(counts)}\n`);
  return exitCodes.fine;
}

async function backupOfStore(file: string, environment: CommandIo['environment']): Promise<BackupCounts> {
  const db = await openDatabase(placeOfStore(environment));
  try {
    return await writeBackup(db, file, Date.now());
  } finally {
    await db.destroy();
  }
}
