import { z } from 'zod';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { reportSchema } from '../../../../models/report/reportSchema.ts';
import type { ComputeJob } from '../../../compute/Compute.ts';
import { floorParameters } from '../../../results/floorDrawing.ts';
import { printedParameters } from '../../../results/printedResult.ts';
import { sheetParameters } from '../../../results/sheetFiles.ts';
import { optionParameter } from '../../../results/chosenOption.ts';
import { computingProblems } from '../../computingProblems.ts';
import { route, type Context, type ForwardedJob } from '../../Route.ts';
import { floorAnswers } from '../floors.ts';
import { printedAnswers } from '../printedReports.ts';
import { sheetAnswers } from '../sheets.ts';
import { csvAnswers, tableParameter, workbookAnswers } from '../tables.ts';
import { onePlanProblems, PLAN_PATH, planParams, plansOf } from './planParts.ts';

const encoder = new TextEncoder();

/** The request of an operation on plans in requests, with the document of a stored plan. */
export function jobOfDocument(
  operationId: string,
  document: JsonObject,
  query: Readonly<Record<string, unknown>> = {},
): ComputeJob {
  return { operationId, params: {}, query, headers: {}, body: encoder.encode(JSON.stringify(document)) };
}

/** The operation on plans in requests, with the last revision of a stored plan. */
async function withStoredPlan(
  operationId: string,
  { id, query }: { readonly id: string; readonly query: Readonly<Record<string, unknown>> },
  context: Context,
): Promise<ForwardedJob> {
  const { document } = await plansOf(context).read(id);
  return { job: jobOfDocument(operationId, document, query) };
}

const resultProblems = [
  ...onePlanProblems,
  ...computingProblems,
  'plan-invalid',
  'plan-not-computable',
  'schema-version-unsupported',
] as const;

export const reportStoredPlan = route({
  operationId: 'reportStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/report`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Compute the report of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/reports` returns for a plan.',
  params: planParams,
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The report', schema: reportSchema } },
  problems: resultProblems,
  handler: ({ params: { id } }, context) => withStoredPlan('createReport', { id, query: {} }, context),
});

export const printedReportOfStoredPlan = route({
  operationId: 'printedReportOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/report.html`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Compose the printed report of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/printed-reports` returns for a plan.',
  params: planParams,
  query: printedParameters,
  exampleQuery: '?section=summary&paper=letter',
  cacheControl: 'private, no-cache',
  answers: printedAnswers,
  problems: [...resultProblems, 'option-unknown'],
  handler: ({ params: { id }, query }, context) =>
    withStoredPlan('createPrintedReport', { id, query }, context),
});

export const hourlyOfStoredPlan = route({
  operationId: 'hourlyOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/hourly.csv`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Compute hourly results of a stored plan',
  description: 'Returns for an option of the last revision what `POST /api/v1/hourly` returns for a plan.',
  params: planParams,
  query: z.object({ option: optionParameter }),
  cacheControl: 'private, no-cache',
  answers: {
    200: { description: 'A header row, then a row for each hour of the year', mediaType: 'text/csv' },
  },
  problems: [...resultProblems, 'option-unknown'],
  handler: ({ params: { id }, query }, context) => withStoredPlan('createHourly', { id, query }, context),
});

export const floorOfStoredPlan = route({
  operationId: 'floorOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/floor.svg`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Draw the floor plan of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/floors` returns for a plan.',
  params: planParams,
  query: floorParameters,
  exampleQuery: '?overlay=weight&theme=dark',
  cacheControl: 'private, no-cache',
  answers: floorAnswers,
  problems: [...resultProblems, 'option-unknown', 'hall-unknown', 'room-missing'],
  handler: ({ params: { id }, query }, context) => withStoredPlan('createFloorPlan', { id, query }, context),
});

export const sheetsOfStoredPlan = route({
  operationId: 'sheetsOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/sheets`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Draw the sheets of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/sheets` returns for a plan.',
  params: planParams,
  query: sheetParameters,
  exampleQuery: '?contents=floor&format=svg',
  cacheControl: 'private, no-cache',
  answers: sheetAnswers,
  problems: [...resultProblems, 'option-unknown', 'hall-unknown'],
  handler: ({ params: { id }, query }, context) => withStoredPlan('createSheets', { id, query }, context),
});

export const tableOfStoredPlan = route({
  operationId: 'tableOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/tables/{table}.csv`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Compute a table of a stored plan',
  description: 'Returns for the last revision what `POST /api/v1/tables.csv` returns for a plan.',
  params: planParams.extend({ table: tableParameter }),
  cacheControl: 'private, no-cache',
  answers: csvAnswers,
  problems: resultProblems,
  handler: ({ params: { id, table } }, context) =>
    withStoredPlan('createTable', { id, query: { table } }, context),
});

export const workbookOfStoredPlan = route({
  operationId: 'workbookOfStoredPlan',
  method: 'get',
  path: `${PLAN_PATH}/tables.xlsx`,
  tag: 'Stored plans',
  forwardsToJob: true,
  summary: 'Compute all tables of a stored plan as a workbook of Excel',
  description: 'Returns for the last revision what `POST /api/v1/tables.xlsx` returns for a plan.',
  params: planParams,
  cacheControl: 'private, no-cache',
  answers: workbookAnswers,
  problems: resultProblems,
  handler: ({ params: { id } }, context) => withStoredPlan('createWorkbook', { id, query: {} }, context),
});
