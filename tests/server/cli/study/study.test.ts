import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { runPlenum } from '../runPlenum.ts';
import { inAscii, studyText } from './studyFile.ts';

const folder = temporaryFolder();

/** Runs a study, or a part of it, and returns the file that was written. */
async function run(name: string, ...more: readonly string[]): Promise<string> {
  const study = folder.write('study.json', studyText());
  const out = folder.path(name);
  const { exitCode, err } = await runPlenum(['study', 'run', study, '--out', out, ...more]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
}

describe('plenum study run', () => {
  it('writes the same table whole, and in parts that are merged in any order', async () => {
    const whole = await run('whole.parquet');
    const parts = [];
    for (const shard of ['5/5', '2/5', '1/5', '4/5', '3/5']) {
      parts.push(await run(`part-${shard.slice(0, 1)}.parquet`, '--shard', shard));
    }
    const merged = folder.path('merged.parquet');
    const { exitCode, out } = await runPlenum(['study', 'merge', ...parts, '--out', merged]);
    expect(exitCode).toBe(0);
    expect(out).toContain('merged.parquet: 12 rows of 5 parts');
    expect(readFileSync(merged)).toEqual(readFileSync(whole));
    for (const format of ['csv', 'json']) {
      const direct = await run(`whole.${format}`);
      await runPlenum(['study', 'merge', ...parts, '--out', folder.path(`merged.${format}`)]);
      expect(readFileSync(folder.path(`merged.${format}`), 'utf8')).toBe(readFileSync(direct, 'utf8'));
    }
  });

  it('writes the same rows as Parquet, CSV and JSON', async () => {
    const bytes = readFileSync(await run('same.parquet'));
    const objects = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    const names = Object.keys(objects[0] ?? {});
    const values = objects.map((object) =>
      names.map((name) => {
        const value = object[name] as number | bigint | string | null;
        return typeof value === 'bigint' ? Number(value) : value;
      }),
    );
    const json = JSON.parse(readFileSync(await run('same.json'), 'utf8')) as {
      columns: { name: string }[];
      rows: unknown[][];
    };
    expect(json.columns.map(({ name }) => name)).toEqual(names);
    expect(json.rows).toEqual(values);
    const csv = Papa.parse<string[]>(readFileSync(await run('same.csv'), 'utf8'), { skipEmptyLines: true });
    expect(csv.data).toEqual([
      names,
      ...values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    ]);
  });

  it('keeps a file that has the same rows, and refuses one in the place of another', async () => {
    const path = await run('kept.parquet');
    const again = await runPlenum(['study', 'run', folder.path('study.json'), '--out', path]);
    expect(again).toEqual({ exitCode: 0, out: `${path}: has these rows already; it is kept.\n`, err: '' });
    const other = folder.write('other.json', studyText({ option: 'liquid' }));
    const refused = await runPlenum(['study', 'run', other, '--out', path]);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('there is a file of other rows, of another study');
    const before = readFileSync(path);
    const forced = await runPlenum(['study', 'run', other, '--out', path, '--force']);
    expect(forced.exitCode).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
    const csv = await run('kept.csv');
    const unknown = await runPlenum(['study', 'run', folder.path('study.json'), '--out', csv]);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.err).toContain('does not say which rows it has');
  });

  it('names a file in a folder by the hash of the study and its part', async () => {
    const study = folder.write('study.json', studyText());
    mkdirSync(folder.path('parts'));
    await runPlenum(['study', 'run', study, '--out', folder.path('parts'), '--shard', '3/12']);
    await runPlenum(['study', 'run', study, '--out', folder.path('parts')]);
    const [part = '', whole = ''] = readdirSync(folder.path('parts')).toSorted();
    expect(part).toMatch(/^[0-9a-f]{16}-03-of-12\.parquet$/);
    expect(whole).toBe(`${part.slice(0, 16)}.parquet`);
  });

  it('says what the figures are, why rows have none, and the best row for an objective', async () => {
    const changed = {
      objectives: [{ figure: 'bill.annual.totalCost', goal: 'least' }],
      limits: [{ kind: 'figure', figure: 'annual.pue', atMost: 1.4 }],
    };
    const study = folder.write('objective.json', studyText(changed));
    const { out } = await runPlenum(['study', 'run', study, '--out', folder.path('best.parquet'), '--json']);
    const { summary } = JSON.parse(out) as {
      summary: { withoutFiguresCount: number; best: { best: { row: number; value: number } }[] };
    };
    const rows = await parquetReadObjects({
      file: new Uint8Array(readFileSync(folder.path('best.parquet'))).buffer,
    });
    const within = rows.filter((row) => row['reason'] === null && Number(row['annual.pue']) <= 1.4);
    const costs = within.map((row) => Number(row['bill.annual.totalCost']));
    expect(within.length).toBeGreaterThan(1);
    expect(within.length).toBeLessThan(rows.length);
    expect(summary.best[0]?.best.value).toBe(Math.min(...costs));
    expect(Number(rows[summary.best[0]?.best.row ?? -1]?.['bill.annual.totalCost'])).toBe(Math.min(...costs));
    expect(summary.withoutFiguresCount).toBe(rows.filter(({ reason }) => reason !== null).length);
    const text = await runPlenum(['study', 'run', study, '--out', folder.path('best2.parquet')]);
    expect(text.out).toMatch(/Figure +unit +least +median +most/);
    expect(text.out).toContain(`of ${String(within.length)} rows within the limits`);
    expect(text.out).toContain(
      '4 rows without figures, because: workload.utilisationFraction must be at most 1.',
    );
  });

  it('takes the plan of another file in the place of its own', async () => {
    const { plan, ...question } = JSON.parse(studyText()) as Record<string, unknown>;
    const study = folder.write('question.json', inAscii(question));
    const planFile = folder.write('plan.json', inAscii(plan));
    const without = await runPlenum(['study', 'check', study]);
    expect(without.exitCode).toBe(2);
    expect(without.err).toContain('plan: is missing');
    const { hash } = await checked(study, '--plan', planFile);
    expect(hash).toBe((await checked(folder.write('study.json', studyText()))).hash);
  });
});

