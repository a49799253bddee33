import { z } from 'zod';
import { computeTableSource } from '../../../models/present/tables/computeTableSource.ts';
import { tableIds, type TableId } from '../../../models/present/tables/dataTables.ts';
import { planWork } from '../../../models/report/work/planWork.ts';
import { tableResult, workbookBytes, XLSX_TYPE } from '../../results/tableResults.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';
import { contentDisposition } from './files/contentDisposition.ts';

/** The parameter that names a table. */
export const tableParameter = z
  .enum(tableIds as [TableId, ...TableId[]])
  .meta({ description: 'Id of the table' });

const disposition = { 'Content-Disposition': 'Name of the file' };

export const csvAnswers = {
  200: {
    description: 'The names of the columns, then a row for each row of the table',
    mediaType: 'text/csv',
    headers: disposition,
  },
} as const;

export const workbookAnswers = {
  200: { description: 'The workbook', mediaType: XLSX_TYPE, headers: disposition },
} as const;

export const createTable = route({
  operationId: 'createTable',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/tables.csv',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compute a table of a plan',
  description:
    'Returns one table of all options as CSV (RFC 4180). Numbers are those of the report with all digits; column names end in their unit; an empty cell is unknown or does not apply. Nothing is stored.',
  query: z.object({ table: tableParameter }),
  exampleQuery: '?table=energy-by-month',
  body: planBody(examplePlan),
  answers: csvAnswers,
  problems: [...planProblems, 'parameter-invalid'],
  work: ({ body }) => planWork(body, { years: 'life', hasFailures: true }),
  handler: ({ body, query: { table } }, { library }) => ({
    status: 200,
    headers: { 'Content-Disposition': contentDisposition(`${table}.csv`) },
    body: tableResult(body, library, table),
  }),
});

export const createWorkbook = route({
  operationId: 'createWorkbook',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/tables.xlsx',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compute all tables of a plan as a workbook of Excel',
  description:
    'Returns a workbook with a sheet for each table that has rows, after the sheet About, which states the plan, the catalogue, the units and what is assumed. Nothing is stored.',
  body: planBody(examplePlan),
  answers: workbookAnswers,
  problems: planProblems,
  work: ({ body }) => planWork(body, { years: 'life', hasFailures: true }),
  handler: async ({ body }, { library }) => ({
    status: 200,
    headers: { 'Content-Disposition': contentDisposition('tables.xlsx') },
    body: await workbookBytes(computeTableSource(body, library)),
  }),
});
