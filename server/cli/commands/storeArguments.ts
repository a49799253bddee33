import type { BackupFooter } from '../../store/backup/backupFormat.ts';
import { usageError } from '../usageError.ts';

/** The file that a command of the store names, and nothing else. */
export function onlyFile(positionals: readonly string[], command: string): string {
  const [file, extra] = positionals;
  if (file === undefined) throw usageError('', `name the file: plenum ${command} FILE`);
  if (extra !== undefined) throw usageError(extra, `${command} accepts one file`);
  return file;
}

/** What a backup holds, in words. */
export function storedText(counts: BackupFooter['counts']): string {
  const parts = [
    [counts.plan, 'plan'],
    [counts.revision, 'revision'],
    [counts.stored_file, 'file'],
  ] as const;
  return parts.map(([count, what]) => `${String(count)} ${what}${count === 1 ? '' : 's'}`).join(', ');
}
