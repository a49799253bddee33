import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { smallDisk } from '../../smallDisk.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { builtPlenum, ended, spawnPlenum, startPlenum } from '../spawnPlenum.ts';
import { computedPlan, studyText } from './studyFile.ts';

const folder = temporaryFolder();
const prices = (valueCount: number): object => ({
  kind: 'range',
  path: 'tariff.energyPrice_per_kWh',
  from: 0.01,
  to: 0.5,
  valueCount,
});

/** A study of one simulation and many prices. */
const manyPrices = (rowCount: number): string =>
  folder.write(
    `prices-${String(rowCount)}.json`,
    studyText({ axes: [prices(rowCount)], uncertain: undefined, draws: undefined }),
  );

describe('a study', () => {
  it('has the same bytes on one thread, on several, and in parts', async () => {
    const axes = [{ kind: 'climates', ids: ['chicago-il', 'phoenix-az', 'zurich-ch'] }, prices(40)];
    const uncertain = [
      { path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.4, to: 1.1 } },
    ];
    const study = folder.write('study.json', studyText({ axes, uncertain, plan: computedPlan }));
    const run = async (name: string, ...more: readonly string[]): Promise<string> => {
      // A busy machine tells progress on the error output.
      const { exitCode } = await spawnPlenum(['study', 'run', study, '--out', folder.path(name), ...more]);
      expect(exitCode).toBe(0);
      return folder.path(name);
    };
    const alone = readFileSync(await run('alone.parquet', '--threads', '1'));
    expect(readFileSync(await run('pool.parquet', '--threads', '3')).equals(alone)).toBe(true);
    const parts = [];
    for (const number of [2, 3, 1]) {
      const threads = String(1 + (number % 2));
      parts.push(
        await run(`part-${String(number)}.parquet`, '--shard', `${String(number)}/3`, '--threads', threads),
      );
    }
    const merged = folder.path('merged.parquet');
    expect((await spawnPlenum(['study', 'merge', ...parts, '--out', merged])).exitCode).toBe(0);
    expect(readFileSync(merged).equals(alone)).toBe(true);
  });

  it('searches the same designs on one thread and on several', async () => {
    const study = folder.write(
      'search.json',
      studyText({
        axes: [{ kind: 'climates', ids: ['chicago-il', 'phoenix-az', 'zurich-ch'] }, prices(40)],
        uncertain: undefined,
        draws: undefined,
        objectives: [{ figure: 'bill.annual.totalCost', goal: 'least' }],
        search: { evaluationCount: 90, seed: 2 },
        plan: computedPlan,
      }),
    );
    const bytesOf = async (name: string, threads: string): Promise<Buffer> => {
      const out = folder.path(name);
      const run = await spawnPlenum(['study', 'run', study, '--out', out, '--threads', threads]);
      expect(run.exitCode).toBe(0);
      expect(run.out).toContain('of 120 designs');
      return readFileSync(out);
    };
    const alone = await bytesOf('search-alone.parquet', '1');
    expect((await bytesOf('search-pool.parquet', '3')).equals(alone)).toBe(true);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('that %s stops leaves nothing', async (signal) => {
    const place = folder.path(signal);
    mkdirSync(place, { recursive: true });
    const child = startPlenum([
      'study',
      'run',
      manyPrices(10_000),
      '--out',
      join(place, 'a.csv'),
      '--threads',
      '2',
    ]);
    const result = ended(child);
    await until(() => readdirSync(place).length > 0);
    child.kill(signal);
    const { exitCode, err } = await result;
    expect(exitCode).toBe(130);
    expect(err).toContain('a.csv was not written');
    expect(readdirSync(place)).toEqual([]);
  });

  it('that is killed has no file of its name, and the next run writes it whole', async () => {
    const place = folder.path('killed');
    mkdirSync(place, { recursive: true });
    const path = join(place, 'a.parquet');
    const study = manyPrices(2000);
    const args = ['study', 'run', study, '--out', path, '--threads', '2'];
    const child = startPlenum(args);
    const result = ended(child);
    await until(() => readdirSync(place).length > 0);
    child.kill('SIGKILL');
    expect((await result).exitCode).toBeNull();
    expect(existsSync(path)).toBe(false);
    expect((await spawnPlenum(args)).exitCode).toBe(0);
    const other = folder.path('not-killed.parquet');
    await spawnPlenum(['study', 'run', study, '--out', other, '--threads', '1']);
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await after(5);
}

describe.concurrent('a disk that is full', () => {
  it.each(['csv', 'json', 'parquet'])('ends a run in words, with nothing of its %s left', async (format) => {
    const disk = smallDisk(1);
    if (disk === undefined) return;
    try {
      const filler = join(disk.path, 'filler');
      writeFileSync(filler, Buffer.alloc(1024 ** 2 - 16 * 1024));
      const path = join(disk.path, `a.${format}`);
      const args = ['study', 'run', manyPrices(1000), '--out', path, '--threads', '1'];
      const { exitCode, out, err } = await spawnPlenum(args);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toMatch(
        /: there is no space left: about \d+ kB are needed, \d+ kB are free\. Nothing was kept/,
      );
      expect(err).toContain(`plenum: ${path}: `);
      expect(readdirSync(disk.path)).toEqual(['filler']);
      rmSync(filler);
      expect((await spawnPlenum(args)).exitCode).toBe(0);
    } finally {
      disk.remove();
    }
  });

  it('is said of a limit of the system on the size of files, too', async () => {
    const path = folder.path('limited.csv');
    const command = 'ulimit -f 16 && exec "$@"';
    const args = [process.execPath, builtPlenum, 'study', 'run', manyPrices(1000), '--out', path];
    const child = spawn('bash', ['-c', command, 'bash', ...args, '--threads', '1'], { stdio: 'pipe' });
    const { exitCode, err } = await ended(child);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/limited\.csv: the system allows no file of this size; about \d+ kB are needed/);
    expect(readdirSync(folder.path('')).filter((name) => name.includes('limited'))).toEqual([]);
  });
});
