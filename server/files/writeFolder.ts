import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileReason, unwritableFile } from './fileErrors.ts';
import { writeTextFile } from './writeTextFile.ts';

/**
 * Writes files to a folder, which is created if it does not exist. Files of other names remain.
 *
 * @param files - with / between folders in their names
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
