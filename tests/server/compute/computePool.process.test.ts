import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { repetitions } from '../../support/runs.ts';

const program = fileURLToPath(new URL('endWhileLoading.js', import.meta.url));
const COUNT = repetitions({ usual: 10, ci: 10, endurance: 500 });

describe('a thread that ends while it loads its module', () => {
  // Node 20 aborted about once in 400 times, see `loadedByImport.ts`.
  it('leaves the process running', { timeout: 30_000 + 1000 * COUNT }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, String(COUNT)]);
    expect(stdout).toBe('done\n');
  });
});
