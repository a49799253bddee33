import { reportHtml } from '../../../models/present/printed/reportHtml.ts';
import { planWork } from '../../../models/report/work/planWork.ts';
import { dayOf, printedParameters } from '../../results/printedResult.ts';
import { route } from '../Route.ts';
import { planBody, planProblems } from './bodies.ts';
import { exampleHall } from './exampleHall.ts';

export const printedAnswers = {
  200: {
    description: 'The report, one HTML file without scripts that refers to nothing outside itself',
    mediaType: 'text/html',
    headers: { 'Content-Security-Policy': 'Allows the styles of the report and nothing else' },
  },
} as const;

/** The report contains its style sheet; nothing else of it is active. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const createPrintedReport = route({
  operationId: 'createPrintedReport',
  computes: 'from-request-and-date',
  method: 'post',
  path: '/api/v1/printed-reports',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Compose the printed report of a plan',
  description:
    'Composes tables, charts, floor plans, findings and sources of all options as one HTML file that prints to A4 or Letter. Nothing is stored.',
  query: printedParameters,
  exampleQuery: '?section=summary&section=energy&paper=letter',
  body: planBody(exampleHall),
  answers: printedAnswers,
  problems: [...planProblems, 'option-unknown', 'parameter-invalid'],
  work: ({ body }) => planWork(body, { years: 'life', hasFailures: true }),
  handler: ({ body, query: { section, paper, option } }, { library }) => ({
    status: 200,
    headers: { 'Content-Security-Policy': POLICY },
    body: reportHtml(body, library, { sections: section, paper, optionId: option, date: dayOf(new Date()) }),
  }),
});
