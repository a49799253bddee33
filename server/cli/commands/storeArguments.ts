import type { BackupCounts } from '../../store/backup/backupFormat.ts';
import { usageError } from '../usageError.ts';

/** The file that a command of the store names, and nothing else. */
export function onlyFile(positionals: readonly string[], command: string): string {
  const [file, extra] = positionals;
  if (file === undefined) throw usageError('', `name the file: plenum ${command} FILE`);
  if (extra !== undefined) throw usageError(extra, `${command} accepts one file`);
  return file;
}

/** What a backup holds, in words. */
export function storedText(counts: BackupCounts): string {
  return [
    countedNoun(counts.plan, 'plan'),
    countedNoun(counts.revision, 'revision'),
    countedNoun(counts.stored_file, 'file'),
    countedNoun(counts.study, 'study', 'studies'),
  ].join(', ');
}
