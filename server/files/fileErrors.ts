import { ModelError } from '../../models/problems/ModelError.ts';

/** A file that cannot be read. */
export function unreadableFile(name: string, reason: string): ModelError {
  return new ModelError('file-unreadable', `cannot read ${name}: ${reason}`, [
    { path: name, rule: 'file', message: reason },
  ]);
}

/** A file that cannot be written. */
export function unwritableFile(name: string, reason: string): ModelError {
  return new ModelError('file-unwritable', `cannot write ${name}: ${reason}`, [
    { path: name, rule: 'file', message: reason },
  ]);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a directory; name a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
};

/** The reason of a system error, as text. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return reasons[code] ?? `system error ${code}`;
}

/** The same error with the name of the file in its message and paths, for a command with several inputs. */
export function namingFile(error: unknown, file: string): unknown {
  if (!(error instanceof ModelError) || error.code === 'file-unreadable') return error;
  const issues = error.issues.map((issue) => ({ ...issue, path: `${file}: ${issue.path}` }));
  return new ModelError(error.code, `${file}: ${error.message}`, issues);
}
