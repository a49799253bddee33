import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

interface TemporaryFolder {
  /** The path of a file in it, whether it exists or not. */
  readonly path: (name: string) => string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, text: string) => string;
}

/** A folder for the tests of one file, which is removed after them. */
export function temporaryFolder(): TemporaryFolder {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plenum-test-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, text) => {
      writeFileSync(path(name), text, 'latin1');
      return path(name);
    },
  };
}
