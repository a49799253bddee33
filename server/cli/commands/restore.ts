import { openDatabase } from '../../store/database/openDatabase.ts';
import { restoreBackup } from '../../store/backup/restoreBackup.ts';
import { placeOfStore } from '../../store/placeOfStore.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { readArguments } from '../readArguments.ts';
import { onlyFile, storedText } from './storeArguments.ts';

/** `plenum restore`: reads a backup into an empty store. */
export async function restoreCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const file = onlyFile(readArguments(args, {}).positionals, 'restore');
  const db = await openDatabase(placeOfStore(io.environment));
  try {
    io.out(`restored ${storedText(await restoreBackup(db, file))}\n`);
  } finally {
    await db.destroy();
  }
  return exitCodes.fine;
}
