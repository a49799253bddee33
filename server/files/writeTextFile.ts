import { writeFile } from 'node:fs/promises';
import { fileReason, unwritableFile } from './fileErrors.ts';

/**
 * Writes a file, overwriting its contents.
 *
 * @param name - path of a file
 * @throws ModelError `file-unwritable`
 */
export async function writeTextFile(name: string, text: string): Promise<void> {
  try {
    await writeFile(name, text);
  } catch (error) {
    const isFolderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw unwritableFile(name, isFolderMissing ? 'no such folder' : fileReason(error));
  }
}
