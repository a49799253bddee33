import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../models/interchange/csvRows.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import type { ListProposalResult } from '../../../server/results/listProposal.ts';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const app = runningApp({ store: runningStore() });

async function stored(): Promise<string> {
  const { id } = (await (await app.post('/api/v1/plans', exampleText)).json()) as { id: string };
  return `/api/v1/plans/${id}`;
}

describe('tables', () => {
  it('are those of the report, of a plan in a request and of a stored one', async () => {
    const answer = await app.post('/api/v1/tables.csv?table=bill-by-month', exampleText);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('filename="bill-by-month.csv"');
    const csv = await answer.text();
    const report = (await (await app.post('/api/v1/reports', exampleText)).json()) as Report;
    const { rows } = csvRows(csv);
    const [head = [], ...lines] = rows;
    const at = head.indexOf(`totalCost_${report.currency}`);
    expect(lines.map((line) => Number(line[at]))).toEqual(
      report.options.flatMap(({ bill }) => bill.monthly.map(({ totalCost }) => totalCost)),
    );
    const ofStored = await app.ask(`${await stored()}/tables/bill-by-month.csv`);
    expect(await ofStored.text()).toBe(csv);
  });

  it('have names, which are listed for another one', async () => {
    const problem = await problemOf(await app.post('/api/v1/tables.csv?table=bills', exampleText));
    expect(problem).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect(problem.detail).toContain('"bills" is unknown; allowed are options, savings,');
    const other = await problemOf(await app.ask(`${await stored()}/tables/bills.csv`));
    expect(other.code).toBe('parameter-invalid');
  });

  it('are a workbook together', async () => {
    for (const answer of [
      await app.post('/api/v1/tables.xlsx', exampleText),
      await app.ask(`${await stored()}/tables.xlsx`),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    }
  });
});

describe('POST /api/v1/lists/proposals', () => {
  const plan = JSON.parse(exampleText) as object;
  const ask = (body: object): Promise<Response> => app.post('/api/v1/lists/proposals', JSON.stringify(body));

  it('returns edits that read a list into the plan, and what was not understood', async () => {
    const text = 'Rack,Model,Qty,Power (W)\nN01,Storage X,4,650\nN02,Mystery,1,\n';
    const answer = await ask({ plan, name: 'list.csv', text, year: 2026 });
    expect(answer.status).toBe(200);
    const { edits, remarks, sheets } = (await answer.json()) as ListProposalResult;
    expect(edits.map(({ path }) => path.join('.'))).toEqual(['racks.N01', 'catalogue']);
    expect(sheets[0]).toMatchObject({ kind: 'devices', rowCount: 2, readCount: 1 });
    expect(remarks[0]).toMatchObject({ place: 'B3', isLeftOut: true });
  });

  it('reads the workbook that it wrote without a change', async () => {
    const workbook = await (await app.post('/api/v1/tables.xlsx', exampleText)).arrayBuffer();
    const base64 = Buffer.from(workbook).toString('base64');
    const answer = await ask({ plan, name: 'plan.xlsx', base64 });
    const { edits, changes } = (await answer.json()) as ListProposalResult;
    expect(edits).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(changes.map(() => 'unchanged'));
  });

  it.each([
    [{ name: 'a.csv', text: 'Date,Amount\n1,2\n' }, 422, 'list-unreadable'],
    [{ name: 'a.csv' }, 422, 'body-invalid'],
    [{ name: 'a.xlsx', base64: 'UEsDBAAA' }, 422, 'zip-unreadable'],
    [{ name: 'a.csv', text: 'Rack,Model\n"x' }, 400, 'file-unreadable'],
  ])('returns a problem for %j', async (body, status, code) => {
    const problem = await problemOf(await ask({ plan, ...body }));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});
