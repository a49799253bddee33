import { openDatabase } from '../../store/database/openDatabase.ts';
import { writeBackup } from '../../store/backup/writeBackup.ts';
import { placeOfStore } from '../../store/placeOfStore.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { readArguments } from '../readArguments.ts';
import { onlyFile, storedText } from './storeArguments.ts';

/** `plenum backup`: writes all plans, revisions and files of the store to one file. */
export async function backupCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const file = onlyFile(readArguments(args, {}).positionals, 'backup');
  const db = await openDatabase(placeOfStore(io.environment));
  try {
    io.out(`${file}: ${storedText(await writeBackup(db, file, Date.now()))}\n`);
  } finally {
    await db.destroy();
  }
  return exitCodes.fine;
}
