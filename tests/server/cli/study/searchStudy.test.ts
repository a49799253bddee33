import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { runPlenum } from '../runPlenum.ts';
import { studyText } from './studyFile.ts';

const folder = temporaryFolder();
const values = Array.from({ length: 30 }, (_, index) => 1.1 + index / 100);
const searched = (evaluationCount: number): string =>
  studyText({
    axes: [
      { kind: 'values', path: 'cooling.pue', values },
      { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: values.map((value) => value / 10) },
    ],
    uncertain: undefined,
    draws: undefined,
    objectives: [{ figure: 'bill.annual.totalCost', goal: 'least' }],
    search: { evaluationCount, seed: 3 },
  });

describe('plenum study run of a search', () => {
  it('writes the designs that it computed, the best among them, and says how far it can be relied on', async () => {
    const study = folder.write('search.json', searched(300));
    const out = folder.path('search.parquet');
    const { exitCode, out: text } = await runPlenum(['study', 'run', study, '--out', out, '--threads', '1']);
    expect(exitCode).toBe(0);
    expect(text).toContain('of 900 designs');
    const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(out)).buffer });
    expect(rows.length).toBeLessThanOrEqual(300);
    // The least PUE at the least price: the search found the corner of the space.
    const costs = rows.map((row) => Number(row['bill.annual.totalCost']));
    const best = rows[costs.indexOf(Math.min(...costs))];
    expect(best).toMatchObject({ row: 0n, 'cooling.pue': 1.1 });
    const again = await runPlenum(['study', 'run', study, '--out', out, '--threads', '1']);
    expect(again.out).toContain('has these rows already');
  });

  it('is not divided into shards', async () => {
    const study = folder.write('search.json', searched(300));
    const { exitCode, err } = await runPlenum([
      'study',
      'run',
      study,
      '--shard',
      '1/2',
      '--out',
      folder.path('x.csv'),
    ]);
    expect(exitCode).toBe(2);
    expect(err).toContain('cannot be divided into shards');
    // What to do instead.
    expect(err.replace(/\s+/g, ' ')).toContain(
      'compute all 900 designs in shards, with an evaluationCount of that number',
    );
  });

  it('of as many designs as there are is all rows, in shards too, and its best is proven', async () => {
    const study = folder.write('all.json', searched(900));
    const run = async (name: string, ...more: readonly string[]): Promise<string> => {
      const out = folder.path(name);
      const { exitCode, out: text } = await runPlenum([
        'study',
        'run',
        study,
        '--out',
        out,
        '--threads',
        '1',
        ...more,
      ]);
      expect(exitCode).toBe(0);
      return text;
    };
    const whole = await run('all.parquet');
    expect(whole).toContain('900 rows');
    expect(whole).toContain('All 900 designs were evaluated: the best design is proven.');
    // A part proves nothing.
    expect(await run('all-1.parquet', '--shard', '1/2')).not.toContain('proven');
    await run('all-2.parquet', '--shard', '2/2');
    const parts = [folder.path('all-1.parquet'), folder.path('all-2.parquet')];
    const merged = folder.path('all-merged.parquet');
    expect((await runPlenum(['study', 'merge', ...parts, '--out', merged])).exitCode).toBe(0);
    expect(readFileSync(merged).equals(readFileSync(folder.path('all.parquet')))).toBe(true);
  });
});
