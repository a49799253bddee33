import { listProposal } from '../../results/listProposal.ts';
import { listProposalRequestSchema, listProposalSchema } from '../../results/listProposalSchemas.ts';
import { readListRequest } from '../../results/readListRequest.ts';
import { jsonOf } from '../jsonOf.ts';
import { route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

export const proposeListOfRequest = route({
  operationId: 'proposeList',
  computes: 'from-request-and-date',
  method: 'post',
  path: '/api/v1/lists/proposals',
  tag: 'Plans',
  role: 'viewer',
  summary: 'Read a list of racks or devices into a plan',
  description:
    'Recognises the columns of a CSV file or a workbook of Excel by their headings and units, and returns what each column became, the rows that are left out with their cells, how devices were matched, what would change, sums before and after, and the edits of the plan. Nothing is removed from the plan, and nothing is stored.',
  body: {
    schema: listProposalRequestSchema,
    example: {
      plan: examplePlan,
      name: 'racks.csv',
      text: 'Rack,Model,Qty,Power (W)\nA01,Storage node X,4,650\n',
    },
    read: (text) => readListRequest(jsonOf(text)),
  },
  answers: { 200: { description: 'What the list would change', schema: listProposalSchema } },
  problems: [
    ...bodyProblems,
    'plan-invalid',
    'schema-version-unsupported',
    'list-unreadable',
    'zip-unreadable',
    'file-unreadable',
  ],
  handler: async ({ body }, { library }) => ({ status: 200, body: await listProposal(body, library) }),
});
