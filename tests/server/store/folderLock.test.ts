import { spawn } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../../server/store/database/folderLock.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const folder = temporaryFolder();

/** The number of a file that this process has open. */
function openFile(path: string): number {
  const found = readdirSync('/proc/self/fd').find((file) => {
    try {
      return readlinkSync(`/proc/self/fd/${file}`) === path;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`${path} is not open`);
  return Number(found);
}

// Elsewhere no folder says which files are open.
it.runIf(process.platform === 'linux')(
  'a folder is free once its lock has ended, even if a program that was started meanwhile still has the file open',
  async () => {
    const place = folder.path('locked');
    const release = await lockFolder(place);
    await expect(lockFolder(place)).rejects.toMatchObject({ code: 'store-in-use' });
    const file = openFile(join(place, 'plenum.lock'));
    const program = spawn('sleep', ['30'], { stdio: ['ignore', 'ignore', 'ignore', file] });
    try {
      await release();
      const again = await lockFolder(place);
      await again();
    } finally {
      program.kill('SIGKILL');
    }
  },
);
