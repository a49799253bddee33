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
  const parts = [
    [counts.plan, 'plan', 'plans'],
    [counts.revision, 'revision', 'revisions'],
    [counts.stored_file, 'file', 'files'],
    [counts.study, 'study', 'studies'],
  ] as const;
  return parts.map(([count, one, several]) => `${String(count)} ${count === 1 ? one : several}`).join(', ');
}
