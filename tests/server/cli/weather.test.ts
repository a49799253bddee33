import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import { EPW_HEADER, epwRows, epwText } from '../../support/epwText.ts';
import { zipOf } from '../../support/zipOf.ts';
import { runPlenum } from './runPlenum.ts';

let folder = '';
let files = { epw: '', csv: '', bad: '' };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-weather-'));
  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text, 'latin1');
    return file;
  };
  const rows = epwRows();
  for (const row of rows.slice(4000, 4010)) row.dryBulb = 99.9;
  const header = EPW_HEADER.map((line) => line.replace('Anywhere', 'Zürich'));
  const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1)},10,15,5,3,100000`);
  const columns = 'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa';
  files = {
    epw: written('zuerich.epw', epwText(rows, header)),
    csv: written('handbook.csv', [columns, ...months].join('\n')),
    bad: written('half.epw', epwText(rows.slice(0, 4000))),
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a zip file of weather', () => {
  const written = (name: string, content: Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const station = (): Uint8Array => zipOf({ 'a/station.epw': epwText(epwRows()), 'a/station.stat': 'x' });

  it('is read as the EPW file in it', async () => {
    const zip = written('station.zip', station());
    const { exitCode, out } = await runPlenum(['weather', '--json', zip]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: zip,
      city: expect.stringContaining('Anywhere') as string,
      hours: 8760,
    });
  });

  it('is weather of other commands', async () => {
    const zip = written('station.zip', station());
    const args = ['cooling', '--preset', 'small-dx', '--json', '--weather'];
    const packed = await runPlenum([...args, zip]);
    const plain = await runPlenum([
      ...args,
      written('station.epw', Buffer.from(epwText(epwRows()), 'latin1')),
    ]);
    expect(packed.exitCode).toBe(0);
    expect(packed.out).toBe(plain.out);
  });

  it.each([
    [
      'several EPW files',
      () => zipOf({ 'a.epw': 'x', 'b.epw': 'y' }),
      'it contains 2 EPW files, a.epw and b.epw',
    ],
    ['no EPW file', () => zipOf({ 'a.txt': 'x' }), 'it contains no EPW file, but a.txt'],
    ['a part only', () => station().slice(0, 1000), 'it is cut off'],
  ])('with %s is refused with its name', async (_, content, message) => {
    const zip = written('bad.zip', content());
    const { exitCode, err } = await runPlenum(['weather', zip]);
    expect(exitCode).toBe(2);
    expect(err).toContain('bad.zip: the zip file cannot be used: ');
    expect(err).toContain(message);
  });
});

describe('plenum weather', () => {
  it('compares files, with their findings', async () => {
    const { exitCode, out, err } = await runPlenum(['weather', files.epw, files.csv]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/Zürich +8,760 +10\.1 +5\.1 /);
    expect(out).toMatch(/33\.3 \/ 25\.5 +1\n/);
    expect(out).toMatch(/handbook +8,760 +10\.0 +3\.0 /);
    expect(out).toContain('warning  weather-values-filled');
    expect(out).toContain('the dry bulb of 10 hours');
  });

  it('prints one JSON object per line with --json', async () => {
    const { out } = await runPlenum(['weather', '--json', files.epw, files.csv]);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const [epw, csv] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(epw).toMatchObject({
      file: files.epw,
      city: 'Zürich',
      hours: 8760,
      dryBulb_0p4_C: 25.9,
      design: { dryBulbExtreme20y_C: 39.5, dryBulb_0p4_C: 33.3 },
      findings: [{ severity: 'warning', code: 'weather-values-filled' }],
    });
    expect(Object.keys(epw ?? {}).sort()).toEqual(
      [
        'city',
        'design',
        'dewPointMean_C',
        'dryBulbMean_C',
        'dryBulb_0p4_C',
        'dryBulb_99p6_C',
        'file',
        'findings',
        'hours',
        'wetBulbMean_C',
        'wetBulb_0p4_C',
      ].sort(),
    );
    expect(csv).toMatchObject({ city: 'handbook', findings: [{ code: 'design-from-normals' }] });
  });

  it('exits 2 for an unreadable file, names it, and shows the others', async () => {
    const missing = join(folder, 'none.epw');
    const { exitCode, out, err } = await runPlenum(['weather', files.bad, missing, folder, files.csv]);
    expect(exitCode).toBe(2);
    expect(out).toContain('handbook');
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^plenum: .*half\.epw: The file has 4,000 of the 8,760 hours .* \(weather-incomplete\)$/,
      ),
      `plenum: ${missing}: no such file (file)`,
      `plenum: ${folder}: it is a directory; name a file (file)`,
      '',
    ]);
  });

  it('prints a problem object for such a file with --json', async () => {
    const { exitCode, out, err } = await runPlenum(['weather', '--json', files.bad, files.csv]);
    expect(exitCode).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const problem = problemSchema.parse(JSON.parse(err));
    expect(problem.code).toBe('weather-incomplete');
    expect(problem.detail).toContain('half.epw');
  });

  it('names each issue of normals with its file and line', async () => {
    const file = join(folder, 'wrong.csv');
    writeFileSync(file, 'month,dryBulbMean_C\n');
    const { err } = await runPlenum(['weather', file]);
    expect(err).toMatch(/^plenum: .*wrong\.csv: line 1: the header must contain /);
  });

  it('requires a file', async () => {
    const { exitCode, err } = await runPlenum(['weather']);
    expect(exitCode).toBe(2);
    expect(err).toContain('name at least one weather file');
  });
});