interface Checked {
  readonly hash: string;
  readonly rowCount: number;
  readonly simulationCount: number;
  readonly estimate: { readonly total_s: number; readonly triedCount: number };
}

async function checked(...args: readonly string[]): Promise<Checked> {
  const { out } = await runPlenum(['study', 'check', ...args, '--json']);
  return JSON.parse(out) as Checked;
}

describe('plenum study check', () => {
  it('says the rows, the simulations and about the time before anything is run', async () => {
    const study = folder.write('study.json', studyText());
    const { rowCount, simulationCount, estimate } = await checked(study);
    expect({ rowCount, simulationCount }).toEqual({ rowCount: 12, simulationCount: 6 });
    expect(estimate.total_s).toBeGreaterThan(0);
    expect(estimate.triedCount).toBeLessThanOrEqual(12);
    const { out } = await runPlenum(['study', 'check', study, '--threads', '4']);
    expect(out).toMatch(/^Test: 12 rows, 6 simulations, each with 3 draws\nAbout .* on 4 threads: /);
    expect(out).toMatch(/Losses +cooling\.pue +2 +1\.6 +1\.2/);
    expect(out).toContain('workload.utilisationFraction  uniform');
  });

  it('says how many designs a search computes at most', async () => {
    const axes = ['workload.utilisationFraction', 'tariff.energyPrice_per_kWh'].map((path) => {
      return { kind: 'range', path, from: 0.1, to: 0.9, valueCount: 1000 };
    });
    const searched = {
      axes,
      uncertain: undefined,
      draws: undefined,
      objectives: [{ figure: 'bill.annual.totalCost', goal: 'least' }],
      search: { evaluationCount: 500, seed: 1 },
    };
    const study = folder.write('search.json', studyText(searched));
    const { out } = await runPlenum(['study', 'check', study, '--threads', '4']);
    expect(out).toMatch(
      /^Test: 1,000,000 rows, .*\nThe search computes at most 500 rows\.\nAbout .* on 4 threads: /,
    );
  });

  it('lists single points that the plan cannot have', async () => {
    const axes = [{ kind: 'presets', ids: ['small-dx', 'magic'] }];
    const { exitCode, out } = await runPlenum([
      'study',
      'check',
      folder.write('points.json', studyText({ axes })),
    ]);
    expect(exitCode).toBe(0);
    expect(out).toContain('Cooling system, magic: “magic” is not a cooling preset; there are');
  });
});

