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
    const { exitCode, out: text } = await runPlenum(['study', 'run', study, '--out', out]);
    expect(exitCode).toBe(0);
    expect(text).toContain('of 900 designs');
    const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(out)).buffer });
    expect(rows.length).toBeLessThanOrEqual(300);
    // The least PUE at the least price: the search found the corner of the space.
    const costs = rows.map((row) => Number(row['bill.annual.totalCost']));
    const best = rows[costs.indexOf(Math.min(...costs))];
    expect(best).toMatchObject({ row: 0n, 'cooling.pue': 1.1 });
    const again = await runPlenum(['study', 'run', study, '--out', out]);
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
  });
});
