import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../models/report/reportSchema.ts';
import { csvRows } from '../../../models/interchange/csvRows.ts';
import { runPlenum } from './runPlenum.ts';

const plan = 'examples/air-vs-liquid.json';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-tables-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('plenum report', () => {
  it('writes one table as CSV to standard output, with the numbers of the report', async () => {
    const { out, exitCode } = await runPlenum(['report', plan, '--table', 'energy-by-month']);
    expect(exitCode).toBe(0);
    const report = JSON.parse((await runPlenum(['report', plan, '--json'])).out) as Report;
    const { rows } = csvRows(out);
    const [head = [], ...lines] = rows;
    const energyAt = head.indexOf('facilityEnergy_kWh');
    expect(lines.map((line) => [line[0], Number(line[energyAt])])).toEqual(
      report.options.flatMap(({ id, monthly }) =>
        monthly.map(({ facilityEnergy_kWh }) => [id, facilityEnergy_kWh]),
      ),
    );
    expect(out.endsWith('\r\n')).toBe(true);
    expect(out.startsWith('option,optionName,month,')).toBe(true);
  });

  it('writes every table with rows to a folder, and of one option only its rows', async () => {
    const into = join(folder, 'csv');
    const { out, exitCode } = await runPlenum(['report', plan, '--option', 'liquid', '--csv', into]);
    expect(exitCode).toBe(0);
    const names = await readdir(into);
    expect(out).toBe(`${into}: ${String(names.length)} tables\n`);
    expect(names).toContain('bill-by-month.csv');
    const { rows } = csvRows(await readFile(join(into, 'options.csv'), 'utf8'));
    expect(rows.slice(1).map(([id]) => id)).toEqual(['liquid']);
  });

  it('writes a workbook', async () => {
    const file = join(folder, 'plan.xlsx');
    const { out, exitCode } = await runPlenum(['report', plan, '--xlsx', file]);
    expect(exitCode).toBe(0);
    expect(out).toBe(`${file}: a workbook\n`);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses an unknown table and lists the known ones', async () => {
    const { err, exitCode } = await runPlenum(['report', plan, '--table', 'energy']);
    expect(exitCode).toBe(2);
    expect(err).toContain('--table: energy is no table; tables are options,');
  });
});