describe('plenum study merge', () => {
  it('refuses parts that lack rows, have rows twice, or are of different studies', async () => {
    const [first, second, third] = [
      await run('m1.parquet', '--shard', '1/3'),
      await run('m2.parquet', '--shard', '2/3'),
      await run('m3.parquet', '--shard', '3/3'),
    ];
    const merge = (...parts: readonly string[]): ReturnType<typeof runPlenum> =>
      runPlenum(['study', 'merge', ...parts, '--out', folder.path('refused.parquet')]);
    const cases = [
      { parts: [third, first], says: 'rows 4 to 7 of the study are in no part' },
      { parts: [second, third], says: 'rows 0 to 3 of the study are in no part' },
      { parts: [first, second], says: 'rows 8 to 11 of the study are in no part' },
      {
        parts: [first, second, third, await run('twice.parquet', '--shard', '2/3')],
        says: 'has rows 4 to 7, which',
      },
      { parts: [first, await run('half.parquet', '--shard', '1/2'), third], says: 'has rows 0 to 3, which' },
    ];
    for (const { parts, says } of cases) {
      const { exitCode, err } = await merge(...parts);
      expect(exitCode).toBe(2);
      expect(err).toContain(says);
    }
    const otherStudy = folder.write(
      'other-seed.json',
      studyText({ draws: { method: 'latin-hypercube', count: 3, seed: 2 } }),
    );
    const other = folder.path('other.parquet');
    await runPlenum(['study', 'run', otherStudy, '--out', other, '--shard', '2/3']);
    const mixed = await merge(first, other, third);
    expect(mixed.exitCode).toBe(2);
    expect(mixed.err).toContain(`${other}: is a part of another study`);
    expect(readdirSync(folder.path('')).filter((name) => name.includes('refused'))).toEqual([]);
  });

  it('refuses a part that is cut off, or no part at all', async () => {
    const part = await run('whole.parquet');
    const cutOff = folder.path('cut.parquet');
    writeFileSync(cutOff, readFileSync(part).subarray(0, -50));
    const text = folder.path('text.parquet');
    copyFileSync(folder.path('study.json'), text);
    for (const name of [cutOff, text]) {
      const { exitCode, err } = await runPlenum(['study', 'merge', name, '--out', folder.path('no.parquet')]);
      expect(exitCode).toBe(2);
      expect(err).toContain(`plenum: ${name}: is no part of a study: it is not a whole Parquet file`);
    }
    const none = await runPlenum([
      'study',
      'merge',
      folder.path('none.parquet'),
      '--out',
      folder.path('no.parquet'),
    ]);
    expect(none.err).toContain('none.parquet: no such file');
  });
});

describe('plenum study figures and schema', () => {
  it('lists the figures that a study can keep, with their units', async () => {
    const { out } = await runPlenum(['study', 'figures', 'water']);
    expect(out).toMatch(/plant\.water_L +L +Water/);
    expect(out).not.toContain('annual.pue');
    const { out: json } = await runPlenum(['study', 'figures', '--json']);
    expect(JSON.parse(json)).toContainEqual(
      expect.objectContaining({ path: 'annual.pue', needsReport: false, unit: 'ratio' }),
    );
  });

  it('prints the schema of studies', async () => {
    const { out } = await runPlenum(['study', 'schema']);
    const { $ref, $defs } = JSON.parse(out) as {
      $ref: string;
      $defs: Record<string, { title?: string; required?: string[] }>;
    };
    const study = $defs[$ref.replace('#/$defs/', '')];
    expect(study?.title).toBe('Plenum study, schema version 1');
    expect(study?.required).toEqual(expect.arrayContaining(['schemaVersion', 'name', 'plan']));
  });
});
