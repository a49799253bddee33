import { writeFile } from 'node:fs/promises';
import { fileReason, unwritableFile } from './fileErrors.ts';

/**
 * Writes a file, overwriting its contents.
 *
 * @param name - path of a file
 * @throws ModelError `file-unwritable`
 */
export const writeTextFile = (name: string, text: string): Promise<void> => writeContent(name, text);

/** Writes a file of bytes: see {@link writeTextFile}. */
export const writeBytesFile = (name: string, bytes: Uint8Array): Promise<void> => writeContent(name, bytes);

async function writeContent(name: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(name, content);
  } catch (error) {
    const isFolderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw unwritableFile(name, isFolderMissing ? 'no such folder' : fileReason(error));
  }
}
