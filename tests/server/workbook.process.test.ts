import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from '../../models/interchange/csvRows.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { computeTableSource } from '../../models/present/tables/computeTableSource.ts';
import { dataTables } from '../../models/present/tables/dataTables.ts';
import type { DataCell } from '../../models/present/tables/DataTable.ts';
import { sheetText, columnHead, hasSheet, sheetName } from '../../models/present/tables/workbook.ts';
import { workbookBytes } from '../../server/results/tableResults.ts';
import { failingHall } from '../support/failingHall.ts';
import { library } from '../support/library.ts';
import { examplePlan } from '../support/plans.ts';

const run = promisify(execFile);

/** LibreOffice, as Debian installs it or as `SOFFICE_PATH` names it. */
const soffice = [process.env['SOFFICE_PATH'], '/usr/bin/soffice', '/usr/bin/libreoffice'].find(
  (path) => path !== undefined && existsSync(path),
);
if (soffice === undefined) {
  const message = 'LibreOffice is not installed (libreoffice-calc-nogui): the workbook is not converted.';
  if (process.env['CI'] !== undefined) throw new Error(message);
  process.stderr.write(`${message}\n`);
}

/** A plan with texts that a spreadsheet may take for something else. */
function oddNames(): Plan {
  const document = failingHall();
  document['name'] = '=HYPERLINK("http://localhost","x")';
  document['racks']['r'].name = '@SUM(1+1)*cmd|A0, "quoted"; Ünï 机架 _x0041_';
  document['racks']['r'].tenant = 'constructor';
  return parsePlan(document);
}

const plans: readonly (readonly [name: string, plan: () => Plan])[] = [
  ['air-vs-liquid-computed', () => examplePlan('air-vs-liquid-computed')],
  ['hall-1mw', () => examplePlan('hall-1mw')],
  ['odd-names', oddNames],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-workbook-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Every sheet as CSV: values as they are stored, not as they are shown, in files named after the sheets. */
const AS_STORED = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

async function convert(file: string, to: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, file];
  await run(soffice ?? '', args, { timeout: 50_000 });
}

describe.skipIf(soffice === undefined)('LibreOffice', () => {
  it.each(plans)(
    'reads every cell of the workbook of %s as the tables have it',
    async (name, planOf) => {
      const source = computeTableSource(planOf(), library);
      const file = join(folder, `${name}.xlsx`);
      await writeFile(file, await workbookBytes(source));
      await convert(file, AS_STORED);
      const tables = dataTables(source).filter(hasSheet);
      const files = (await readdir(folder)).filter(
        (each) => each.startsWith(`${name}-`) && each.endsWith('.csv'),
      );
      expect(files.sort()).toEqual(
        ['About', ...tables.map(sheetName)].map((sheet) => `${name}-${sheet}.csv`).sort(),
      );
      for (const table of tables) {
        const { columns, rows } = table;
        const read = csvRows(await readFile(join(folder, `${name}-${sheetName(table)}.csv`), 'utf8'));
        const [heads = [], ...cells] = read.rows;
        expect(heads, table.id).toEqual(columns.map(columnHead));
        expect(cells, table.id).toHaveLength(rows.length);
        for (const [index, row] of rows.entries()) {
          for (const [place, cell] of row.entries()) {
            expectSame(
              cells[index]?.[place] ?? '',
              cell,
              `${table.id} ${columns[place]?.name ?? ''} ${String(index)}`,
            );
          }
        }
      }
    },
    60_000,
  );

  it('prints the workbook as PDF', async () => {
    const file = join(folder, 'printed.xlsx');
    await writeFile(file, await workbookBytes(computeTableSource(examplePlan('air-vs-liquid'), library)));
    await convert(file, 'pdf');
    const pdf = await readFile(join(folder, 'printed.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});

/** Numbers to fifteen digits, which is what spreadsheets keep of them when they write CSV. */
function expectSame(read: string, cell: DataCell, at: string): void {
  if (typeof cell === 'number') {
    // Shares are written in percent, as they are shown.
    const value = read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : Number(read);
    const difference = Math.abs(value - cell);
    expect(
      // Calc writes 20 decimals at most.
      difference <= Math.max(1e-12 * Math.abs(cell), 1e-20),
      `${at}: ${read} for ${String(cell)}`,
    ).toBe(true);
    return;
  }
  // An escape of the file format is undone by its readers.
  const text = cell === null ? '' : sheetText(cell).replaceAll('_x005F_', '_');
  expect(read, at).toBe(text);
}
