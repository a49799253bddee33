import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ListProposal } from '../../../models/interchange/lists/ListProposal.ts';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const example = 'examples/air-vs-liquid.json';
const list = 'Rack,Model,Qty,Power (W)\nN1,Storage X,4,650\nN2,Mystery,1,\n';

describe('plenum import LIST', () => {
  it('writes the plan with the list, says what was understood, and exits with 1 for rows left out', async () => {
    const out = folder.path('with-list.json');
    const file = folder.write('list.csv', list);
    const done = await runPlenum(['import', file, '--into', example, '-o', out]);
    expect({ exitCode: done.exitCode, err: done.err }).toEqual({ exitCode: 1, err: '' });
    expect(done.out).toContain('Columns: 1 of 2 rows read');
    expect(done.out).toContain('D Power (W): Power (taken as the maximum draw of one device');
    expect(done.out).toContain('B3: “Mystery” is not in the catalogue');
    expect(done.out).toMatch(/Changes: 2 created, 0 changed, 0 unchanged/);
    expect(parsePlanText(readFileSync(out, 'utf8')).racks['N1']?.contents).toEqual({
      'storage-x': { device: 'storage-x', count: 4 },
    });
    expect((await runPlenum(['check', out])).exitCode).not.toBe(2);
  });

  it('reads the workbook of a plan back without a change', async () => {
    const workbook = folder.path('plan.xlsx');
    await runPlenum(['report', example, '--xlsx', workbook]);
    const { exitCode, out } = await runPlenum(['import', workbook, '--into', example, '--json']);
    expect(exitCode).toBe(0);
    const { changes, plan } = JSON.parse(out) as ListProposal;
    expect(changes.every(({ kind }) => kind === 'unchanged')).toBe(true);
    expect(plan).toEqual(JSON.parse(JSON.stringify(parsePlanText(readFileSync(example, 'utf8')))));
  });

  it('reads only the sheet that is named, and lists those of the workbook for another name', async () => {
    const workbook = folder.path('sheets.xlsx');
    await runPlenum(['report', example, '--xlsx', workbook]);
    const one = await runPlenum(['import', workbook, '--into', example, '--sheet', 'Rack list', '--json']);
    const { sheets } = JSON.parse(one.out) as ListProposal;
    expect(sheets.filter(({ isUsed }) => isUsed).map(({ name }) => name)).toEqual(['Rack list']);
    const none = await runPlenum(['import', workbook, '--into', example, '--sheet', 'Racks 2']);
    expect(none.exitCode).toBe(2);
    expect(none.err).toContain('There is no sheet “Racks 2”; there are “About”');
  });

  it('asks for what it needs', async () => {
    const file = folder.write('again.csv', list);
    expect((await runPlenum(['import', file])).err).toContain('--into: name the plan');
    expect((await runPlenum(['import', file, file, '--into', example])).err).toContain('one at a time');
    expect((await runPlenum(['import'])).err).toContain('name netbox and its files, or a list');
    const noList = folder.write('other.csv', 'Date,Amount\n1,2\n');
    const refused = await runPlenum(['import', noList, '--into', example]);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('No sheet is a list of racks or devices');
  });
});
