import { verdicts } from '../../../models/claims/Claim.ts';
import { claimArticles } from '../../answers/chosenClaims.ts';
import { claimsSchema } from './claimSchemas.ts';
import { SERVER } from './exampleServer.ts';
import type { Operation } from './Operation.ts';

/** What programs can ask about the claims of articles. */
export const claimOperations: readonly Operation[] = [
  {
    operationId: 'listClaims',
    method: 'get',
    path: '/api/v1/claims',
    tag: 'Claims',
    summary: 'List claims and how they stand',
    description:
      'Every figure of the five articles on AI computing that the project began with: what is claimed, what the models answer, and how the two compare, with formula, inputs and reason.',
    parameters: [
      {
        name: 'article',
        in: 'query',
        description: 'Only claims of this article; may be given several times',
        schema: { type: 'string', enum: claimArticles },
      },
      {
        name: 'verdict',
        in: 'query',
        description: 'Only claims that stand like this; may be given several times',
        schema: { type: 'string', enum: verdicts },
      },
    ],
    answer: claimsSchema,
    answerDescription: 'The claims, by article and number',
    problems: ['parameter-invalid'],
    curl: `'${SERVER}/api/v1/claims?article=A4&verdict=does+not+hold'`,
  },
];
