import { optionWork } from '../../../models/report/work/planWork.ts';
import { dayOf } from '../../results/printedResult.ts';
import { sheetFiles, sheetFilesSchema, sheetParameters } from '../../results/sheetFiles.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

export const sheetAnswers = {
  200: { description: 'The sheets with the texts of their files', schema: sheetFilesSchema },
} as const;

export const createSheets = route({
  operationId: 'createSheets',
  computes: 'from-request-and-date',
  method: 'post',
  path: '/api/v1/sheets',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Draw the sheets of a plan',
  description:
    'Draws floor plans, rack elevations and the power one-line diagram of one option as sheets with frame, title block, legend and scale: SVG in mm at true size, and DXF with layers of the US National CAD Standard. Nothing is stored.',
  query: sheetParameters,
  exampleQuery: '?contents=floor&format=svg&paper=a4&orientation=portrait',
  body: planBody(exampleHall),
  answers: sheetAnswers,
  problems: [...planProblems, 'option-unknown', 'hall-unknown', 'parameter-invalid'],
  work: ({ body, query: { option } }) => optionWork(body, option, { years: 'one', hasFailures: true }),
  handler: ({ body, query }, { library }) => ({
    status: 200,
    body: sheetFiles(body, query, { library, today: dayOf(new Date()) }),
  }),
});
