import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounts a disk of its own, which only root may do. */
export function smallDisk(
  size_MiB: number,
): { readonly path: string; readonly remove: () => void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'plenum-test-disk-'));
  const options = `size=${String(size_MiB)}m`;
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
  const remove = (): void => {
    if (isMounted) spawnSync('umount', [path]);
    rmSync(path, { recursive: true });
  };
  if (isMounted) return { path, remove };
  remove();
  return undefined;
}
