import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileReason, unwritableFile } from './fileErrors.ts';
import { writeTextFile } from './writeTextFile.ts';

/**
 * Writes files into a folder, which is made where it does not exist. Files of other names stay.
 *
 * @param files - names with / between folders
 * @throws ModelError `file-unwritable`
 */
export async function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  for (const { name, text } of files) {
    const path = join(folder, name);
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch (error) {
      throw unwritableFile(dirname(path), fileReason(error));
    }
    await writeTextFile(path, text);
  }
}
