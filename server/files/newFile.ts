import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ModelError } from '../../models/problems/ModelError.ts';
import { numberText } from '../../models/units/text.ts';
import { fileReason, unwritableFile } from './fileErrors.ts';

/** A file that is there whole or not at all: it has its name once it is complete and on the disk. */
export interface NewFile {
  /** @throws ModelError `file-unwritable`; the file is discarded then */
  readonly write: (bytes: Uint8Array) => void;
  /** Gives the file its name, in the place of another one of that name. */
  readonly commit: () => void;
  /** Removes what was written; nothing after {@link NewFile.commit}. */
  readonly discard: () => void;
}

/**
 * Begins a file in the folder that it is for, under a name that nothing reads.
 *
 * @param path - its name once it is complete
 * @param size_bytes - of the whole, as far as it is known, from what would be written by now; for the error of a full disk
 * @throws ModelError `file-unwritable`
 */
export function newFile(path: string, size_bytes: (wanted_bytes: number) => number): NewFile {
  const folder = dirname(path);
  const unfinished = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.unfinished`);
  let written_bytes = 0;
  let file: number | undefined;
  const discard = (): void => {
    if (file === undefined) return;
    closeSync(file);
    file = undefined;
    rmSync(unfinished, { force: true });
  };
  const orDiscarded = (wanted_bytes: number, step: (file: number) => void): void => {
    if (file === undefined) throw unwritableFile(path, 'it is closed already');
    try {
      step(file);
    } catch (error) {
      const free_bytes = freeOf(folder);
      discard();
      throw failureOf(error, path, { needed_bytes: size_bytes(wanted_bytes), free_bytes });
    }
  };
  try {
    file = openSync(unfinished, 'wx');
  } catch (error) {
    const isFolderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw unwritableFile(path, isFolderMissing ? 'no such folder' : fileReason(error));
  }
  return {
    write: (bytes) => {
      orDiscarded(written_bytes + bytes.length, (open) => {
        for (let at = 0; at < bytes.length;) {
          const count = writeSync(open, bytes, at);
          at += count;
          written_bytes += count;
        }
      });
    },
    commit: () => {
      orDiscarded(written_bytes, (open) => {
        fsyncSync(open);
        renameSync(unfinished, path);
        closeSync(open);
        file = undefined;
      });
      keepName(folder);
    },
    discard,
  };
}

/** Puts the name of a file on the disk; some systems cannot, and keep it in their own time. */
function keepName(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {
    // The file is complete and has its name.
  }
}

/** What unprivileged programs may use; null if the system does not say. */
function freeOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function failureOf(
  error: unknown,
  path: string,
  { needed_bytes, free_bytes }: { readonly needed_bytes: number; readonly free_bytes: number | null },
): ModelError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!FULL.has(code)) return unwritableFile(path, fileReason(error));
  const needed = `about ${sizeText(needed_bytes)} are needed`;
  if (code === 'EFBIG') {
    return unwritableFile(path, `the system allows no file of this size; ${needed}. Nothing was kept`);
  }
  const free = free_bytes === null ? '' : `, ${sizeText(free_bytes)} are free`;
  return unwritableFile(path, `there is no space left: ${needed}${free}. Nothing was kept`);
}

const sizeText = (size_bytes: number): string =>
  size_bytes < 1e6 ? `${numberText(size_bytes / 1e3, 0)} kB` : `${numberText(size_bytes / 1e6)} MB`;
